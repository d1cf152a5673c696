package org.dirsync.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dirsync.dispatch.Schedule;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * When changes should have arrived, by the schedules of a postoffice and of its directory server.
 *
 * @param own the postoffice's schedule, in its time zone
 * @param server the directory server's, or null if it is on another node: then T2 is taken to run
 *     as soon as T1
 */
record Expectation(Times own, @Nullable Times server) {

    /** So much longer may the runs take. */
    static final Duration SLACK = Duration.ofMinutes(5);

    /**
     * A schedule in its time zone.
     *
     * @param schedule the schedule
     * @param zone the time zone
     */
    record Times(Schedule schedule, ZoneId zone) {
        private Optional<Instant> next(SyncProcess process, Instant after) {
            return schedule.next(process, after, zone);
        }
    }

    /**
     * Whether a postoffice that has not got or not sent everything waits longer than the schedules
     * explain, or for a run that is not scheduled.
     *
     * @param unsent since when the oldest own change waits for T1
     * @param lacking since when the oldest change of the master list waits for T1, T2 and T3
     */
    boolean isOverdue(Optional<Instant> unsent, Optional<Instant> lacking, Instant now) {
        return own.next(SyncProcess.T1, now).isEmpty()
                || unsent.map(at -> isPast(own.next(SyncProcess.T1, at), now)).orElse(false)
                || lacking.map(at -> isPast(arrival(at), now)).orElse(false);
    }

    private static boolean isPast(Optional<Instant> expected, Instant now) {
        return expected.isEmpty() || expected.get().plus(SLACK).isBefore(now);
    }

    private Optional<Instant> arrival(Instant changed) {
        Optional<Instant> asked = own.next(SyncProcess.T1, changed);
        Optional<Instant> answered =
                server == null ? asked : asked.flatMap(at -> server.next(SyncProcess.T2, at));
        return answered.flatMap(at -> own.next(SyncProcess.T3, at));
    }
}
