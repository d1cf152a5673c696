package org.dirsync.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dirsync.web.text.Texts;

/** Times as the server writes them; the page's script puts them into the viewer's zone. */
public final class Times {
    private static final DateTimeFormatter TIME = format("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = format("HH:mm");
    private static final DateTimeFormatter DATE = format("d MMM yyyy");
    private static final DateTimeFormatter DATE_DE =
            DateTimeFormatter.ofPattern("d. MMM yyyy", Locale.GERMAN).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = format("d MMM HH:mm");
    private static final DateTimeFormatter YEAR = format("d MMM yyyy HH:mm");
    private static final DateTimeFormatter FULL = format("d MMMM yyyy, HH:mm:ss 'UTC'");

    private Times() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** As short as the day allows, in UTC. */
    public static String brief(Instant at) {
        return brief(at, Instant.now());
    }

    static String brief(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(ZoneOffset.UTC);
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return (then.getSecond() == 0 ? MINUTE : TIME).format(at);
        }
        return then.getYear() == today.getYear() ? DAY.format(at) : YEAR.format(at);
    }

    /** The day of UTC. */
    public static String day(Instant at, Texts texts) {
        return (texts.locale().getLanguage().equals("de") ? DATE_DE : DATE).format(at);
    }

    /** With day, seconds and zone. */
    public static String full(Instant at) {
        return FULL.format(at);
    }

    /** For programs, in whole seconds. */
    public static String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
