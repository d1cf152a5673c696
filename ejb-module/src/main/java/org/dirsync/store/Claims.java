package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.dirsync.store.DigestTable.Kind;

/** Entries kept aside because their address belongs to another postoffice; few in good days. */
final class Claims {

    /** A claim as it is stored. */
    record Claim(long id, int origin, long number, long epoch, EntryHash hash, Entry entry) {
        String key() {
            return entry.address().key();
        }
    }

    private static final String SELECT = "SELECT c FROM ClaimEntity c WHERE ";
    private static final String COLUMNS =
            "SELECT c.id, c.origin, c.number, c.epoch, c.hashHigh, c.hashLow, "
                    + Columns.ENTRY.replace("e.", "c.")
                    + " ";
    private static final String ONE = SELECT + "c.addressKey = ?1 AND c.origin = ?2";

    private final Jpql jpql;
    private final DigestTable digests;

    Claims(Sql sql, DigestTable digests) {
        this.jpql = sql.jpql();
        this.digests = digests;
    }

    Optional<Claim> find(String key, int origin) {
        return jpql.entities(ClaimEntity.class, ONE, key, origin).stream()
                .findFirst()
                .map(ClaimEntity::claim);
    }

    Optional<Claim> oldest(String key) throws SQLException {
        return first(SELECT + "c.addressKey = ?1 ORDER BY c.id", 1, key).stream().findFirst();
    }

    /** The first claims of an origin, oldest first. */
    List<Claim> of(int origin, int most) throws SQLException {
        return most < 1
                ? List.of()
                : first(SELECT + "c.origin = ?1 ORDER BY c.origin, c.id", most, origin);
    }

    /** Claims of an origin that were last touched before an epoch. */
    List<Claim> untouched(int origin, long epoch) throws SQLException {
        return first(
                SELECT + "c.origin = ?1 AND c.epoch < ?2 ORDER BY c.origin, c.id",
                Writes.MAX,
                origin,
                epoch);
    }

    /** The first claims of a query, fewer if their details are long. */
    private List<Claim> first(String query, int limit, Object... values) throws SQLException {
        return jpql.some(query.replace("SELECT c ", COLUMNS), limit, Claims::claim, values).rows();
    }

    private static Claim claim(Columns row) {
        return new Claim(
                row.number(), row.integer(), row.number(), row.number(), row.hash(), row.entry());
    }

    /** Keeps a claim; one that was there keeps its age. */
    void put(int origin, long number, Hashed entry, long epoch, long now) {
        Optional<ClaimEntity> old = jpql.managedOf(ClaimEntity.class, ONE, entry.key(), origin);
        old.ifPresent(there -> uncount(there.claim()));
        ClaimEntity row =
                old.orElseGet(
                        () -> new ClaimEntity(entry.key(), origin, Instant.ofEpochMilli(now)));
        row.put(number, entry, epoch);
        jpql.save(row);
        digests.plus(Kind.CLAIM, Numbering.MASTER, origin, entry.type(), entry.full());
    }

    /** Gives a claim, with its age, to another origin, which has none for the address. */
    void give(Claim claim, int origin) {
        ClaimEntity row =
                jpql.managed(ClaimEntity.class, claim.id())
                        .orElseThrow(
                                () -> new StoreException("the claim " + claim.id() + " is gone"));
        row.give(origin);
        jpql.save(row);
        uncount(claim);
        String type = claim.entry().address().type().name();
        digests.plus(Kind.CLAIM, Numbering.MASTER, origin, type, claim.hash());
    }

    void remove(Claim claim) {
        jpql.update("DELETE FROM ClaimEntity c WHERE c.id = ?1", claim.id());
        uncount(claim);
    }

    private void uncount(Claim claim) {
        Address address = claim.entry().address();
        digests.minus(
                Kind.CLAIM, Numbering.MASTER, claim.origin(), address.type().name(), claim.hash());
    }
}
