package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An origin whose deletions wait for a decision, or were kept. */
@Entity
@Table(name = "held_origin")
class HeldOriginEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    private long id;

    @Column(nullable = false, length = 8)
    private String side;

    @Column private int postoffice;

    @Column private int origin;

    @Column private long noted;

    @Column(name = "since_at", nullable = false)
    private Instant since;

    protected HeldOriginEntity() {}

    HeldOriginEntity(String side, int postoffice, int origin, long noted, Instant since) {
        this.side = side;
        this.postoffice = postoffice;
        this.origin = origin;
        this.noted = noted;
        this.since = since;
    }
}
