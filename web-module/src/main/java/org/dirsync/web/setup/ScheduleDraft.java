package org.dirsync.web.setup;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.ScheduleView.AnswersView;
import org.dirsync.setup.ScheduleView.LineView;
import org.dirsync.web.page.Form;
import org.dirsync.web.text.Texts;

/** What the buttons of the schedule's form do to the text that is being edited. */
record ScheduleDraft(Form form, Texts texts) {
    private static final List<String> PROCESSES = List.of("T1", "T2", "T3");
    private static final List<String> DAYS =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Duration MARGIN = Duration.ofMinutes(30);
    private static final LocalDate ANY_MONDAY = LocalDate.of(2024, 1, 1);
    private static final List<String> UNITS = List.of("SECONDS", "MINUTES", "HOURS");

    /** The text with the weekly times that the form names; unchanged if they are none. */
    String withTimes() {
        List<String> processes =
                form.values("process").stream().filter(PROCESSES::contains).toList();
        String time = form.value("time");
        List<String> days = form.values("day").stream().filter(DAYS::contains).toList();
        if (processes.isEmpty()) {
            form.refuse("process", texts.say("schedule.process-needed"));
        }
        if (!time.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            form.refuse("time", texts.say("schedule.time-needed"));
        }
        if (days.isEmpty()) {
            form.refuse("day", texts.say("schedule.day-needed"));
        }
        return form.ok()
                ? with(
                        processes.stream()
                                .flatMap(
                                        process ->
                                                days.stream().map(day -> line(process, day, time))))
                : form.typed("schedule");
    }

    private static String line(String process, String day, String time) {
        return process + " " + day + " " + time;
    }

    /** The text with a T1 some time before each weekly T2 of the server, and a T3 after it. */
    String aroundAnswers(ScheduleView view) {
        AnswersView answers = view.answers();
        if (answers == null) {
            return form.typed("schedule");
        }
        List<String> sends = new ArrayList<>();
        List<String> applies = new ArrayList<>();
        for (LineView answer : answers.lines()) {
            String time = answer.time();
            if (time != null) {
                LocalDateTime at =
                        LocalDateTime.of(ANY_MONDAY, LocalTime.parse(time))
                                .plusDays(answer.day() - 1);
                sends.add(line("T1", at.minus(MARGIN)));
                applies.add(line("T3", at.plus(MARGIN)));
            }
        }
        return with(Stream.concat(sends.stream(), applies.stream()));
    }

    private static String line(String process, LocalDateTime at) {
        return line(
                process, DAYS.get(at.getDayOfWeek().getValue() - 1), at.toLocalTime().toString());
    }

    /** The text with the interval that the form names; unchanged if it is none. */
    String withInterval() {
        String process = form.value("process-again");
        String count = form.value("every");
        String unit = form.value("unit");
        if (!count.matches("[1-9][0-9]{0,5}")) {
            form.refuse("every", texts.say("schedule.every-needed"));
        }
        if (!form.ok() || !UNITS.contains(unit)) {
            return form.typed("schedule");
        }
        String whose = PROCESSES.contains(process) ? process + " " : "";
        return with(Stream.of(whose + "EVERY " + count + " " + unit));
    }

    private String with(Stream<String> lines) {
        return Stream.concat(form.typed("schedule").lines(), lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The text without one of its lines; what could not be read stays, at its end. */
    static String without(ScheduleView view, String line) {
        return Stream.concat(
                        view.lines().stream()
                                .map(ScheduleView.LineView::text)
                                .filter(text -> !Objects.equals(text, line)),
                        view.bad().stream().map(ScheduleView.BadLineView::text))
                .collect(Collectors.joining("\n"));
    }
}
