package org.dirsync.web.setup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.ScheduleView.ClockView;
import org.dirsync.setup.ScheduleView.LateView;
import org.dirsync.setup.ScheduleView.LineView;
import org.dirsync.setup.ScheduleView.TouchedView;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.text.Texts;

/**
 * A schedule as its page shows it.
 *
 * @param view what it says
 * @param days the days of the week, Monday first, in short
 * @param week its weekly times
 * @param again what runs again and again
 * @param next its next runs
 * @param clocks what daylight saving does to it
 * @param answers when the directory server answers, in words; empty if it does not by itself, or is
 *     not on this node
 * @param around whether the server answers at weekly times, which others can be set around
 * @param late what T1 and T3 at the same minute lead to; empty if there are none
 */
public record ScheduleModel(
        ScheduleView view,
        List<String> days,
        List<Row> week,
        List<Again> again,
        List<Coming> next,
        List<Clock> clocks,
        List<String> answers,
        boolean around,
        String late) {

    private static final int WEEK = 7;

    /**
     * A time of day.
     *
     * @param time which
     * @param cells for each day, what runs then
     */
    public record Row(String time, List<List<LineView>> cells) {}

    /**
     * A line that runs again and again.
     *
     * @param line the line
     * @param interval after how long, in words
     */
    public record Again(LineView line, String interval) {}

    /**
     * A run to come.
     *
     * @param process which process
     * @param at when
     * @param local the same in the postoffice's zone
     */
    public record Coming(String process, Instant at, String local) {}

    /**
     * A change of clocks.
     *
     * @param text which
     * @param touched what becomes of the lines in that hour
     */
    public record Clock(String text, List<String> touched) {}

    static ScheduleModel of(ScheduleView view, Texts texts) {
        DateTimeFormatter local =
                DateTimeFormatter.ofPattern(texts.say("schedule.local"), texts.locale());
        return new ScheduleModel(
                view,
                Stream.of(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale()))
                        .toList(),
                week(view),
                view.lines().stream()
                        .filter(line -> line.everySeconds() > 0)
                        .map(line -> new Again(line, interval(line.everySeconds(), texts)))
                        .toList(),
                view.next().stream()
                        .map(
                                run ->
                                        new Coming(
                                                run.process(),
                                                run.at(),
                                                local.format(OffsetDateTime.parse(run.local()))))
                        .toList(),
                view.clockChanges().stream().map(change -> clock(change, texts)).toList(),
                answers(view, texts),
                answering(view).stream().anyMatch(line -> line.everySeconds() == 0),
                late(view, texts));
    }

    private static List<LineView> answering(ScheduleView view) {
        return view.answers() == null ? List.of() : view.answers().lines();
    }

    private static List<String> answers(ScheduleView view, Texts texts) {
        return Stream.concat(
                        WeekWords.of(answering(view), texts).stream(),
                        answering(view).stream()
                                .filter(line -> line.everySeconds() > 0)
                                .map(line -> interval(line.everySeconds(), texts)))
                .toList();
    }

    /** The longest wait in a sentence, and how many more there are. */
    private static String late(ScheduleView view, Texts texts) {
        return view.late().stream()
                .max(Comparator.comparingLong(LateView::delaySeconds))
                .map(
                        worst ->
                                texts.say(
                                        worst.answered() == null
                                                ? "schedule.late.unknown"
                                                : "schedule.late",
                                        weekTime(worst.asked(), texts),
                                        weekTime(worst.applied(), texts),
                                        LocalizedText.duration(worst.delaySeconds(), texts),
                                        worst.answered() == null
                                                ? ""
                                                : weekTime(worst.answered(), texts),
                                        view.late().size() - 1))
                .orElse("");
    }

    private static String weekTime(String local, Texts texts) {
        return DateTimeFormatter.ofPattern("EEE HH:mm", texts.locale())
                .format(LocalDateTime.parse(local));
    }

    private static List<Row> week(ScheduleView view) {
        Map<String, List<List<LineView>>> rows = new TreeMap<>();
        for (LineView line : view.lines()) {
            if (line.everySeconds() == 0) {
                rows.computeIfAbsent(
                                Objects.requireNonNull(line.time()),
                                time ->
                                        IntStream.range(0, WEEK)
                                                .<List<LineView>>mapToObj(day -> new ArrayList<>())
                                                .toList())
                        .get(line.day() - 1)
                        .add(line);
            }
        }
        return rows.entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList();
    }

    private static String interval(long seconds, Texts texts) {
        if (seconds % 3600 == 0) {
            return texts.say("schedule.hours", seconds / 3600);
        }
        return seconds % 60 == 0
                ? texts.say("schedule.minutes", seconds / 60)
                : texts.say("schedule.seconds", seconds);
    }

    private static Clock clock(ClockView change, Texts texts) {
        LocalDateTime from = LocalDateTime.parse(change.from());
        DateTimeFormatter day =
                DateTimeFormatter.ofPattern(texts.say("schedule.day"), texts.locale());
        return new Clock(
                texts.say(
                        change.forward() ? "schedule.forward" : "schedule.back",
                        day.format(from),
                        time(change.from()),
                        time(change.to())),
                change.touched().stream().map(one -> touched(one, change, texts)).toList());
    }

    private static String touched(TouchedView one, ClockView change, Texts texts) {
        return texts.say(
                change.forward() ? "schedule.skipped" : "schedule.twice",
                one.line(),
                time(one.runs()),
                time(one.wanted()));
    }

    private static String time(String local) {
        return LocalDateTime.parse(local).toLocalTime().toString();
    }
}
