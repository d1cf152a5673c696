package org.dirsync.history;

import java.time.Instant;
import java.util.List;
import org.dirsync.usecase.State;

/**
 * How a postoffice was in an interval.
 *
 * @param postoffice its name
 * @param from when the interval begins
 * @param to when it ends
 * @param spanSeconds how long a time one point tells of
 * @param points in the order of time; spans in which nothing was sampled are left out
 */
public record HistoryView(
        String postoffice, Instant from, Instant to, long spanSeconds, List<Point> points) {

    /** Keeps a copy of the list. */
    public HistoryView {
        points = List.copyOf(points);
    }

    /**
     * A span of time: the worst in it of lag, pending changes and state, the last of the counts.
     *
     * @param at when it begins
     * @param lagSeconds the age of its oldest change under way, 0 if there was none
     * @param pendingChanges how many changes were under way
     * @param ownAddresses how many addresses it owned
     * @param galAddresses how many its global address list had
     * @param state the worst state
     */
    public record Point(
            Instant at,
            long lagSeconds,
            long pendingChanges,
            long ownAddresses,
            long galAddresses,
            State state) {

        Point with(Point later) {
            return new Point(
                    at,
                    Math.max(lagSeconds, later.lagSeconds),
                    Math.max(pendingChanges, later.pendingChanges),
                    later.ownAddresses,
                    later.galAddresses,
                    state.compareTo(later.state) < 0 ? state : later.state);
        }
    }
}
