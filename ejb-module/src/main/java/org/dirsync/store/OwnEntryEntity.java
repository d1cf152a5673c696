package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An address that a hosted postoffice owns, or the tombstone of one. */
@Entity
@Table(name = "own_entry")
@IdClass(ListKey.class)
class OwnEntryEntity {

    @Id @Column private int postoffice;

    @Id
    @Column(name = "address_key", nullable = false, length = 1041)
    private String addressKey;

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

    @Column(name = "bare_high")
    private long bareHigh;

    @Column(name = "bare_low")
    private long bareLow;

    @Column private long number;

    @Column private long epoch;

    @Column private boolean deleted;

    protected OwnEntryEntity() {}
}
