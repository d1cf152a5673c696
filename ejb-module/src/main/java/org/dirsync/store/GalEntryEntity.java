package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.dirsync.store.GalRows.Found;
import org.eclipse.persistence.annotations.ExistenceChecking;
import org.eclipse.persistence.annotations.ExistenceType;
import org.jspecify.annotations.Nullable;

/** An entry that a hosted postoffice has received of the master list. */
@Entity
@Table(name = "gal_entry")
@ExistenceChecking(ExistenceType.ASSUME_NON_EXISTENCE)
@IdClass(ListKey.class)
class GalEntryEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Column private int origin;

    @Column(nullable = false, length = 1041)
    private String address;

    @Column(nullable = false, length = 256)
    private String name;

    @Column(name = "name_key", nullable = false, length = 64)
    private String nameKey;

    @Column(nullable = false, length = 32672)
    private String details;

    @Lob
    @Column(name = "details_more")
    private @Nullable String detailsMore;

    @Column private boolean hidden;

    @Column(name = "hash_high")
    private long hashHigh;

    @Column(name = "hash_low")
    private long hashLow;

    @Column private long epoch;

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt;

    protected GalEntryEntity() {}

    /** A row that is new; {@link #put} gives it its content. */
    GalEntryEntity(int postoffice, String addressKey) {
        this.postoffice = postoffice;
        this.addressKey = addressKey;
    }

    /** Replaces the content. */
    void put(int owner, Entry entry, EntryHash hash, long generation, Instant at) {
        origin = owner;
        address = entry.address().toString();
        name = entry.name();
        nameKey = NameKey.of(entry.name());
        details = DetailsColumns.first(entry.details());
        detailsMore = DetailsColumns.more(entry.details());
        hidden = entry.hidden();
        hashHigh = hash.high();
        hashLow = hash.low();
        epoch = generation;
        arrivedAt = at;
    }

    /** Marks the row as seen in an epoch. */
    void touch(long generation) {
        epoch = generation;
    }

    /** What is needed to compare the row with a change. */
    Found found() {
        return new Found(origin, new EntryHash(hashHigh, hashLow), epoch);
    }
}
