package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entry of the master list, or the tombstone of one. */
@Entity
@Table(name = "master_entry")
class MasterEntryEntity {

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

    @Column private int origin;

    @Column(nullable = false, length = 1041)
    private String address;

    @Column(nullable = false, length = 256)
    private String name;

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

    @Column(name = "bare_high")
    private long bareHigh;

    @Column(name = "bare_low")
    private long bareLow;

    @Column private long number;

    @Column private long epoch;

    @Column private boolean deleted;

    protected MasterEntryEntity() {}
}
