package org.dirsync.store;

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
    private static final String SELECT =
            "SELECT "
                    + Columns.ENTRY
                    + ", e.deletedAt, e.imported FROM DeletedEntryEntity e"
                    + " WHERE e.postoffice = ?1 AND e.addressKey > ?2";

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
        VisibleMembers members = new VisibleMembers(sql, postoffice, visibility);
        Sql.Some<Deleted> some =
                epoch == null
                        ? sql.jpql()
                                .some(rows(false), most, DeletedTable::deleted, postoffice, after)
                        : sql.jpql()
                                .some(
                                        rows(true),
                                        most,
                                        DeletedTable::deleted,
                                        postoffice,
                                        after,
                                        epoch);
        return new Sql.Some<>(members.deleted(some.rows()), some.cut());
    }

    private static Deleted deleted(Columns row) {
        return new Deleted(row.entry(), row.instant(), row.number());
    }

    /** The deleted entries of a postoffice, or of one import, in the order of their keys. */
    private String rows(boolean ofImport) {
        return SELECT
                + visibility.condition("e")
                + (ofImport
                        ? " AND e.imported = ?3 ORDER BY e.postoffice, e.imported, e.addressKey"
                        : " ORDER BY e.postoffice, e.addressKey");
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
        Search search = new Search(words, most, looks, after);
        if (epoch == null) {
            sql.jpql().each(rows(false), Integer.MAX_VALUE, search, postoffice, after);
        } else {
            sql.jpql().each(rows(true), Integer.MAX_VALUE, search, postoffice, after, epoch);
        }
        return new DeletedPart(members.deleted(search.found), search.next());
    }

    /** Takes rows until it has found enough, or looked at enough. */
    private static final class Search implements Jpql.Sink {
        private final List<Deleted> found = new ArrayList<>();
        private final List<String> words;
        private final int most;
        private final int looks;
        private String last;
        private int looked;
        private long characters;
        private boolean ended;

        Search(List<String> words, int most, int looks, String after) {
            this.words = words;
            this.most = most;
            this.looks = looks;
            this.last = after;
        }

        @Override
        public boolean takes(Columns row) {
            if (found.size() == most || looked == looks || characters >= Sql.MAX_CHARACTERS) {
                ended = true;
                return false;
            }
            looked++;
            Deleted deleted = deleted(row);
            Entry entry = deleted.entry();
            last = entry.address().key();
            String names = NameKey.folded(entry.name() + " " + entry.address());
            if (words.stream().allMatch(names::contains)) {
                found.add(deleted);
                characters += row.characters();
            }
            return true;
        }

        /** The key to go on after; null if all rows were looked at. */
        @Nullable String next() {
            return ended ? last : null;
        }
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
                sql.jpql()
                        .page(
                                "SELECT e.postoffice, e.addressKey FROM DeletedEntryEntity e"
                                        + " WHERE e.deletedAt < ?1 ORDER BY e.deletedAt",
                                most,
                                row -> new Key(row.integer(), row.text()),
                                before);
        Writes deletes = new Writes(sql.prepared("DELETE FROM deleted_entry WHERE " + ONE));
        for (Key key : old) {
            deletes.integer(key.postoffice()).text(key.address()).add();
        }
        deletes.flush();
        return old.size();
    }
}
