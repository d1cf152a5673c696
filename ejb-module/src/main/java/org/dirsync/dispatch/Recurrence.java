package org.dirsync.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.dirsync.address.PostofficeName;
import org.dirsync.dispatch.Schedule.Every;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.dispatch.Schedule.Weekly;

/** When a line of a schedule runs first, and then again. */
final class Recurrence {

    private Recurrence() {}

    /** Postoffices with the same interval do not all start together; T2 and T3 follow T1. */
    static Instant first(Line line, PostofficeName name, ZoneId zone, Instant now) {
        if (line instanceof Weekly weekly) {
            return Schedule.next(weekly, now, zone);
        }
        long third = ((Every) line).interval().toMillis() / 3;
        long spread = Math.floorMod(name.hashCode(), Math.max(1, third / 2));
        long offset =
                switch (line.process()) {
                    case T2 -> third + third / 2;
                    case T3 -> 2 * third + spread;
                    default -> third / 4 + spread;
                };
        return now.plusMillis(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** After it was due, the first time that is still to come. */
    static Instant after(Line line, Instant due, ZoneId zone, Instant now) {
        if (line instanceof Weekly weekly) {
            return Schedule.next(weekly, now, zone);
        }
        Duration interval = ((Every) line).interval();
        long missed = Math.max(0, Duration.between(due, now).dividedBy(interval));
        return due.plus(interval.multipliedBy(missed + 1));
    }
}
