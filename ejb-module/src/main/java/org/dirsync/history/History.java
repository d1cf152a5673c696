package org.dirsync.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.history.HistoryView.Point;
import org.dirsync.store.Opening;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/** How the postoffices on this node were, as sampled. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class History {

    /** No more points than this are given at once. */
    public static final int MAX_POINTS = 2_000;

    private static final Duration IN_MINUTES = Duration.ofHours(12);
    private static final Duration IN_QUARTERS = Duration.ofDays(6);

    @Inject private Opening stores;

    @Inject private SampleRepository samples;

    @EJB private Sampler sampler;

    /**
     * How a postoffice was in an interval, in points of equal length.
     *
     * @param points about how many at most, up to {@link #MAX_POINTS}; the samples are no finer
     *     than a minute, and older ones no finer than an hour
     * @throws InvalidException if the interval is empty or the points are too few or too many
     */
    public HistoryView series(String postoffice, Instant from, Instant to, int points) {
        PostofficeName name = Names.hosted(postoffice, stores);
        if (!from.isBefore(to)) {
            throw new InvalidException("from", "'from' must lie before 'to'; exchange them");
        }
        if (points < 1 || points > MAX_POINTS) {
            throw new InvalidException(
                    "points", "'points' must be a number from 1 to %d".formatted(MAX_POINTS));
        }
        Span span = span(from, to, Instant.now());
        Duration length = length(span, Duration.between(from, to), points);
        List<Sample> found = samples.of(name, span, span.start(from), to);
        return new HistoryView(
                name.toString(), from, to, length.toSeconds(), joined(found, length));
    }

    /** The lag of each postoffice in the last day; of one that was never sampled there is none. */
    public Map<String, Spark> sparks() {
        return sampler.sparks();
    }

    private static Span span(Instant from, Instant to, Instant now) {
        Duration age = Duration.between(from, now);
        Duration interval = Duration.between(from, to);
        if (interval.compareTo(IN_MINUTES) <= 0 && age.compareTo(sampledInMinutes()) <= 0) {
            return Span.MINUTE;
        }
        return age.compareTo(IN_QUARTERS) <= 0 ? Span.QUARTER : Span.HOUR;
    }

    private static Duration sampledInMinutes() {
        return SampleStep.kept(Span.MINUTE);
    }

    /** A multiple of the span. */
    private static Duration length(Span span, Duration interval, int points) {
        long spans = Math.max(1, interval.dividedBy(span.length()));
        return span.length().multipliedBy(Math.max(1, (spans + points - 1) / points));
    }

    static List<Point> joined(List<Sample> samples, Duration length) {
        List<Point> points = new ArrayList<>();
        long millis = length.toMillis();
        for (Sample sample : samples) {
            Instant start =
                    Instant.ofEpochMilli(
                            Math.floorDiv(sample.at().toEpochMilli(), millis) * millis);
            Point point =
                    new Point(
                            start,
                            sample.lagSeconds(),
                            sample.pending(),
                            sample.own(),
                            sample.gal(),
                            sample.state());
            int last = points.size() - 1;
            if (last >= 0 && points.get(last).at().equals(start)) {
                points.set(last, points.get(last).with(point));
            } else {
                points.add(point);
            }
        }
        return points;
    }
}
