package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** When the changes of a numbered list were made: one row for each step that changed it. */
final class ChangeTimes {

    private final Jpql jpql;
    private final int postoffice;

    ChangeTimes(Sql sql, int postoffice) {
        this.jpql = sql.jpql();
        this.postoffice = postoffice;
    }

    /** When the change with this number was made; of one long ago, the earliest known instant. */
    Optional<Instant> of(long number) throws SQLException {
        Optional<Instant> exact =
                jpql.one(
                        "SELECT c.changedAt FROM ChangeTimeEntity c"
                                + " WHERE c.postoffice = ?1 AND c.firstNumber <= ?2"
                                + " ORDER BY c.postoffice, c.firstNumber DESC",
                        Columns::instant,
                        postoffice,
                        number);
        if (exact.isPresent()) {
            return exact;
        }
        return jpql.one(
                "SELECT c.changedAt FROM ChangeTimeEntity c WHERE c.postoffice = ?1"
                        + " ORDER BY c.firstNumber",
                Columns::instant,
                postoffice);
    }

    /** The last number that was given out before this instant; 0 if none is known. */
    long lastBefore(Instant instant, long last) throws SQLException {
        Optional<Long> later =
                jpql.one(
                        "SELECT c.firstNumber FROM ChangeTimeEntity c"
                                + " WHERE c.postoffice = ?1 AND c.changedAt >= ?2"
                                + " ORDER BY c.firstNumber",
                        Columns::number,
                        postoffice,
                        instant);
        return later.map(number -> number - 1).orElse(last);
    }

    /** Forgets what lies before the step that gave out this number. */
    void forget(long number) throws SQLException {
        Optional<Long> first =
                jpql.one(
                        "SELECT c.firstNumber FROM ChangeTimeEntity c"
                                + " WHERE c.postoffice = ?1 AND c.firstNumber <= ?2"
                                + " ORDER BY c.firstNumber DESC",
                        Columns::number,
                        postoffice,
                        number);
        if (first.isPresent()) {
            jpql.update(
                    "DELETE FROM ChangeTimeEntity c"
                            + " WHERE c.postoffice = ?1 AND c.firstNumber < ?2",
                    postoffice,
                    first.get());
        }
    }
}
