package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** How many keys one statement asks for. */
    static final int AT_ONCE = 200;

    /** As many marks as a statement has keys. */
    static final String MARKS = "(?" + ", ?".repeat(AT_ONCE - 1) + ")";

    private static final String SELECT =
            "SELECT address_key, hash_high, hash_low, bare_high, bare_low, number, epoch, deleted,"
                    + " address, name, details, hidden"
                    + " FROM own_entry --DERBY-PROPERTIES constraint=own_entry_key\n"
                    + " WHERE postoffice = ? AND address_key IN "
                    + MARKS;

    private final Sql sql;
    private final int postoffice;

    OwnLookup(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    Map<String, Own> find(Collection<String> keys) throws SQLException {
        Map<String, Own> found = new HashMap<>(2 * keys.size());
        for (List<Object> values : byParts(postoffice, keys)) {
            sql.all(
                    SELECT,
                    row ->
                            found.put(
                                    row.text(),
                                    new Own(
                                            new Found(
                                                    row.hash(),
                                                    row.hash(),
                                                    row.number(),
                                                    row.number(),
                                                    row.flag(),
                                                    row.entry()))),
                    values.toArray());
        }
        return found;
    }

    /** The values of statements that ask for these keys; places that are left ask for one again. */
    static List<List<Object>> byParts(Object first, Collection<String> keys) {
        List<String> sorted = List.copyOf(new TreeSet<>(keys));
        List<List<Object>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<String> part = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            List<Object> values = new ArrayList<>(AT_ONCE + 1);
            values.add(first);
            values.addAll(part);
            values.addAll(Collections.nCopies(AT_ONCE - part.size(), part.get(0)));
            parts.add(values);
        }
        return parts;
    }
}
