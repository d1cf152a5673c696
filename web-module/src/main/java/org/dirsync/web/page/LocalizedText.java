package org.dirsync.web.page;

import java.time.Instant;
import org.dirsync.status.Postoffices;
import org.dirsync.status.Reason;
import org.dirsync.web.text.Texts;

/** Reasons, numbers, sizes and lengths of time in the reader's language. */
public final class LocalizedText {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private LocalizedText() {}

    /** A sentence in which times are as programs write them; empty if there is no reason. */
    public static String reason(Reason reason, Texts texts) {
        if (reason.code().isEmpty()) {
            return "";
        }
        Object[] arguments =
                reason.arguments().stream()
                        .map(one -> one instanceof Instant at ? Times.iso(at) : one)
                        .toArray();
        return SentenceCase.sentence(texts.say("reason." + reason.code(), arguments));
    }

    /** That a postoffice was removed, when and by whom; the time is as programs write it. */
    public static String removed(Postoffices.Removal removal, Texts texts) {
        return removed(removal.postoffice(), removal.at(), removal.by(), texts);
    }

    /** That a postoffice was removed, when and by whom; the time is as programs write it. */
    public static String removed(String postoffice, Instant at, String by, Texts texts) {
        return texts.say("error.removed", postoffice, Times.iso(at), by);
    }

    /** {@code 45 s}, {@code 3 min}, {@code 2 h 5 min}, {@code 3 days}. */
    public static String duration(long seconds, Texts texts) {
        if (seconds < MINUTE) {
            return texts.say("time.seconds", Math.max(seconds, 0));
        }
        if (seconds < HOUR) {
            return texts.say("time.minutes", seconds / MINUTE);
        }
        if (seconds < 2 * DAY) {
            long minutes = seconds % HOUR / MINUTE;
            return minutes == 0
                    ? texts.say("time.hours", seconds / HOUR)
                    : texts.say("time.hours.minutes", seconds / HOUR, minutes);
        }
        return texts.say("time.days", seconds / DAY);
    }

    /** {@code 12,345}, in German {@code 12.345}. */
    public static String number(long value, Texts texts) {
        return texts.say("time.number", value);
    }

    /** {@code 430 ms}, {@code 2.1 s}, then as {@link #duration}. */
    public static String millis(long millis, Texts texts) {
        if (millis < SECOND) {
            return texts.say("time.millis", Math.max(millis, 0));
        }
        return millis < MINUTE * SECOND
                ? texts.say("time.seconds.tenths", millis / 1e3)
                : duration(millis / SECOND, texts);
    }

    /** {@code 0 B}, {@code 12.3 kB}, {@code 4.5 MB}. */
    public static String bytes(long bytes, Texts texts) {
        if (bytes < 1e3) {
            return texts.say("time.bytes", bytes);
        }
        if (bytes < 1e6) {
            return texts.say("time.kilobytes", bytes / 1e3);
        }
        return bytes < 1e9
                ? texts.say("time.megabytes", bytes / 1e6)
                : texts.say("time.gigabytes", bytes / 1e9);
    }
}
