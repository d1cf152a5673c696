package org.dirsync.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;

/** The runs of a postoffice, added up. */
public final class RunQueries {

    /**
     * The runs that began in a span of time and have ended.
     *
     * @param at when the span begins
     * @param runs how many
     * @param failed how many of them failed or missed their window
     * @param changes how many changes they sent or applied
     * @param longestMillis how long the longest took
     * @param totalMillis how long they took together
     */
    public record Span(
            Instant at,
            long runs,
            long failed,
            long changes,
            long longestMillis,
            long totalMillis) {}

    private final Sql sql;

    RunQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Spans in which runs began, in the order of time; spans without any are left out.
     *
     * @param length of a span
     */
    public List<Span> spans(PostofficeName postoffice, Instant from, Instant to, Duration length) {
        long millis = length.toMillis();
        return Sql.step(
                "add up the runs of " + postoffice,
                () ->
                        sql.all(
                                "SELECT slot, COUNT(*), SUM(bad), SUM(changes), MAX(took),"
                                        + " SUM(took) FROM (SELECT started_at / "
                                        + millis
                                        + " AS slot, CASE WHEN state IN ('FAILED', 'MISSED')"
                                        + " THEN 1 ELSE 0 END AS bad,"
                                        + " added + modified + removed AS changes,"
                                        + " ended_at - started_at AS took FROM run"
                                        + " WHERE postoffice = ? AND started_at >= ?"
                                        + " AND started_at < ? AND ended_at IS NOT NULL) AS ended"
                                        + " GROUP BY slot ORDER BY slot",
                                row ->
                                        new Span(
                                                Instant.ofEpochMilli(row.number() * millis),
                                                row.number(),
                                                row.number(),
                                                row.number(),
                                                row.number(),
                                                row.number()),
                                postoffice.toString(),
                                from.toEpochMilli(),
                                to.toEpochMilli()));
    }
}
