package org.dirsync.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the same of many pairs of numbers, in few statements whose text is always the same. */
final class BulkLookup {

    /**
     * What is asked about; {@code v.a} and {@code v.b} in the question.
     *
     * @param a the first number
     * @param b the second
     */
    record Pair(long a, long b) {}

    private record Answer<T>(Pair pair, T value) {}

    private static final int AT_ONCE = 64;
    private static final String ROW = "(CAST(? AS BIGINT), CAST(? AS BIGINT))";

    private final Sql sql;

    BulkLookup(Sql sql) {
        this.sql = sql;
    }

    /**
     * The answer for each pair.
     *
     * @param question expressions over {@code v.a} and {@code v.b}, as a select list
     * @param reader makes an answer of their values
     */
    <T> Map<Pair, T> ask(String question, Collection<Pair> pairs, Sql.Reader<T> reader)
            throws SQLException {
        String text =
                "SELECT v.a, v.b, "
                        + question
                        + " FROM (VALUES "
                        + String.join(", ", Collections.nCopies(AT_ONCE, ROW))
                        + ") AS v (a, b)";
        List<Pair> all = pairs.stream().distinct().toList();
        Map<Pair, T> answers = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Object[] values = new Object[2 * AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                Pair pair = all.get(Math.min(from + i, all.size() - 1));
                values[2 * i] = pair.a();
                values[2 * i + 1] = pair.b();
            }
            for (Answer<T> answer :
                    sql.all(
                            text,
                            row ->
                                    new Answer<>(
                                            new Pair(row.number(), row.number()), reader.read(row)),
                            values)) {
                answers.put(answer.pair(), answer.value());
            }
        }
        return answers;
    }
}
