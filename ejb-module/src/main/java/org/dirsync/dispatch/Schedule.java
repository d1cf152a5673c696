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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * When the processes of a postoffice run: weekly times in its own zone, in the DSSCHED text format
 * ({@code T1 Sat 13:45}, Q96060), or every so many minutes ({@code T1 EVERY 5 MINUTES}, or {@code
 * EVERY 5 MINUTES} for all its processes).
 *
 * @param lines in the order of the text
 */
public record Schedule(List<Line> lines) {

    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    /** One line of a schedule. */
    public sealed interface Line permits Weekly, Every {
        /** The process that it starts. */
        SyncProcess process();
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
        Set<SyncProcess> own =
                server
                        ? EnumSet.of(SyncProcess.T1, SyncProcess.T2, SyncProcess.T3)
                        : EnumSet.of(SyncProcess.T1, SyncProcess.T3);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            for (Line read : read(line.strip().toUpperCase(Locale.ROOT), own, number)) {
                if (own.contains(read.process()) && !lines.contains(read)) {
                    lines.add(read);
                }
            }
        }
        return new Schedule(lines);
    }

    private static List<? extends Line> read(String line, Set<SyncProcess> own, int number)
            throws RefusedException {
        List<String> words = List.of(line.split("[ \\t]+", -1));
        Optional<SyncProcess> process = process(words.get(0));
        if (words.size() == 3 && process.isPresent()) {
            DayOfWeek day = day(words.get(1));
            LocalTime time = time(words.get(2));
            if (day != null && time != null) {
                return List.of(new Weekly(process.get(), day, time));
            }
        }
        List<String> rest = process.isPresent() ? words.subList(1, words.size()) : words;
        Duration interval = rest.size() == 3 && rest.get(0).equals("EVERY") ? interval(rest) : null;
        if (interval == null) {
            throw new RefusedException(
                    Code.INVALID_REQUEST,
                    "line %d of the schedule is neither 'T1 Sat 13:45' nor 'T1 EVERY 5 MINUTES'"
                            .formatted(number));
        }
        return (process.isPresent() ? EnumSet.of(process.get()) : own)
                .stream().map(each -> new Every(each, interval)).toList();
    }

    private static Optional<SyncProcess> process(String word) {
        return switch (word) {
            case "T1" -> Optional.of(SyncProcess.T1);
            case "T2" -> Optional.of(SyncProcess.T2);
            case "T3" -> Optional.of(SyncProcess.T3);
            default -> Optional.empty();
        };
    }

    private static @Nullable DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word.length() >= 3 && day.name().startsWith(word)) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalTime time(String word) {
        int colon = word.indexOf(':');
        try {
            int hour = Integer.parseInt(word, 0, Math.max(colon, 0), 10);
            int minute = Integer.parseInt(word, colon + 1, word.length(), 10);
            return hour < 0 || hour > 23 || minute < 0 || minute > 59
                    ? null
                    : LocalTime.of(hour, minute);
        } catch (NumberFormatException e) {
            return null; // the caller refuses the line
        }
    }

    private static @Nullable Duration interval(List<String> words) {
        try {
            long count = Long.parseLong(words.get(1));
            if (count < 1 || count > LONGEST_INTERVAL.toSeconds()) {
                return null;
            }
            Duration interval =
                    switch (words.get(2)) {
                        case "SECOND", "SECONDS" -> Duration.ofSeconds(count);
                        case "MINUTE", "MINUTES" -> Duration.ofMinutes(count);
                        case "HOUR", "HOURS" -> Duration.ofHours(count);
                        default -> Duration.ZERO;
                    };
            return interval.isZero() || interval.compareTo(LONGEST_INTERVAL) > 0 ? null : interval;
        } catch (NumberFormatException e) {
            return null; // the caller refuses the line
        }
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
