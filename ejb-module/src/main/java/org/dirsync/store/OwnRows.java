package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.journal.Author;
import org.dirsync.list.EntryHash;
import org.dirsync.store.ChangeStep.Doing;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/** The rows of one postoffice's own list: look-ups by key, and writes in batches. */
final class OwnRows {

    /** What is there under a key. */
    record Found(
            EntryHash full,
            EntryHash bare,
            long number,
            long epoch,
            boolean deleted,
            Entry entry) {}

    private final Sql sql;
    private final int postoffice;
    private final Numbering numbering;
    private final DigestTable digests;
    private final PreparedStatement select;
    private final Writes inserts;
    private final Writes updates;
    private final Writes forgets;
    private final Writes keeps;
    private final Writes deletes;
    private final Writes touches;
    private final HistoryRows history;
    private final MarkRows marks;
    private final Set<String> pending = new HashSet<>();

    OwnRows(Sql sql, int postoffice, Numbering numbering, DigestTable digests) throws SQLException {
        this.sql = sql;
        this.postoffice = postoffice;
        this.numbering = numbering;
        this.digests = digests;
        String key = "postoffice = ? AND address_key = ?";
        String content =
                "address, name, name_key, details, details_more, hidden, hash_high, hash_low, bare_high,"
                        + " bare_low, number, epoch, deleted";
        select =
                sql.prepared(
                        "SELECT hash_high, hash_low, bare_high, bare_low, number, epoch, deleted,"
                                + " address, name, details, details_more, hidden"
                                + " FROM own_entry WHERE "
                                + key);
        inserts =
                new Writes(
                        sql.prepared(
                                Values.insert("own_entry", content + ", postoffice, address_key")));
        updates = new Writes(sql.prepared(Values.update("own_entry", content, key)));
        forgets = new Writes(sql.prepared("DELETE FROM deleted_entry WHERE " + key));
        keeps =
                new Writes(
                        sql.prepared(
                                "INSERT INTO deleted_entry (postoffice, address_key, address,"
                                        + " name, details, details_more, hidden, import, deleted_at)"
                                        + " SELECT postoffice, address_key, address, name,"
                                        + " details, details_more, hidden, CAST(? AS BIGINT), CAST(? AS BIGINT)"
                                        + " FROM own_entry WHERE "
                                        + key));
        deletes =
                new Writes(
                        sql.prepared(
                                Values.update(
                                        "own_entry",
                                        "name, name_key, details, details_more, number, deleted",
                                        key)));
        touches = new Writes(sql.prepared(Values.update("own_entry", "epoch", key)));
        history = new HistoryRows(sql, postoffice);
        marks = new MarkRows(sql, postoffice);
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
            return new Found(
                    row.hash(), row.hash(), row.number(), row.number(), row.flag(), row.entry());
        }
    }

    void put(Hashed entry, @Nullable Found old, long epoch) throws SQLException {
        Writes writes = old == null ? inserts : updates;
        String key = entry.key();
        long number = numbering.next();
        Entry was = old == null || old.deleted() ? null : old.entry();
        if (old != null && was != null) {
            history.add(key, number, old, entry.entry());
        }
        marks.change(key, was, entry.entry());
        writes.text(entry.entry().address().toString())
                .text(entry.entry().name())
                .text(NameKey.of(entry.entry().name()))
                .details(entry.entry().details())
                .flag(entry.entry().hidden())
                .hash(entry.full())
                .hash(entry.bare())
                .number(number)
                .number(epoch)
                .flag(false)
                .integer(postoffice)
                .text(key)
                .add();
        pending.add(key);
        if (old != null && !old.deleted()) {
            uncount(key, old);
        }
        digests.plus(Kind.OWN, postoffice, postoffice, entry.type(), entry.full());
        digests.plus(Kind.OWN_BARE, postoffice, postoffice, entry.type(), entry.bare());
    }

    void touch(String key, long epoch) throws SQLException {
        touches.number(epoch).integer(postoffice).text(key).add();
        pending.add(key);
    }

    /** Leaves a tombstone, and the entry among the deleted ones. */
    void remove(String key, Found old, long epoch) throws SQLException {
        long number = numbering.next();
        history.add(key, number, old, null);
        marks.change(key, old.entry(), null);
        forgets.integer(postoffice).text(key).add();
        keeps.number(epoch).number(numbering.now()).integer(postoffice).text(key).add();
        deletes.text("")
                .text("")
                .details(Details.NONE)
                .number(number)
                .flag(true)
                .integer(postoffice)
                .text(key)
                .add();
        pending.add(key);
        uncount(key, old);
    }

    private void uncount(String key, Found old) {
        String type = Hashed.typeOf(key);
        digests.minus(Kind.OWN, postoffice, postoffice, type, old.full());
        digests.minus(Kind.OWN_BARE, postoffice, postoffice, type, old.bare());
    }

    void flush() throws SQLException {
        inserts.flush();
        updates.flush();
        forgets.flush();
        keeps.flush();
        deletes.flush();
        touches.flush();
        history.flush();
        marks.flush();
        pending.clear();
    }

    /** Writes everything, the digests and the numbers too, and who did it. */
    void finish(Author author, Doing doing, long imported) throws SQLException {
        flush();
        digests.flush();
        new ChangeSteps(sql).add(postoffice, numbering, author, doing, imported);
        numbering.save();
    }
}
