package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.list.Cursor;
import org.dirsync.list.Numbers;

/** What a receiver lacks of a numbered list, from its cursor. */
public final class LagQueries {

    /** More changes than this are not counted one by one. */
    public static final int MAX_COUNTED = 10_000;

    private final Sql sql;
    private final int postoffice;
    private final Numbering numbering;
    private final String count;
    private final String first;

    private LagQueries(Sql sql, int postoffice, Clock clock, String select) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.numbering = new Numbering(sql, postoffice, clock);
        this.count = "SELECT COUNT(*) FROM (SELECT number FROM " + select + ") AS above";
        this.first = "SELECT MIN(number) FROM (SELECT number FROM " + select + ") AS above";
    }

    static LagQueries own(Sql sql, int postoffice, Clock clock) {
        return new LagQueries(
                sql,
                postoffice,
                clock,
                "own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                        + " WHERE postoffice = ? AND number > ?"
                        + " ORDER BY postoffice, number FETCH FIRST 10000 ROWS ONLY");
    }

    static LagQueries master(Sql sql, Clock clock) {
        return master(sql, clock, "");
    }

    /**
     * The master list without the changes of one origin: a requestor is sent its own too, but does
     * not lack them.
     */
    static LagQueries masterWithout(Sql sql, Clock clock, int origin) {
        return master(sql, clock, " AND origin <> " + origin);
    }

    private static LagQueries master(Sql sql, Clock clock, String condition) {
        return new LagQueries(
                sql,
                Numbering.MASTER,
                clock,
                "master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                        + " WHERE number > ?"
                        + condition
                        + " ORDER BY number FETCH FIRST 10000 ROWS ONLY");
    }

    /**
     * How many changes the receiver lacks; exact up to {@link #MAX_COUNTED}, from there on the
     * difference of the numbers, which counts an address once for each of its changes.
     */
    public long pending(Cursor cursor) {
        return Sql.step(
                "count pending changes",
                () -> {
                    Numbers numbers = numbering.numbers();
                    long through = through(cursor, numbers);
                    if (through >= numbers.last()) {
                        return 0L;
                    }
                    long counted = select(count, through);
                    return counted < MAX_COUNTED ? counted : numbers.last() - through;
                });
    }

    /** When the oldest change that the receiver lacks was made; empty if it lacks none. */
    public Optional<Instant> oldest(Cursor cursor) {
        return Sql.step(
                "find the oldest pending change",
                () -> {
                    Numbers numbers = numbering.numbers();
                    long through = through(cursor, numbers);
                    long oldest = through >= numbers.last() ? 0 : select(first, through);
                    return oldest == 0
                            ? Optional.empty()
                            : new ChangeTimes(sql, postoffice).of(oldest);
                });
    }

    private long select(String query, long through) throws SQLException {
        return (postoffice == Numbering.MASTER
                        ? sql.one(query, Row::number, through)
                        : sql.one(query, Row::number, postoffice, through))
                .orElse(0L);
    }

    private static long through(Cursor cursor, Numbers numbers) {
        return numbers.list().equals(cursor.list()) ? cursor.through() : 0;
    }
}
