package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An origin whose deletions an administrator approved, up to a number of the master list. */
@Entity
@Table(name = "approved_removal")
class ApprovedRemovalEntity {

    @Id @Column private int origin;

    @Column(name = "last_number")
    private long lastNumber;

    protected ApprovedRemovalEntity() {}

    ApprovedRemovalEntity(int origin) {
        this.origin = origin;
    }

    void put(long number) {
        lastNumber = number;
    }
}
