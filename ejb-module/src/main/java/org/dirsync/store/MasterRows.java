package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.address.Details;
import org.dirsync.list.EntryHash;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/** The rows of the master list: look-ups by key, and writes in batches. */
final class MasterRows {

    /** What is there under a key. */
    record Found(
            int origin, EntryHash full, EntryHash bare, long number, long epoch, boolean deleted) {}

    private static final int ALL = Numbering.MASTER;

    private final Numbering numbering;
    private final DigestTable digests;
    private final PreparedStatement select;
    private final Writes inserts;
    private final Writes updates;
    private final Writes deletes;
    private final Writes touches;
    private final Set<String> pending = new HashSet<>();

    MasterRows(Sql sql, Numbering numbering, DigestTable digests) throws SQLException {
        this.numbering = numbering;
        this.digests = digests;
        String key = "address_key = ?";
        String content =
                "origin, address, name, details, details_more, hidden, hash_high, hash_low, bare_high, bare_low,"
                        + " number, epoch, deleted";
        select =
                sql.prepared(
                        "SELECT origin, hash_high, hash_low, bare_high, bare_low, number, epoch,"
                                + " deleted FROM master_entry WHERE "
                                + key);
        inserts =
                new Writes(sql.prepared(Values.insert("master_entry", content + ", address_key")));
        updates = new Writes(sql.prepared(Values.update("master_entry", content, key)));
        deletes =
                new Writes(
                        sql.prepared(
                                Values.update(
                                        "master_entry",
                                        "name, details, details_more, number, deleted",
                                        key)));
        touches = new Writes(sql.prepared(Values.update("master_entry", "epoch", key)));
    }

    /** The row of a key as it is after everything before in this step. */
    @Nullable Found find(String key) throws SQLException {
        if (pending.contains(key)) {
            flush();
        }
        select.setString(1, key);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            Row row = new Row(rows);
            return new Found(
                    row.integer(), row.hash(), row.hash(), row.number(), row.number(), row.flag());
        }
    }

    void put(int origin, Hashed entry, @Nullable Found old, long epoch) throws SQLException {
        Writes writes = old == null ? inserts : updates;
        String key = entry.key();
        writes.integer(origin)
                .text(entry.entry().address().toString())
                .text(entry.entry().name())
                .details(entry.entry().details())
                .flag(entry.entry().hidden())
                .hash(entry.full())
                .hash(entry.bare())
                .number(numbering.next())
                .number(epoch)
                .flag(false)
                .text(key)
                .add();
        pending.add(key);
        if (old != null && !old.deleted()) {
            uncount(key, old);
        }
        digests.plus(Kind.MASTER, ALL, origin, entry.type(), entry.full());
        digests.plus(Kind.MASTER_BARE, ALL, origin, entry.type(), entry.bare());
    }

    void touch(String key, long epoch) throws SQLException {
        touches.number(epoch).text(key).add();
        pending.add(key);
    }

    /** Leaves a tombstone. */
    void remove(String key, Found old) throws SQLException {
        deletes.text("").details(Details.NONE).number(numbering.next()).flag(true).text(key).add();
        pending.add(key);
        uncount(key, old);
    }

    private void uncount(String key, Found old) {
        String type = Hashed.typeOf(key);
        digests.minus(Kind.MASTER, ALL, old.origin(), type, old.full());
        digests.minus(Kind.MASTER_BARE, ALL, old.origin(), type, old.bare());
    }

    private void flush() throws SQLException {
        inserts.flush();
        updates.flush();
        deletes.flush();
        touches.flush();
        pending.clear();
    }

    /** Writes everything, the digests and the numbers too. */
    void finish() throws SQLException {
        flush();
        digests.flush();
        numbering.save();
    }
}
