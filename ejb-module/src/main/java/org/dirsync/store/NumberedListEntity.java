package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;

/** The numbers of a list that is sent; postoffice 0 is the master list. */
@Entity
@Table(name = "numbered_list")
class NumberedListEntity {

    @Id @Column private int postoffice;

    @Column(nullable = false, length = 40)
    private String list;

    @Column(name = "last_number")
    private long lastNumber;

    @Column private long purged;

    @Column private long epoch;

    protected NumberedListEntity() {}

    Numbers numbers() {
        return new Numbers(new ListId(list), lastNumber, purged);
    }

    long epoch() {
        return epoch;
    }
}
