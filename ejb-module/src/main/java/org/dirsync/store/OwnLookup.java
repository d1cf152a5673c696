package org.dirsync.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dirsync.address.Entry;
import org.dirsync.store.OwnRows.Found;

/** Finds many own addresses of a postoffice at once, in the order of their keys. */
final class OwnLookup {

    /** What is there under a key: an entry, or the tombstone of one. */
    record Own(Found found) {
        Entry entry() {
            return found.entry();
        }
    }

    /** The columns that {@link #own} reads. */
    static final String COLUMNS =
            "hash_high, hash_low, bare_high, bare_low, number, epoch, deleted,"
                    + " address, name, details, details_more, hidden";

    private static final String SELECT =
            "SELECT "
                    + COLUMNS
                    + " FROM own_entry --DERBY-PROPERTIES constraint=own_entry_key\n"
                    + " WHERE postoffice = ? AND address_key = ?";

    private final Sql sql;
    private final int postoffice;

    OwnLookup(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    /** What is there under these keys, by key. */
    Map<String, Own> find(Collection<String> keys) throws SQLException {
        return find(keys, Long.MAX_VALUE).orElseThrow();
    }

    /**
     * The same; empty if the details have more than so many characters. In order, each through the
     * index: for Derby a list of keys is a scan of all rows.
     */
    Optional<Map<String, Own>> find(Collection<String> keys, long most) throws SQLException {
        Map<String, Own> found = new HashMap<>(2 * keys.size());
        long characters = 0;
        for (String key : new TreeSet<>(keys)) {
            Optional<Own> own = sql.one(SELECT, OwnLookup::own, postoffice, key);
            if (own.isPresent()) {
                found.put(key, own.get());
                characters += own.get().entry().details().text().length();
            }
            if (characters > most) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** The entries among what was found. */
    static Map<String, Entry> live(Map<String, Own> found) {
        Map<String, Entry> entries = new HashMap<>();
        found.forEach(
                (key, own) -> {
                    if (!own.found().deleted()) {
                        entries.put(key, own.entry());
                    }
                });
        return entries;
    }

    /** The same with one statement for many keys, in any order. */
    Map<String, Own> together(Collection<String> keys) throws SQLException {
        Map<String, Own> found = new HashMap<>(2 * keys.size());
        if (!keys.isEmpty()) {
            for (Own own :
                    KeyJoin.read(
                            sql,
                            "e." + COLUMNS.replace(", ", ", e."),
                            KeyJoin.byKey("own_entry", "e"),
                            "e.postoffice = ? AND e.address_key = " + KeyJoin.KEYS,
                            keys,
                            OwnLookup::own,
                            postoffice)) {
                found.put(own.entry().address().key(), own);
            }
        }
        return found;
    }

    static Own own(Row row) throws SQLException {
        return new Own(
                new Found(
                        row.hash(),
                        row.hash(),
                        row.number(),
                        row.number(),
                        row.flag(),
                        row.entry()));
    }
}
