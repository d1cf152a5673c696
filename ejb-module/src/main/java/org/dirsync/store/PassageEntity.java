package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a cursor passed a number. */
@Entity
@Table(name = "passage")
@IdClass(PassageKey.class)
class PassageEntity {

    @Id
    @Column(nullable = false, length = 8)
    private String side;

    @Id @Column private int postoffice;

    @Id @Column private long through;

    @Column(name = "master_number")
    private long masterNumber;

    @Column(nullable = false, length = 40)
    private String list;

    @Column(name = "passed_at", nullable = false)
    private Instant at;

    protected PassageEntity() {}

    PassageEntity(
            String side, int postoffice, long through, long masterNumber, String list, Instant at) {
        this.side = side;
        this.postoffice = postoffice;
        this.through = through;
        this.masterNumber = masterNumber;
        this.list = list;
        this.at = at;
    }
}
