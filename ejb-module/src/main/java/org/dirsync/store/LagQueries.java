package org.dirsync.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.list.Cursor;
import org.dirsync.list.Numbers;

/** What a receiver lacks of a numbered list, from its cursor. */
public final class LagQueries {

    /** More changes than this are not counted one by one. */
    public static final int MOST_COUNTED = 10_000;

    private final Sql sql;
    private final int postoffice;
    private final Numbering numbering;
    private final String select;

    private LagQueries(Sql sql, int postoffice, Clock clock, String select) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.numbering = new Numbering(sql, postoffice, clock);
        this.select = "SELECT COUNT(*) FROM (SELECT number FROM " + select + ") AS above";
    }

    static LagQueries own(Sql sql, int postoffice, Clock clock) {
        return new LagQueries(
                sql,
                postoffice,
                clock,
                "own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                        + " WHERE postoffice = ? AND number > ?"
                        + " FETCH FIRST 10000 ROWS ONLY");
    }

    static LagQueries master(Sql sql, Clock clock) {
        return new LagQueries(
                sql,
                Numbering.MASTER,
                clock,
                "master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                        + " WHERE number > ? FETCH FIRST 10000 ROWS ONLY");
    }

    /**
     * How many changes the receiver lacks; exact up to {@link #MOST_COUNTED}, from there on the
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
                    long counted =
                            (postoffice == Numbering.MASTER
                                            ? sql.one(select, Row::number, through)
                                            : sql.one(select, Row::number, postoffice, through))
                                    .orElse(0L);
                    return counted < MOST_COUNTED ? counted : numbers.last() - through;
                });
    }

    /** When the oldest change that the receiver lacks was made; empty if it lacks none. */
    public Optional<Instant> oldest(Cursor cursor) {
        return Sql.step(
                "find the oldest pending change",
                () -> {
                    Numbers numbers = numbering.numbers();
                    long through = through(cursor, numbers);
                    return through >= numbers.last()
                            ? Optional.empty()
                            : new ChangeTimes(sql, postoffice).of(through + 1);
                });
    }

    private static long through(Cursor cursor, Numbers numbers) {
        return numbers.list().equals(cursor.list()) ? cursor.through() : 0;
    }
}
