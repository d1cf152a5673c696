package org.dirsync.dispatch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirsync.dispatch.Schedule.Every;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.dispatch.Schedule.Weekly;
import org.dirsync.journal.SyncProcess;
import org.jspecify.annotations.Nullable;

/**
 * The text of a schedule, read line by line: what it says, and which lines say nothing.
 *
 * @param schedule what could be read
 * @param bad the lines that could not
 * @param dropped the lines for a process that the postoffice does not have (Q136487)
 */
public record ScheduleText(Schedule schedule, List<BadLine> bad, List<BadLine> dropped) {

    /** The longest text that is kept. */
    public static final int LONGEST = 8_000;

    private static final Duration LONGEST_INTERVAL = Duration.ofDays(7);

    /** Keeps copies of the lists. */
    public ScheduleText {
        bad = List.copyOf(bad);
        dropped = List.copyOf(dropped);
    }

    /**
     * A line that does not count.
     *
     * @param number which line, from 1
     * @param text what it says
     * @param why what is wrong with it and what to do
     */
    public record BadLine(int number, String text, String why) {}

    /**
     * Reads a text; a line that says nothing is named, the others count.
     *
     * @param server whether the postoffice is the directory server and so has T2
     */
    public static ScheduleText read(String text, boolean server) {
        Set<SyncProcess> own =
                server
                        ? EnumSet.of(SyncProcess.T1, SyncProcess.T2, SyncProcess.T3)
                        : EnumSet.of(SyncProcess.T1, SyncProcess.T3);
        List<Line> lines = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        List<BadLine> dropped = new ArrayList<>();
        int number = 0;
        for (String written : text.split("\\R", -1)) {
            number++;
            String line = written.strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = List.of(line.toUpperCase(Locale.ROOT).split("[ \\t]+", -1));
            String why = whyNot(words);
            if (why != null) {
                bad.add(new BadLine(number, shown(line), why));
                continue;
            }
            for (Line one : lines(words, own)) {
                if (!own.contains(one.process())) {
                    dropped.add(
                            new BadLine(
                                    number,
                                    shown(line),
                                    "T2 runs at the directory server only; the line is left out"));
                } else if (!lines.contains(one)) {
                    lines.add(one);
                }
            }
        }
        return new ScheduleText(new Schedule(lines), bad, dropped);
    }

    private static String shown(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    private static @Nullable String whyNot(List<String> words) {
        Optional<SyncProcess> process = process(words.get(0));
        List<String> rest = process.isPresent() ? words.subList(1, words.size()) : words;
        if (process.isEmpty() && !words.get(0).equals("EVERY")) {
            return "begin with T1, T2, T3 or EVERY, as in 'T1 Sat 13:45' or 'T1 EVERY 5 MINUTES'";
        }
        if (!rest.isEmpty() && rest.get(0).equals("EVERY")) {
            return rest.size() == 3 && interval(rest) != null
                    ? null
                    : "write 'EVERY 5 MINUTES' (or SECONDS, HOURS), from 1 second to 7 days";
        }
        if (rest.size() != 2) {
            return "write a day and a time, as in 'T1 Sat 13:45'";
        }
        if (day(rest.get(0)) == null) {
            return "'%s' is no day; write Mon, Tue, Wed, Thu, Fri, Sat or Sun"
                    .formatted(shown(rest.get(0)));
        }
        return time(rest.get(1)) == null
                ? "'%s' is no time; write 00:00 to 23:59".formatted(shown(rest.get(1)))
                : null;
    }

    /** What a line says with which nothing is wrong. */
    private static List<Line> lines(List<String> words, Set<SyncProcess> own) {
        Optional<SyncProcess> process = process(words.get(0));
        List<String> rest = process.isPresent() ? words.subList(1, words.size()) : words;
        DayOfWeek day = day(rest.get(0));
        LocalTime time = time(rest.get(1));
        if (process.isPresent() && day != null && time != null) {
            return List.of(new Weekly(process.get(), day, time));
        }
        Duration interval = interval(rest);
        if (interval == null) {
            throw new IllegalArgumentException("no line of a schedule: " + words);
        }
        Set<SyncProcess> all = process.<Set<SyncProcess>>map(EnumSet::of).orElse(own);
        return all.stream().<Line>map(each -> new Every(each, interval)).toList();
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
}
