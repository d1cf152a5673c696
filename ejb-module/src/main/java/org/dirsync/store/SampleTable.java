package org.dirsync.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.dirsync.address.PostofficeName;

/** How the postoffices were: in minutes for days, in hours for months. */
public final class SampleTable {

    /** How long a time one sample tells of. */
    public enum Span {
        /** Kept for two days or so. */
        MINUTE(Duration.ofMinutes(1)),
        /** Kept for a week or so. */
        QUARTER(Duration.ofMinutes(15)),
        /** Kept as long as the journals. */
        HOUR(Duration.ofHours(1));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }

        /** Its length. */
        public Duration length() {
            return length;
        }

        /** The beginning of the span that an instant falls into. */
        public Instant start(Instant at) {
            long millis = length.toMillis();
            return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
        }

        private int seconds() {
            return (int) length.toSeconds();
        }
    }

    private static final String FIGURES = "lag_seconds, pending, own, gal, state";
    private static final String SELECT =
            "SELECT postoffice, slot_at, " + FIGURES + " FROM sample WHERE span_seconds = ?";
    private static final String KEY = "span_seconds = ? AND postoffice = ? AND slot_at = ?";
    private static final Duration FORGOTTEN_AT_ONCE = Duration.ofHours(1);

    private final Sql sql;
    private final Origins origins;

    SampleTable(Sql sql, Origins origins) {
        this.sql = sql;
        this.origins = origins;
    }

    /**
     * Adds a sample of each postoffice to the spans that its instant falls into.
     *
     * @param worse of two states the one that a span with both shows
     */
    public void add(Instant at, List<Sample> samples, BinaryOperator<String> worse) {
        Sql.act(
                "store how the postoffices are",
                () -> {
                    origins.learn();
                    for (Span span : Span.values()) {
                        add(span, span.start(at), samples, worse);
                    }
                });
    }

    private void add(Span span, Instant start, List<Sample> samples, BinaryOperator<String> worse)
            throws SQLException {
        Map<PostofficeName, Sample> known = new HashMap<>();
        for (Sample sample :
                sql.all(
                        SELECT + " AND slot_at = ?",
                        this::sample,
                        span.seconds(),
                        start.toEpochMilli())) {
            known.put(sample.postoffice(), sample);
        }
        Writes inserts =
                new Writes(
                        sql.prepared(
                                Values.insert(
                                        "sample",
                                        FIGURES + ", span_seconds, postoffice, slot_at")));
        Writes updates = new Writes(sql.prepared(Values.update("sample", FIGURES, KEY)));
        for (Sample sample : samples) {
            Sample earlier = known.get(sample.postoffice());
            if (earlier == null) {
                write(inserts, span, sample.at(start));
            } else {
                String state = worse.apply(earlier.state(), sample.state());
                write(updates, span, sample.at(start).over(earlier, state));
            }
        }
        inserts.flush();
        updates.flush();
    }

    private void write(Writes writes, Span span, Sample sample) throws SQLException {
        writes.number(sample.lagSeconds())
                .number(sample.pending())
                .number(sample.own())
                .number(sample.gal())
                .text(sample.state())
                .integer(span.seconds())
                .integer(origins.id(sample.postoffice()))
                .number(sample.at().toEpochMilli())
                .add();
    }

    private Sample sample(Row row) throws SQLException {
        return new Sample(
                origins.name(row.integer()),
                row.instant(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.text());
    }

    /** The samples of one postoffice in an interval, both ends included, in order. */
    public List<Sample> of(PostofficeName postoffice, Span span, Instant from, Instant to) {
        return Sql.step(
                "read how " + postoffice + " was",
                () ->
                        sql.all(
                                SELECT
                                        + " AND postoffice = ? AND slot_at BETWEEN ? AND ?"
                                        + " ORDER BY slot_at",
                                this::sample,
                                span.seconds(),
                                origins.find(postoffice).orElse(-1),
                                from.toEpochMilli(),
                                to.toEpochMilli()));
    }

    /** The samples of all postoffices from an instant on, each postoffice's in order. */
    public List<Sample> since(Span span, Instant from) {
        return Sql.step(
                "read how the postoffices were",
                () -> {
                    origins.learn();
                    return sql.all(
                            SELECT + " AND slot_at >= ? ORDER BY postoffice, slot_at",
                            this::sample,
                            span.seconds(),
                            from.toEpochMilli());
                });
    }

    /** Forgets samples from before an instant, those of an hour at once. */
    public void forget(Span span, Instant before) {
        Sql.act(
                "forget how the postoffices were",
                () -> {
                    List<Instant> oldest =
                            sql.all(
                                    "SELECT slot_at FROM sample WHERE span_seconds = ?"
                                            + " ORDER BY span_seconds, slot_at"
                                            + " FETCH FIRST 1 ROWS ONLY",
                                    Row::instant,
                                    span.seconds());
                    if (oldest.isEmpty() || !oldest.get(0).isBefore(before)) {
                        return;
                    }
                    Instant hour = oldest.get(0).plus(FORGOTTEN_AT_ONCE);
                    sql.update(
                            "DELETE FROM sample WHERE span_seconds = ? AND slot_at < ?",
                            span.seconds(),
                            (hour.isBefore(before) ? hour : before).toEpochMilli());
                });
    }
}
