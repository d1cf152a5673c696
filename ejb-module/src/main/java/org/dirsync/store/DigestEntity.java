package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.dirsync.list.Digest;

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

    /** The digest of a part without entries. */
    DigestEntity(String kind, int postoffice, int origin, String type) {
        this.kind = kind;
        this.postoffice = postoffice;
        this.origin = origin;
        this.type = type;
    }

    void put(Digest digest) {
        entries = digest.count();
        sumHigh = digest.high();
        sumLow = digest.low();
    }

    Digest digest() {
        return new Digest(entries, sumHigh, sumLow);
    }
}
