package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** When the changes of a numbered list were made: one row for each step that changed it. */
final class ChangeTimes {

    private final Sql sql;
    private final int postoffice;

    ChangeTimes(Sql sql, int postoffice) {
        this.sql = sql;
        this.postoffice = postoffice;
    }

    /** When the change with this number was made; of one long ago, the earliest known instant. */
    Optional<Instant> of(long number) throws SQLException {
        Optional<Instant> exact =
                sql.one(
                        "SELECT changed_at FROM change_time"
                                + " --DERBY-PROPERTIES index=change_time_latest\n"
                                + " WHERE postoffice = ? AND first_number <= ?"
                                + " ORDER BY postoffice, first_number DESC"
                                + " FETCH FIRST 1 ROWS ONLY",
                        Row::instant,
                        postoffice,
                        number);
        if (exact.isPresent()) {
            return exact;
        }
        return sql.one(
                "SELECT changed_at FROM change_time WHERE postoffice = ?"
                        + " ORDER BY first_number FETCH FIRST 1 ROWS ONLY",
                Row::instant,
                postoffice);
    }

    /** The last number that was given out before this instant; 0 if none is known. */
    long lastBefore(Instant instant, long last) throws SQLException {
        Optional<Long> later =
                sql.one(
                        "SELECT first_number FROM change_time"
                                + " WHERE postoffice = ? AND changed_at >= ?"
                                + " ORDER BY first_number FETCH FIRST 1 ROWS ONLY",
                        Row::number,
                        postoffice,
                        instant.toEpochMilli());
        return later.map(number -> number - 1).orElse(last);
    }

    /** Forgets what lies before the step that gave out this number. */
    void forget(long number) throws SQLException {
        sql.update(
                "DELETE FROM change_time WHERE postoffice = ? AND first_number <"
                        + " (SELECT MAX(first_number) FROM change_time"
                        + " WHERE postoffice = ? AND first_number <= ?)",
                postoffice,
                postoffice,
                number);
    }
}
