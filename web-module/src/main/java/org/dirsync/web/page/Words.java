package org.dirsync.web.page;

import java.util.Locale;
import org.dirsync.address.Code;
import org.jspecify.annotations.Nullable;

/** Numbers as people say them. */
public final class Words {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Words() {}

    /** {@code 12,345}. */
    public static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    /** {@code 1 change}, {@code 2 changes}. */
    public static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    /** {@code 45 s}, {@code 3 min}, {@code 2 h 5 min}, {@code 3 days}. */
    public static String duration(long seconds) {
        if (seconds < MINUTE) {
            return Math.max(seconds, 0) + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        if (seconds < 2 * DAY) {
            long minutes = seconds % HOUR / MINUTE;
            return seconds / HOUR + " h" + (minutes == 0 ? "" : " " + minutes + " min");
        }
        return seconds / DAY + " days";
    }

    /** {@code 430 ms}, {@code 2.1 s}, then as {@link #duration}. */
    public static String millis(long millis) {
        if (millis < 1_000) {
            return Math.max(millis, 0) + " ms";
        }
        return millis < MINUTE * 1_000
                ? String.format(Locale.ENGLISH, "%.1f s", millis / 1_000.0)
                : duration(millis / 1_000);
    }

    /** {@code 0 B}, {@code 12.3 kB}, {@code 4.5 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        if (bytes < 1_000_000) {
            return String.format(Locale.ENGLISH, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ENGLISH, "%.1f GB", bytes / 1e9);
    }

    /** What an error number means, empty if it is not one of ours. */
    public static String meaning(@Nullable Integer code) {
        return code == null ? "" : Code.of(code).map(Code::meaning).orElse("");
    }

    /** A sentence that begins with a capital and ends with a stop. */
    public static String sentence(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String trimmed = text.strip();
        String begun = trimmed.substring(0, 1).toUpperCase(Locale.ROOT) + trimmed.substring(1);
        return begun.endsWith(".") || begun.endsWith("!") || begun.endsWith("?")
                ? begun
                : begun + ".";
    }
}
