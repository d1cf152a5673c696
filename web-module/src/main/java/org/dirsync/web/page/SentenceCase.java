package org.dirsync.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sentences as people write them. */
public final class SentenceCase {
    private SentenceCase() {}

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
