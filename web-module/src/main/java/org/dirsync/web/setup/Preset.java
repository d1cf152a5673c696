package org.dirsync.web.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.web.page.Option;
import org.dirsync.web.text.Texts;

/** Schedules that need not be written; times of T2 are dropped where there is none. */
enum Preset {
    FIVE_MINUTES("EVERY 5 MINUTES"),
    HOURLY("EVERY 1 HOURS"),
    NIGHTLY(
            Stream.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
                    .map(day -> "T1 %s 01:00\nT2 %s 02:00\nT3 %s 03:00".formatted(day, day, day))
                    .collect(Collectors.joining("\n"))),
    OWN("");

    private final String schedule;

    Preset(String schedule) {
        this.schedule = schedule;
    }

    /** Its lines; none for a schedule that somebody writes later. */
    String schedule() {
        return schedule;
    }

    /** The one that a form names; the first if it names none. */
    static Preset of(String name) {
        return Stream.of(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(FIVE_MINUTES);
    }

    static List<Option> options(Texts texts) {
        return Stream.of(values())
                .map(one -> new Option(one.name(), texts.say("steps." + one.name())))
                .toList();
    }
}
