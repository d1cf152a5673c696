package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An origin whose entries are still to take new numbers after a rename. */
@Entity
@Table(name = "announcement")
class AnnouncementEntity {

    @Id @Column private int origin;

    @Column(name = "last_number")
    private long lastNumber;

    protected AnnouncementEntity() {}
}
