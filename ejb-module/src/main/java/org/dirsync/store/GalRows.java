package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/** The rows that one postoffice has received: look-ups by key, and writes in batches. */
final class GalRows {

    /** What is there under a key. */
    record Found(int origin, EntryHash hash, long epoch) {}

    private final int postoffice;
    private final DigestTable digests;
    private final long now;
    private final PreparedStatement select;
    private final Writes inserts;
    private final Writes updates;
    private final Writes deletes;
    private final Writes touches;
    private final Set<String> pending = new HashSet<>();

    GalRows(Sql sql, int postoffice, DigestTable digests, long now) throws SQLException {
        this.postoffice = postoffice;
        this.digests = digests;
        this.now = now;
        String key = "postoffice = ? AND address_key = ?";
        String content =
                "origin, address, name, name_key, details, details_more, hidden, hash_high, hash_low, epoch,"
                        + " arrived_at";
        select =
                sql.prepared(
                        "SELECT origin, hash_high, hash_low, epoch FROM gal_entry WHERE " + key);
        inserts =
                new Writes(
                        sql.prepared(
                                Values.insert("gal_entry", content + ", postoffice, address_key")));
        updates = new Writes(sql.prepared(Values.update("gal_entry", content, key)));
        deletes = new Writes(sql.prepared("DELETE FROM gal_entry WHERE " + key));
        touches = new Writes(sql.prepared(Values.update("gal_entry", "epoch", key)));
    }

    /** Whether the row of this key is written in this step already. */
    boolean isPending(String key) {
        return pending.contains(key);
    }

    /** The row of a key as it is after everything before in this step. */
    @Nullable Found find(String key) throws SQLException {
        if (pending.contains(key)) {
            flush();
        }
        select.setInt(1, postoffice);
        select.setString(2, key);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            Row row = new Row(rows);
            return new Found(row.integer(), row.hash(), row.number());
        }
    }

    void put(int origin, Entry entry, EntryHash hash, @Nullable Found old, long epoch)
            throws SQLException {
        Writes writes = old == null ? inserts : updates;
        String key = entry.address().key();
        String type = entry.address().type().name();
        writes.integer(origin)
                .text(entry.address().toString())
                .text(entry.name())
                .text(NameKey.of(entry.name()))
                .details(entry.details())
                .flag(entry.hidden())
                .hash(hash)
                .number(epoch)
                .number(now)
                .integer(postoffice)
                .text(key)
                .add();
        pending.add(key);
        if (old != null) {
            digests.minus(Kind.GAL, postoffice, old.origin(), type, old.hash());
        }
        digests.plus(Kind.GAL, postoffice, origin, type, hash);
    }

    void touch(String key, long epoch) throws SQLException {
        touches.number(epoch).integer(postoffice).text(key).add();
        pending.add(key);
    }

    void remove(String key, Found old) throws SQLException {
        deletes.integer(postoffice).text(key).add();
        pending.add(key);
        digests.minus(Kind.GAL, postoffice, old.origin(), Hashed.typeOf(key), old.hash());
    }

    private void flush() throws SQLException {
        inserts.flush();
        updates.flush();
        deletes.flush();
        touches.flush();
        pending.clear();
    }

    /** Writes everything, the digests too. */
    void finish() throws SQLException {
        flush();
        digests.flush();
    }
}
