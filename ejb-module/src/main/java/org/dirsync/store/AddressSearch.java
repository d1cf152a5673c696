package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dirsync.store.AddressQueries.Part;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/** Finds addresses by the beginning of the name or of the address, through the indexes. */
final class AddressSearch {

    /** Which of the two lists, with its table. */
    enum In {
        OWN("postoffice", "own_entry", " AND deleted = FALSE", Kind.OWN),
        GAL("origin", "gal_entry", " AND origin <> postoffice", Kind.GAL);

        private final String owner;
        private final String table;
        private final String live;
        private final Kind kind;

        In(String owner, String table, String live, Kind kind) {
            this.owner = owner;
            this.table = table;
            this.live = live;
            this.kind = kind;
        }

        /** Rows by key; Derby is told the index because it guesses without knowing the values. */
        String byKey(Visibility visibility) {
            return select("constraint=" + table + "_key", visibility);
        }

        String byName(Visibility visibility) {
            return select("index=" + table + "_name", visibility);
        }

        private String select(String through, Visibility visibility) {
            return "SELECT %s, address, name, details, details_more, hidden FROM %s --DERBY-PROPERTIES %s\n"
                            .formatted(owner, table, through)
                    + " WHERE postoffice = ?"
                    + live
                    + visibility.condition();
        }
    }

    private static final String ONE = " AND address_key = ?";
    private static final String NAMES = " AND name_key >= ? AND name_key < ?";
    private static final String KEYS = " AND address_key >= ? AND address_key < ?";
    private static final String PAGE =
            " AND address_key > ? ORDER BY postoffice, address_key FETCH FIRST ? ROWS ONLY";

    /** Above every text that begins with what stands before it. */
    private static final char ABOVE = '\uffff';

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;
    private final Visibility visibility;
    private final DigestTable digests;

    AddressSearch(Sql sql, Origins origins, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.visibility = visibility;
        this.digests = new DigestTable(sql, origins);
    }

    static Listed listed(Row row, Origins origins) throws SQLException {
        return new Listed(origins.name(row.integer()), row.entry());
    }

    Part own(String text, String after, int limit) throws SQLException {
        Matches found = new Matches();
        matches(found, In.OWN, text, after, limit);
        PartBuilder part = new PartBuilder(limit);
        boolean more = true;
        for (Listed one : found.read().values()) {
            more = more && part.takes(one);
        }
        return found.end == null || !more
                ? part.part()
                : new Part(part.part().entries(), found.end);
    }

    Part gal(String text, String after, int limit) throws SQLException {
        Set<String> refused = new RefusedTable(sql, postoffice).keys();
        Matches mine = new Matches();
        matches(mine, In.OWN, text, after, limit);
        Matches others = new Matches(mine.end);
        matches(others, In.GAL, text, after, limit);
        mine.endsAt(others.end);
        SortedMap<String, Listed> own = mine.read();
        SortedMap<String, Listed> received = others.read();
        SortedSet<String> keys = new TreeSet<>(own.keySet());
        keys.addAll(received.keySet());
        List<Listed> visible = new ArrayList<>();
        String last = "";
        int seen = 0;
        for (String key : keys) {
            if (seen == limit) {
                return new Part(visible, last);
            }
            seen++;
            last = key;
            boolean held = refused.contains(key);
            Listed ours = held ? null : own.get(key);
            Listed theirs = received.get(key);
            if (ours != null) {
                visible.add(ours);
            } else if (theirs != null && (held || one(In.OWN, key).isEmpty())) {
                visible.add(theirs);
            }
        }
        return new Part(visible, mine.end);
    }

    /** What was found, up to a key behind which not all was read because details are long. */
    private static final class Matches {
        private final SortedMap<String, Listed> found = new TreeMap<>();
        private @Nullable String end;

        Matches() {}

        Matches(@Nullable String end) {
            this.end = end;
        }

        void endsAt(@Nullable String key) {
            end = end == null || (key != null && key.compareTo(end) < 0) ? key : end;
        }

        void add(Sql.Some<Listed> some) {
            some.rows().forEach(one -> found.put(one.key(), one));
            if (some.cut()) {
                endsAt(some.rows().get(some.rows().size() - 1).key());
            }
        }

        /** All up to the end. */
        SortedMap<String, Listed> read() {
            return end == null ? found : found.headMap(end + Character.MIN_VALUE);
        }
    }

    /** The own entry of this key. */
    Optional<Listed> findOwn(String key) throws SQLException {
        return one(In.OWN, key);
    }

    /** The entry of this key in the global address list. */
    Optional<Listed> find(String key) throws SQLException {
        boolean held = new RefusedTable(sql, postoffice).keys().contains(key);
        Optional<Listed> own = held ? Optional.empty() : one(In.OWN, key);
        return own.isPresent() ? own : one(In.GAL, key);
    }

    /**
     * The entries of these keys in the global address list, each through the index: for Derby a
     * list of keys is a scan of all rows of the postoffice.
     */
    Map<String, Listed> find(Collection<String> keys) throws SQLException {
        Map<String, Listed> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        Set<String> refused = new RefusedTable(sql, postoffice).keys();
        for (String key : new TreeSet<>(keys)) {
            Optional<Listed> own = refused.contains(key) ? Optional.empty() : one(In.OWN, key);
            (own.isPresent() ? own : one(In.GAL, key)).ifPresent(one -> found.put(key, one));
        }
        return found;
    }

    private Optional<Listed> one(In in, String key) throws SQLException {
        return sql.one(in.byKey(visibility) + ONE, row -> listed(row, origins), postoffice, key);
    }

    /** The first matches above a key; one more than the limit if there are more. */
    private void matches(Matches found, In in, String text, String after, int limit)
            throws SQLException {
        String name = NameKey.of(text);
        collect(found, in.byName(visibility) + NAMES, name, after, limit);
        for (String prefix : keys(in, text)) {
            collect(found, in.byKey(visibility) + KEYS, prefix, after, limit);
        }
    }

    private void collect(Matches found, String select, String prefix, String after, int limit)
            throws SQLException {
        found.add(
                sql.some(
                        select + PAGE,
                        row -> listed(row, origins),
                        postoffice,
                        prefix,
                        prefix + ABOVE,
                        after,
                        limit + 1));
    }

    /** The beginnings of keys that a text may mean: with each type in the list, or as it stands. */
    private Set<String> keys(In in, String text) throws SQLException {
        String folded = text.toLowerCase(Locale.ROOT);
        Set<String> keys = new TreeSet<>();
        digests.read(in.kind, postoffice)
                .parts()
                .keySet()
                .forEach(part -> keys.add(part.type().name() + ':' + folded));
        int colon = folded.indexOf(':');
        if (colon > 0) {
            keys.add(folded.substring(0, colon).toUpperCase(Locale.ROOT) + folded.substring(colon));
        }
        return keys;
    }
}
