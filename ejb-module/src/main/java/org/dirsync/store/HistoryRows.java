package org.dirsync.store;

import java.sql.SQLException;
import java.util.Objects;
import org.dirsync.address.Entry;
import org.dirsync.store.OwnRows.Found;
import org.jspecify.annotations.Nullable;

/** Keeps what own entries were before they changed, in batches. */
final class HistoryRows {

    private final int postoffice;
    private final Writes inserts;

    HistoryRows(Sql sql, int postoffice) throws SQLException {
        this.postoffice = postoffice;
        this.inserts =
                new Writes(
                        sql.prepared(
                                Values.insert(
                                        "own_history",
                                        "postoffice, address_key, number, before_number, deleted,"
                                                + " address, name, details, details_more,"
                                                + " hidden")));
    }

    /** The entry ended being what it was with the change of this number. */
    void add(String key, long number, Found old, @Nullable Entry now) throws SQLException {
        Entry was = Objects.requireNonNull(old.entry());
        boolean same = now != null && now.details().equals(was.details());
        inserts.integer(postoffice)
                .text(key)
                .number(number)
                .number(old.number())
                .flag(now == null)
                .text(was.address().toString())
                .text(was.name())
                .detailsOrNull(same ? null : was.details())
                .flag(was.hidden())
                .add();
    }

    void flush() throws SQLException {
        inserts.flush();
    }
}
