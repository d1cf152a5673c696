package org.dirsync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;
import org.dirsync.store.CopyState.Side;

/**
 * All numbered lists of this node, and how far the copies of the master list are; one query each.
 */
public final class Lists {

    private final Sql sql;

    Lists(Sql sql) {
        this.sql = sql;
    }

    /** The numbers of all lists, by the ids of feeds. */
    public Map<Integer, Numbers> numbers() {
        record Line(int list, Numbers numbers) {}
        return Sql.step(
                "read the numbers of all lists",
                () -> {
                    Map<Integer, Numbers> all = new HashMap<>();
                    for (Line line :
                            sql.all(
                                    "SELECT postoffice, list, last_number, purged"
                                            + " FROM numbered_list",
                                    row -> new Line(row.integer(), numbers(row)))) {
                        all.put(line.list(), line.numbers());
                    }
                    return all;
                });
    }

    private static Numbers numbers(Row row) throws SQLException {
        return new Numbers(new ListId(row.text()), row.number(), row.number());
    }

    /**
     * Through which number of a master list every copy of it on this node is; empty if there is
     * none.
     */
    public OptionalLong receivedByAll(ListId list) {
        return Sql.step(
                "look how far all copies are",
                () -> {
                    List<Long> least =
                            sql.all(
                                    "SELECT COALESCE(MIN(cursor_through), -1) FROM copy_progress"
                                            + " WHERE side = ? AND origin = 0 AND cursor_list = ?",
                                    Row::number,
                                    Side.RECEIVED.name(),
                                    list.toString());
                    return least.isEmpty() || least.get(0) < 0
                            ? OptionalLong.empty()
                            : OptionalLong.of(least.get(0));
                });
    }
}
