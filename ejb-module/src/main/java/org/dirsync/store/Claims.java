package org.dirsync.store;

import java.sql.SQLException;
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

    private static final String SELECT =
            "SELECT id, origin, number, epoch, hash_high, hash_low, address, name, details, details_more, hidden"
                    + " FROM claim WHERE ";
    private static final String CONTENT =
            "number, epoch, hash_high, hash_low, address, name, details, details_more, hidden";

    private final Sql sql;
    private final DigestTable digests;

    Claims(Sql sql, DigestTable digests) {
        this.sql = sql;
        this.digests = digests;
    }

    private static Claim claim(Row row) throws SQLException {
        return new Claim(
                row.number(), row.integer(), row.number(), row.number(), row.hash(), row.entry());
    }

    Optional<Claim> find(String key, int origin) throws SQLException {
        return sql.one(SELECT + "address_key = ? AND origin = ?", Claims::claim, key, origin);
    }

    Optional<Claim> oldest(String key) throws SQLException {
        return sql.one(
                SELECT + "address_key = ? ORDER BY id FETCH FIRST 1 ROWS ONLY", Claims::claim, key);
    }

    /** The first claims of an origin, oldest first. */
    List<Claim> of(int origin, int most) throws SQLException {
        return most < 1
                ? List.of()
                : sql.all(
                        SELECT + "origin = ? ORDER BY origin, id FETCH FIRST ? ROWS ONLY",
                        Claims::claim,
                        origin,
                        most);
    }

    /** Claims of an origin that were last touched before an epoch. */
    List<Claim> untouched(int origin, long epoch) throws SQLException {
        return sql.some(
                        SELECT
                                + "origin = ? AND epoch < ? ORDER BY origin, id FETCH FIRST ? ROWS ONLY",
                        Claims::claim,
                        origin,
                        epoch,
                        Writes.MOST)
                .rows();
    }

    /** Keeps a claim; one that was there keeps its age. */
    void put(int origin, long number, Hashed entry, long epoch, long now) throws SQLException {
        Optional<Claim> old = find(entry.key(), origin);
        Entry content = entry.entry();
        Values values = new Values();
        values.add((Object) number)
                .add((Object) epoch)
                .add((Object) entry.full().high())
                .add((Object) entry.full().low())
                .add((Object) content.address().toString())
                .add((Object) content.name())
                .add((Object) DetailsColumns.first(content.details()))
                .add((Object) DetailsColumns.more(content.details()))
                .add((Object) content.hidden())
                .add((Object) entry.key())
                .add((Object) origin);
        if (old.isPresent()) {
            sql.update(
                    Values.update("claim", CONTENT, "address_key = ? AND origin = ?"),
                    values.all());
        } else {
            sql.update(
                    Values.insert("claim", CONTENT + ", address_key, origin, claimed_at"),
                    values.add((Object) now).all());
        }
        old.ifPresent(this::uncount);
        digests.plus(Kind.CLAIM, Numbering.MASTER, origin, entry.type(), entry.full());
    }

    /** Gives a claim, with its age, to another origin, which has none for the address. */
    void give(Claim claim, int origin) throws SQLException {
        sql.update("UPDATE claim SET origin = ?, epoch = 0 WHERE id = ?", origin, claim.id());
        uncount(claim);
        String type = claim.entry().address().type().name();
        digests.plus(Kind.CLAIM, Numbering.MASTER, origin, type, claim.hash());
    }

    void remove(Claim claim) throws SQLException {
        sql.update("DELETE FROM claim WHERE id = ?", claim.id());
        uncount(claim);
    }

    private void uncount(Claim claim) {
        Address address = claim.entry().address();
        digests.minus(
                Kind.CLAIM, Numbering.MASTER, claim.origin(), address.type().name(), claim.hash());
    }
}
