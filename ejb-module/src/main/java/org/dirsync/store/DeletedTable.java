package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Entry;
import org.dirsync.requestor.OwnList.Deleted;
import org.jspecify.annotations.Nullable;

/** What was deleted from own lists, until it is restored or too old. */
final class DeletedTable {

    private record Key(int postoffice, String address) {}

    private static final String ONE = "postoffice = ? AND address_key = ?";
    private static final String PAGE =
            "SELECT address, name, details, details_more, hidden, deleted_at, import"
                    + " FROM deleted_entry --DERBY-PROPERTIES %s\n"
                    + " WHERE postoffice = ?%s%s AND address_key > ?"
                    + " ORDER BY postoffice, %saddress_key FETCH FIRST ? ROWS ONLY";

    private static final String SEARCHED =
            "SELECT address, name, details, details_more, hidden, deleted_at, import, address_key"
                    + " FROM deleted_entry --DERBY-PROPERTIES %s\n"
                    + " WHERE postoffice = ?%s%s AND address_key > ?"
                    + " ORDER BY postoffice, %saddress_key";
    private static final int ADDRESS = 1;
    private static final int NAME = 2;
    private static final int KEY = 8;

    private final Sql sql;
    private final Visibility visibility;

    DeletedTable(Sql sql) {
        this(sql, Visibility.ALL);
    }

    DeletedTable(Sql sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    Sql.Some<Deleted> page(int postoffice, String after, @Nullable Long epoch, int most)
            throws SQLException {
        String visible = visibility.condition();
        VisibleMembers members = new VisibleMembers(sql, postoffice, visibility);
        Sql.Reader<Deleted> reader = row -> new Deleted(row.entry(), row.instant(), row.number());
        Sql.Some<Deleted> some =
                epoch == null
                        ? sql.some(
                                PAGE.formatted("constraint=deleted_entry_key", "", visible, ""),
                                reader,
                                postoffice,
                                after,
                                most)
                        : sql.some(
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
        return new Sql.Some<>(members.deleted(some.rows()), some.cut());
    }

    /**
     * Those whose names or addresses have all words of a text somewhere in them, whatever their
     * capitals and accents.
     *
     * @param most at most so many
     * @param looks at how many it looks at most, so that a long list takes no longer
     */
    DeletedPart search(
            int postoffice, String text, String after, @Nullable Long epoch, int most, int looks)
            throws SQLException {
        List<String> words = List.of(NameKey.folded(text.strip()).split("\\s+", -1));
        VisibleMembers members = new VisibleMembers(sql, postoffice, visibility);
        List<Deleted> found = new ArrayList<>();
        String last = after;
        int looked = 0;
        long characters = 0;
        try (PreparedStatement statement = rows(postoffice, after, epoch);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (found.size() == most || looked == looks || characters >= Sql.MAX_CHARACTERS) {
                    return new DeletedPart(members.deleted(found), last);
                }
                looked++;
                last = rows.getString(KEY);
                String names = NameKey.folded(rows.getString(NAME) + " " + rows.getString(ADDRESS));
                if (words.stream().allMatch(names::contains)) {
                    Row row = new Row(rows);
                    found.add(new Deleted(row.entry(), row.instant(), row.number()));
                    characters += row.characters();
                }
            }
        }
        return new DeletedPart(members.deleted(found), null);
    }

    private PreparedStatement rows(int postoffice, String after, @Nullable Long epoch)
            throws SQLException {
        String visible = visibility.condition();
        return epoch == null
                ? sql.open(
                        SEARCHED.formatted("constraint=deleted_entry_key", "", visible, ""),
                        postoffice,
                        after)
                : sql.open(
                        SEARCHED.formatted(
                                "index=deleted_entry_import",
                                " AND import = ?",
                                visible,
                                "import, "),
                        postoffice,
                        epoch,
                        after);
    }

    /** The entries of these keys, by their keys. */
    Map<String, Entry> find(int postoffice, Collection<String> keys) throws SQLException {
        Map<String, Entry> found = new HashMap<>();
        for (Entry entry :
                KeyJoin.read(
                        sql,
                        "e.address, e.name, e.details, e.details_more, e.hidden",
                        KeyJoin.byKey("deleted_entry", "e"),
                        "e.postoffice = ? AND e.address_key = " + KeyJoin.KEYS,
                        keys,
                        Row::entry,
                        postoffice)) {
            found.put(entry.address().key(), entry);
        }
        return found;
    }

    void forget(int postoffice, Collection<String> keys) throws SQLException {
        Writes deletes = new Writes(sql.prepared("DELETE FROM deleted_entry WHERE " + ONE));
        for (String key : keys) {
            deletes.integer(postoffice).text(key).add();
        }
        deletes.flush();
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
