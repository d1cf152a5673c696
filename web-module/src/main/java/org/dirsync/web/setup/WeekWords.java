package org.dirsync.web.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dirsync.setup.ScheduleView.LineView;
import org.dirsync.web.text.Texts;

/** Weekly times in short: {@code Mon-Fri 07:15, 19:15}. */
final class WeekWords {
    private static final int WEEK = 7;

    private WeekWords() {}

    /** The weekly ones of some lines, those of the same days together. */
    static List<String> of(List<LineView> lines, Texts texts) {
        Map<String, SortedSet<Integer>> daysByTime = new TreeMap<>();
        for (LineView line : lines) {
            if (line.everySeconds() == 0) {
                daysByTime
                        .computeIfAbsent(
                                Objects.requireNonNull(line.time()), time -> new TreeSet<>())
                        .add(line.day());
            }
        }
        Map<SortedSet<Integer>, List<String>> timesByDays = new LinkedHashMap<>();
        daysByTime.forEach(
                (time, days) ->
                        timesByDays.computeIfAbsent(days, key -> new ArrayList<>()).add(time));
        return timesByDays.entrySet().stream()
                .map(one -> days(one.getKey(), texts) + " " + String.join(", ", one.getValue()))
                .toList();
    }

    private static String days(SortedSet<Integer> days, Texts texts) {
        if (days.size() == WEEK) {
            return texts.say("schedule.daily");
        }
        List<String> parts = new ArrayList<>();
        for (int day : days) {
            if (days.contains(day - 1)) {
                continue;
            }
            int last = day;
            while (days.contains(last + 1)) {
                last++;
            }
            parts.add(
                    last == day
                            ? name(day, texts)
                            : name(day, texts)
                                    + (last == day + 1 ? ", " : "\u2013")
                                    + name(last, texts));
        }
        return String.join(", ", parts);
    }

    private static String name(int day, Texts texts) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, texts.locale());
    }
}
