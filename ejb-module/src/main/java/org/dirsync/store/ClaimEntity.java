package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.dirsync.store.Claims.Claim;
import org.jspecify.annotations.Nullable;

/** An entry whose address belongs to another postoffice; the lowest id is the oldest claim. */
@Entity
@Table(name = "claim")
class ClaimEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column
    private long id;

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

    @Column private long number;

    @Column private long epoch;

    @Column(name = "claimed_at", nullable = false)
    private Instant claimedAt;

    protected ClaimEntity() {}

    ClaimEntity(String addressKey, int origin, Instant claimedAt) {
        this.addressKey = addressKey;
        this.origin = origin;
        this.claimedAt = claimedAt;
    }

    void put(long change, Hashed claimed, long generation) {
        Entry entry = claimed.entry();
        number = change;
        epoch = generation;
        hashHigh = claimed.full().high();
        hashLow = claimed.full().low();
        address = entry.address().toString();
        name = entry.name();
        details = DetailsColumns.first(entry.details());
        detailsMore = DetailsColumns.more(entry.details());
        hidden = entry.hidden();
    }

    /** Gives the claim to another origin, which has to touch it to keep it. */
    void give(int claimant) {
        origin = claimant;
        epoch = 0;
    }

    Claim claim() {
        return new Claim(
                id,
                origin,
                number,
                epoch,
                new EntryHash(hashHigh, hashLow),
                new Entry(
                        Address.trusted(address),
                        name,
                        DetailsColumns.of(details, detailsMore),
                        hidden));
    }
}
