package org.dirsync.web.page;

import java.time.Instant;
import org.dirsync.admin.Reason;
import org.dirsync.web.text.Texts;

/** Reasons, numbers and lengths of time in the reader's language. */
final class Spoken {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Spoken() {}

    /** A sentence in which times are as programs write them; empty if there is no reason. */
    static String reason(Reason reason, Texts texts) {
        if (reason.code().isEmpty()) {
            return "";
        }
        Object[] arguments =
                reason.arguments().stream()
                        .map(one -> one instanceof Instant at ? Times.iso(at) : one)
                        .toArray();
        return Words.sentence(texts.say("reason." + reason.code(), arguments));
    }

    static String duration(long seconds, Texts texts) {
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

    static String number(long value, Texts texts) {
        return texts.say("time.number", value);
    }
}
