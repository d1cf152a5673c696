package org.dirsync.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dirsync.dispatch.Schedule.Weekly;

/**
 * Clocks of a zone are put forward or back, and what that does to a schedule.
 *
 * @param at when
 * @param from what they show just before
 * @param to what they show then
 * @param touched the lines whose time clocks skip, or show twice
 */
public record ClockChange(Instant at, LocalDateTime from, LocalDateTime to, List<Touched> touched) {

    private static final int MAX = 2;
    private static final Duration AHEAD = Duration.ofDays(400);

    /** Keeps a copy of the list. */
    public ClockChange {
        touched = List.copyOf(touched);
    }

    /**
     * A line of the schedule in the hour that is skipped, or comes twice.
     *
     * @param line the line
     * @param wanted its time on that day
     * @param runs when it runs; of a time that comes twice, the first
     */
    public record Touched(Weekly line, LocalDateTime wanted, LocalDateTime runs) {}

    /** Whether clocks are put forward, so that times are skipped. */
    public boolean forward() {
        return to.isAfter(from);
    }

    /** The next two changes of a zone, none if its clocks stay as they are. */
    public static List<ClockChange> coming(Schedule schedule, ZoneId zone, Instant now) {
        List<ClockChange> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(now);
        while (next != null
                && changes.size() < MAX
                && next.getInstant().isBefore(now.plus(AHEAD))) {
            changes.add(of(next, schedule, zone));
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static ClockChange of(ZoneOffsetTransition change, Schedule schedule, ZoneId zone) {
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();
        LocalDateTime begin = change.isGap() ? before : after;
        LocalDateTime end = change.isGap() ? after : before;
        Instant searchFrom = change.getInstant().minus(change.getDuration().abs()).minusMillis(1);
        List<Touched> touched = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(List.of(begin.toLocalDate(), end.toLocalDate()))) {
            for (Schedule.Line line : schedule.lines()) {
                if (line instanceof Weekly weekly && weekly.day() == day.getDayOfWeek()) {
                    LocalDateTime wanted = day.atTime(weekly.time());
                    if (!wanted.isBefore(begin) && wanted.isBefore(end)) {
                        Instant run = Schedule.next(weekly, searchFrom, zone);
                        touched.add(
                                new Touched(weekly, wanted, run.atZone(zone).toLocalDateTime()));
                    }
                }
            }
        }
        return new ClockChange(change.getInstant(), before, after, touched);
    }
}
