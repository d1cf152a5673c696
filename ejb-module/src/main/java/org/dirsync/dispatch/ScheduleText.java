package org.dirsync.dispatch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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
 * The text of a schedule, read line by line: what it says, and which lines say nothing. A line may
 * name several days and times, as in {@code T1 Mon-Fri 07:15, 19:15}; days are understood in
 * English and German.
 *
 * @param schedule what could be read
 * @param bad the lines that could not
 * @param dropped the lines for a process that the postoffice does not have (Q136487)
 */
public record ScheduleText(Schedule schedule, List<BadLine> bad, List<BadLine> dropped) {

    /** The longest text that is kept. */
    public static final int MAX_LENGTH = 8_000;

    /** As many lines as that text can have. */
    private static final int MAX_LINES = MAX_LENGTH / "T1 Sat 13:45 ".length();

    private static final String DAY_AND_TIME =
            "write a day and a time, as in 'T1 Sat 13:45' or 'T1 Mon-Fri 07:15, 19:15'";
    private static final String TOO_MANY =
            "with this line there are more than %d times, and no more are kept; leave lines out or write EVERY"
                    .formatted(MAX_LINES);
    private static final Duration MAX_INTERVAL = Duration.ofDays(7);

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
     * Reads a text; a line that says nothing is named, the others count. Reading ends, with a bad
     * line, when there are more lines than can be kept.
     *
     * @param server whether the postoffice is the directory server and so has T2
     */
    public static ScheduleText read(String text, boolean server) {
        Set<SyncProcess> own =
                server
                        ? EnumSet.of(SyncProcess.T1, SyncProcess.T2, SyncProcess.T3)
                        : EnumSet.of(SyncProcess.T1, SyncProcess.T3);
        Set<Line> lines = new LinkedHashSet<>();
        List<BadLine> bad = new ArrayList<>();
        List<BadLine> dropped = new ArrayList<>();
        int number = 0;
        for (String written : text.split("\\R", -1)) {
            number++;
            String line = written.strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> words = words(line);
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
                } else {
                    lines.add(one);
                }
            }
            if (lines.size() > MAX_LINES) {
                bad.add(new BadLine(number, shown(line), TOO_MANY));
                break;
            }
        }
        return new ScheduleText(new Schedule(List.copyOf(lines)), bad, dropped);
    }

    /** The words of a line in capitals; a list or a range is one word each. */
    private static List<String> words(String line) {
        String even =
                line.toUpperCase(Locale.ROOT)
                        .replaceAll("[ \\t]*[-\u2013][ \\t]*", "-")
                        .replaceAll("[ \\t]*,[ \\t]*", ",");
        return List.of(even.split("[ \\t]+", -1));
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
            return interval(rest) != null
                    ? null
                    : "write 'EVERY 5 MINUTES' (or SECONDS, HOURS), from 1 second to 7 days";
        }
        if (rest.size() < 2) {
            return DAY_AND_TIME;
        }
        int days = daysIn(rest);
        for (String word : rest.subList(0, Math.max(days, 1))) {
            String odd = oddDay(word);
            if (odd != null) {
                return "'%s' is no day; write Mon, Tue, Wed, Thu, Fri, Sat or Sun, or Mon-Fri"
                        .formatted(shown(odd));
            }
        }
        for (String word : rest.subList(days, rest.size())) {
            if (!startsWithDigit(word)) {
                return DAY_AND_TIME;
            }
            for (String one : word.split(",", -1)) {
                if (time(one) == null) {
                    return "'%s' is no time; write 00:00 to 23:59".formatted(shown(one));
                }
            }
        }
        return days == rest.size() ? DAY_AND_TIME : null;
    }

    /** How many words come before the first time. */
    private static int daysIn(List<String> words) {
        int days = 0;
        while (days < words.size() && !startsWithDigit(words.get(days))) {
            days++;
        }
        return days;
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** The part of a word that names no day; null if all do. */
    private static @Nullable String oddDay(String word) {
        for (String part : word.split(",", -1)) {
            String[] ends = part.split("-", -1);
            for (String end : ends) {
                if (ends.length > 2 || day(end) == null) {
                    return part;
                }
            }
        }
        return null;
    }

    /** What a line says with which nothing is wrong. */
    private static List<Line> lines(List<String> words, Set<SyncProcess> own) {
        Optional<SyncProcess> process = process(words.get(0));
        List<String> rest = process.isPresent() ? words.subList(1, words.size()) : words;
        Duration interval = interval(rest);
        if (interval != null) {
            Set<SyncProcess> all = process.<Set<SyncProcess>>map(EnumSet::of).orElse(own);
            return all.stream().<Line>map(each -> new Every(each, interval)).toList();
        }
        int count = daysIn(rest);
        Set<Line> lines = new LinkedHashSet<>();
        for (DayOfWeek day : days(rest.subList(0, count))) {
            for (String word : rest.subList(count, rest.size())) {
                for (String one : word.split(",", -1)) {
                    LocalTime time = time(one);
                    if (process.isEmpty() || time == null) {
                        throw new IllegalArgumentException("no line of a schedule: " + words);
                    }
                    lines.add(new Weekly(process.get(), day, time));
                }
            }
        }
        return List.copyOf(lines);
    }

    /** Monday first; a range may go past Sunday. */
    private static Set<DayOfWeek> days(List<String> words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : words) {
            for (String part : word.split(",", -1)) {
                int dash = part.indexOf('-');
                DayOfWeek day = day(dash < 0 ? part : part.substring(0, dash));
                DayOfWeek last = day(part.substring(dash + 1));
                if (day == null || last == null) {
                    throw new IllegalArgumentException("no days: " + words);
                }
                for (; day != last; day = day.plus(1)) {
                    days.add(day);
                }
                days.add(last);
            }
        }
        return days;
    }

    private static Optional<SyncProcess> process(String word) {
        return switch (word) {
            case "T1" -> Optional.of(SyncProcess.T1);
            case "T2" -> Optional.of(SyncProcess.T2);
            case "T3" -> Optional.of(SyncProcess.T3);
            default -> Optional.empty();
        };
    }

    /** At least three letters of an English name, or two of a German one; a dot may follow. */
    private static @Nullable DayOfWeek day(String written) {
        String word = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((word.length() >= 3 && day.name().startsWith(word))
                    || (word.length() >= 2 && german(day).startsWith(word))) {
                return day;
            }
        }
        return null;
    }

    private static String german(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.GERMAN).toUpperCase(Locale.ROOT);
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
        if (words.size() != 3 || !words.get(0).equals("EVERY")) {
            return null;
        }
        try {
            long count = Long.parseLong(words.get(1));
            if (count < 1 || count > MAX_INTERVAL.toSeconds()) {
                return null;
            }
            Duration interval =
                    switch (words.get(2)) {
                        case "SECOND", "SECONDS" -> Duration.ofSeconds(count);
                        case "MINUTE", "MINUTES" -> Duration.ofMinutes(count);
                        case "HOUR", "HOURS" -> Duration.ofHours(count);
                        default -> Duration.ZERO;
                    };
            return interval.isZero() || interval.compareTo(MAX_INTERVAL) > 0 ? null : interval;
        } catch (NumberFormatException e) {
            return null; // the caller refuses the line
        }
    }
}
