package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList.Page;

/** Reads a page of a numbered list from its rows in number order. */
final class Pages {

    /** The columns that a row must have, besides number and origin before them. */
    static final String ENTRY = "address, name, details, details_more, hidden, deleted";

    private Pages() {}

    /**
     * Reads until the limit is reached.
     *
     * @param last the list's last number, read before the rows
     */
    static Page read(
            PreparedStatement statement,
            Origins origins,
            long base,
            long began,
            Filter filter,
            Limit limit,
            long last)
            throws SQLException {
        List<Change> changes = new ArrayList<>();
        long through = base;
        long characters = 0;
        try (statement;
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Change change = filter.applied(change(new Row(rows), origins));
                boolean needed = change.entry() != null || change.number() > began;
                if (needed && filter.takes(change)) {
                    int size = Limit.sizeOf(change);
                    boolean full =
                            changes.size() == limit.changes()
                                    || (!changes.isEmpty()
                                            && characters + size > limit.characters());
                    if (full) {
                        return new Page(changes, through);
                    }
                    changes.add(change);
                    characters += size;
                }
                through = change.number();
            }
        }
        return new Page(changes, Math.max(through, last));
    }

    private static Change change(Row row, Origins origins) throws SQLException {
        long number = row.number();
        PostofficeName origin = origins.name(row.integer());
        Entry entry = row.entry();
        return row.flag()
                ? Change.removed(number, origin, entry.address())
                : Change.put(number, origin, entry);
    }
}
