package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks many keys up with one statement, each through an index. For Derby a condition {@code
 * address_key IN (...)} behind another column is a scan of all rows; a join from a list of values,
 * whose plan is told, is not.
 */
final class KeyJoin {

    /** What the list of keys is called in a query. */
    static final String KEYS = "wanted.address_key";

    private static final int FEW = 8;
    private static final int MANY = 200;
    private static final String VALUE = "(CAST(? AS VARCHAR(1041)))";

    private KeyJoin() {}

    /**
     * Reads the rows of keys; one may be read more than once.
     *
     * @param columns what to select
     * @param tables the tables and their indexes, as Derby's properties name them, each with {@code
     *     joinStrategy=NESTEDLOOP}
     * @param where the conditions, that of {@link #KEYS} among them
     * @param values the values of the conditions
     */
    static <T> List<T> read(
            Sql sql,
            String columns,
            String tables,
            String where,
            Collection<String> keys,
            Sql.Reader<T> reader,
            @Nullable Object... values)
            throws SQLException {
        int length = keys.size() <= FEW ? FEW : MANY;
        String select =
                "SELECT %s FROM --DERBY-PROPERTIES joinOrder=FIXED\n (VALUES %s) AS wanted (address_key), %s WHERE %s"
                        .formatted(
                                columns,
                                String.join(", ", Collections.nCopies(length, VALUE)),
                                tables,
                                where);
        List<T> found = new ArrayList<>();
        for (List<String> some : Sql.filled(List.copyOf(keys), length)) {
            List<@Nullable Object> all = new ArrayList<>(some);
            Collections.addAll(all, values);
            found.addAll(sql.all(select, reader, all.toArray()));
        }
        return found;
    }

    /** A table whose primary key is a postoffice and an address key, by that key. */
    static String byKey(String table, String alias) {
        return "%s %s --DERBY-PROPERTIES constraint=%s_key, joinStrategy=NESTEDLOOP\n"
                .formatted(table, alias, table);
    }
}
