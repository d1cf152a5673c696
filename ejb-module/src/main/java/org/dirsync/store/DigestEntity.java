package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Count and sum of the hashes of a part of a list or copy. */
@Entity
@Table(name = "digest")
@IdClass(DigestKey.class)
class DigestEntity {

    @Id
    @Column(nullable = false, length = 12)
    private String kind;

    @Id @Column private int postoffice;

    @Id @Column private int origin;

    @Id
    @Column(nullable = false, length = 16)
    private String type;

    @Column private long entries;

    @Column(name = "sum_high")
    private long sumHigh;

    @Column(name = "sum_low")
    private long sumLow;

    protected DigestEntity() {}
}
