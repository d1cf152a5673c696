package org.dirsync.dispatch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.SyncProcess;

/**
 * When the processes of a postoffice run: weekly times in its own zone, in the DSSCHED text format
 * ({@code T1 Sat 13:45}, Q96060), or every so many minutes ({@code T1 EVERY 5 MINUTES}, or {@code
 * EVERY 5 MINUTES} for all its processes).
 *
 * @param lines in the order of the text
 */
public record Schedule(List<Line> lines) {

    /** One line of a schedule. */
    public sealed interface Line permits Weekly, Every {
        /** The process that it starts. */
        SyncProcess process();

        /**
         * The line with the same instants in another zone, as of now; daylight saving may part
         * them.
         */
        default Line in(ZoneId zone, ZoneId other, Instant now) {
            return this;
        }
    }

    /**
     * Once a week.
     *
     * @param process what runs
     * @param day on which day
     * @param time at which local time, to the minute
     */
    public record Weekly(SyncProcess process, DayOfWeek day, LocalTime time) implements Line {
        @Override
        public Line in(ZoneId zone, ZoneId other, Instant now) {
            ZonedDateTime there = next(this, now, zone).atZone(other);
            return new Weekly(process, there.getDayOfWeek(), there.toLocalTime());
        }

        @Override
        public String toString() {
            return "%s %s %s"
                    .formatted(process, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), time);
        }
    }

    /**
     * Again and again.
     *
     * @param process what runs
     * @param interval from one second to seven days
     */
    public record Every(SyncProcess process, Duration interval) implements Line {
        @Override
        public String toString() {
            boolean minutes = interval.toSeconds() % 60 == 0;
            return "%s EVERY %d %s"
                    .formatted(
                            process,
                            minutes ? interval.toMinutes() : interval.toSeconds(),
                            minutes ? "MINUTES" : "SECONDS");
        }
    }

    /** Keeps a copy of the list. */
    public Schedule {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a schedule. Times of T2 of a postoffice that is not the directory server are dropped
     * (Q136487).
     *
     * @param server whether the postoffice is the directory server
     * @throws RefusedException if a line is none (133), with its number
     */
    public static Schedule parse(String text, boolean server) throws RefusedException {
        ScheduleText read = ScheduleText.read(text, server);
        if (!read.bad().isEmpty()) {
            ScheduleText.BadLine first = read.bad().get(0);
            throw new RefusedException(
                    Code.INVALID_REQUEST,
                    "line %d of the schedule, '%s': %s"
                            .formatted(first.number(), first.text(), first.why()));
        }
        return read.schedule();
    }

    /** The longest time between two runs of a process; empty if it never runs. */
    public Optional<Duration> period(SyncProcess process) {
        List<Duration> intervals = new ArrayList<>();
        List<Integer> minutes = new ArrayList<>();
        for (Line line : lines) {
            if (line.process() == process && line instanceof Every every) {
                intervals.add(every.interval());
            } else if (line.process() == process && line instanceof Weekly weekly) {
                minutes.add(
                        (weekly.day().getValue() - 1) * 24 * 60
                                + weekly.time().toSecondOfDay() / 60);
            }
        }
        if (!intervals.isEmpty()) {
            return intervals.stream().min(Comparator.naturalOrder());
        }
        if (minutes.isEmpty()) {
            return Optional.empty();
        }
        minutes.sort(null);
        int longest = minutes.get(0) + 7 * 24 * 60 - minutes.get(minutes.size() - 1);
        for (int i = 1; i < minutes.size(); i++) {
            longest = Math.max(longest, minutes.get(i) - minutes.get(i - 1));
        }
        return Optional.of(Duration.ofMinutes(longest));
    }

    /** The next run of a process after an instant; empty if it never runs. */
    public Optional<Instant> next(SyncProcess process, Instant after, ZoneId zone) {
        return lines.stream()
                .filter(line -> line.process() == process)
                .map(
                        line ->
                                line instanceof Weekly weekly
                                        ? next(weekly, after, zone)
                                        : after.plus(((Every) line).interval()))
                .min(Comparator.naturalOrder());
    }

    /**
     * The next time of a weekly line after an instant. A local time that daylight saving skips is
     * moved to after the gap; one that comes twice is taken the first time.
     */
    public static Instant next(Weekly weekly, Instant after, ZoneId zone) {
        ZonedDateTime day =
                after.atZone(zone).minusDays(1).with(TemporalAdjusters.nextOrSame(weekly.day()));
        Instant next = day.with(weekly.time()).withEarlierOffsetAtOverlap().toInstant();
        while (!next.isAfter(after)) {
            day = day.plusWeeks(1);
            next = day.with(weekly.time()).withEarlierOffsetAtOverlap().toInstant();
        }
        return next;
    }

    /** The text, one line each. */
    @Override
    public String toString() {
        return String.join("\n", lines.stream().map(Line::toString).toList());
    }
}
