package org.dirsync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Objects;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** The parameters {@code after} and {@code limit}, and the link to the next page. */
public final class Paging {
    private static final int DEFAULT = 100;
    private static final int MAX = 1_000;

    private Paging() {}

    /** The limit, {@value #DEFAULT} if none is given. */
    public static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // is refused below as one out of range is
        }
        throw new InvalidException("limit", "'limit' must be a number from 1 to " + MAX + ".");
    }

    /** Where to go on, or null for the beginning. */
    public static @Nullable String after(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What is searched for; empty for everything. */
    public static String q(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** The value of the header Link (RFC 8288): the same request, further on. */
    static String link(String path, @Nullable String rawQuery, String next) {
        StringBuilder url = new StringBuilder(path);
        char separator = '?';
        for (String part : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            if (!part.isEmpty() && !part.equals("after") && !part.startsWith("after=")) {
                url.append(separator).append(part);
                separator = '&';
            }
        }
        url.append(separator).append("after=").append(URLEncoder.encode(next, UTF_8));
        return "<" + url + ">; rel=\"next\"";
    }
}
