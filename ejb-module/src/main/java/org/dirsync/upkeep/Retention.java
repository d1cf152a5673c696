package org.dirsync.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is kept: a system property of the server in days, as {@code
 * dirsync.keep.history.days=90}, or to the minute without the last word, as {@code
 * dirsync.keep.history=PT36H}. A day at least by the first, a minute at least by the second.
 */
public enum Retention {
    /** Deletions of a numbered list (Keep Updates). */
    UPDATES("dirsync.keep.updates", 30),
    /** Deleted entries that can be restored. */
    DELETED("dirsync.keep.deleted", 30),
    /** How each postoffice was, minute by minute. */
    SAMPLES("dirsync.keep.samples", 2),
    /** Runs and journals, and hour by hour how each postoffice was. */
    HISTORY("dirsync.keep.history", 90),
    /** Who changed what. */
    AUDIT("dirsync.keep.audit", 365),
    /** What own entries were before, and who changed them. */
    ENTRY_HISTORY("dirsync.keep.entry.history", 365);

    private static final System.Logger LOG = System.getLogger("org.dirsync.upkeep");

    private final String property;
    private final int days;

    Retention(String property, int days) {
        this.property = property;
        this.days = days;
    }

    /** What is from before this instant is old enough to be forgotten. */
    Instant before(Instant now) {
        return now.minus(duration());
    }

    /** For how long, by the server's system properties. */
    public Duration duration() {
        return duration(System::getProperty);
    }

    /** For how long, by these settings; what cannot be read as such is said and left out. */
    public Duration duration(UnaryOperator<@Nullable String> settings) {
        Duration exact = exact(settings.apply(property));
        if (exact != null) {
            return exact;
        }
        Duration whole = whole(settings.apply(property + ".days"));
        return whole != null ? whole : Duration.ofDays(days);
    }

    private @Nullable Duration exact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return atLeast(Duration.ofMinutes(1), Duration.parse(text.strip()));
        } catch (DateTimeParseException e) {
            say(property, text, "a duration such as P90D or PT36H");
            return null;
        }
    }

    private @Nullable Duration whole(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return atLeast(Duration.ofDays(1), Duration.ofDays(Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            say(property + ".days", text, "a number of days");
            return null;
        }
    }

    private static Duration atLeast(Duration least, Duration given) {
        return given.compareTo(least) < 0 ? least : given;
    }

    private static void say(String property, String text, String instead) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} is \"{1}\" and does not count; give {2}",
                property,
                text,
                instead);
    }
}
