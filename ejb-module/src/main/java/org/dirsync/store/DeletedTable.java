package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Entry;
import org.dirsync.requestor.OwnList.Deleted;
import org.jspecify.annotations.Nullable;

/** What was deleted from own lists, until it is restored or too old. */
final class DeletedTable {

    private record Key(int postoffice, String address) {}

    private static final String ONE = "postoffice = ? AND address_key = ?";
    private static final String PAGE =
            "SELECT address, name, details, hidden, deleted_at, import"
                    + " FROM deleted_entry --DERBY-PROPERTIES %s\n"
                    + " WHERE postoffice = ?%s%s AND address_key > ?"
                    + " ORDER BY postoffice, %saddress_key FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final Visibility visibility;

    DeletedTable(Sql sql) {
        this(sql, Visibility.ALL);
    }

    DeletedTable(Sql sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    List<Deleted> page(int postoffice, String after, @Nullable Long epoch, int most)
            throws SQLException {
        String visible = visibility.condition();
        VisibleMembers members = new VisibleMembers(sql, postoffice, visibility);
        Sql.Reader<Deleted> reader =
                row -> new Deleted(members.of(row.entry()), row.instant(), row.number());
        return epoch == null
                ? sql.all(
                        PAGE.formatted("constraint=deleted_entry_key", "", visible, ""),
                        reader,
                        postoffice,
                        after,
                        most)
                : sql.all(
                        PAGE.formatted(
                                "index=deleted_entry_import",
                                " AND import = ?",
                                visible,
                                "import, "),
                        reader,
                        postoffice,
                        epoch,
                        after,
                        most);
    }

    Optional<Entry> find(int postoffice, String key) throws SQLException {
        return sql.one(
                "SELECT address, name, details, hidden FROM deleted_entry WHERE " + ONE,
                Row::entry,
                postoffice,
                key);
    }

    void forget(int postoffice, String key) throws SQLException {
        sql.update("DELETE FROM deleted_entry WHERE " + ONE, postoffice, key);
    }

    /** Forgets what was deleted before an instant, at most so many; returns how many. */
    int forget(Instant before, int most) throws SQLException {
        List<Key> old =
                sql.all(
                        "SELECT postoffice, address_key"
                                + " FROM deleted_entry --DERBY-PROPERTIES index=deleted_entry_at\n"
                                + " WHERE deleted_at < ? ORDER BY deleted_at"
                                + " FETCH FIRST ? ROWS ONLY",
                        row -> new Key(row.integer(), row.text()),
                        before.toEpochMilli(),
                        most);
        Writes deletes = new Writes(sql.prepared("DELETE FROM deleted_entry WHERE " + ONE));
        for (Key key : old) {
            deletes.integer(key.postoffice()).text(key.address()).add();
        }
        deletes.flush();
        return old.size();
    }
}
