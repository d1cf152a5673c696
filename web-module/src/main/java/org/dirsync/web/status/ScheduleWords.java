package org.dirsync.web.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirsync.web.text.Texts;

/** A schedule in one sentence: what runs at which interval, and how often a week. */
final class ScheduleWords {
    private static final Pattern EVERY =
            Pattern.compile("(?:(T[123]) +)?EVERY +(\\d{1,9}) +(SECOND|MINUTE|HOUR)S?");
    private static final Pattern PROCESS = Pattern.compile("(T[123]) .*");

    private ScheduleWords() {}

    /** The lines of a schedule; one that is not known stays as it is. */
    static String of(String lines, Texts texts) {
        List<String> parts = new ArrayList<>();
        Map<String, Integer> weekly = new LinkedHashMap<>();
        for (String line : lines.split("\n", -1)) {
            String stripped = line.strip();
            Matcher every = EVERY.matcher(stripped);
            Matcher process = PROCESS.matcher(stripped);
            if (every.matches()) {
                parts.add(every(every, texts));
            } else if (process.matches()) {
                weekly.merge(process.group(1), 1, Integer::sum);
            } else {
                parts.add(stripped);
            }
        }
        weekly.forEach(
                (process, times) ->
                        parts.add(
                                texts.say(
                                        "office.fact.schedule.weekly",
                                        texts.say("office.short." + process),
                                        times)));
        return String.join("; ", parts);
    }

    private static String every(Matcher line, Texts texts) {
        String process = line.group(1) == null ? "all" : line.group(1);
        String unit = line.group(3).toLowerCase(Locale.ROOT) + "s";
        return texts.say(
                "office.fact.schedule.every",
                texts.say("office.short." + process),
                texts.say("schedule." + unit, Long.parseLong(line.group(2))));
    }
}
