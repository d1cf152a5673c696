package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The epoch of a copy. */
@Entity
@Table(name = "list_copy")
@IdClass(CopyKey.class)
class ListCopyEntity {

    @Id
    @Column(nullable = false, length = 8)
    private String side;

    @Id @Column private int postoffice;

    @Column private long epoch;

    protected ListCopyEntity() {}

    ListCopyEntity(String side, int postoffice, long epoch) {
        this.side = side;
        this.postoffice = postoffice;
        this.epoch = epoch;
    }

    long epoch() {
        return epoch;
    }
}
