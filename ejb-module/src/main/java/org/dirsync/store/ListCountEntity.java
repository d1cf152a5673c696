package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** How many entries the digests of a list or copy count together. */
@Entity
@Table(name = "list_count")
@IdClass(CountKey.class)
class ListCountEntity {

    @Id
    @Column(nullable = false, length = 12)
    private String kind;

    @Id @Column private int postoffice;

    @Column private long entries;

    protected ListCountEntity() {}

    ListCountEntity(String kind, int postoffice, long entries) {
        this.kind = kind;
        this.postoffice = postoffice;
        this.entries = entries;
    }
}
