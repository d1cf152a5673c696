package org.dirsync.web.page;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: words, or a time that is shown as all times are.
 *
 * @param text the words; empty for a time
 * @param at the time, or null for words
 */
public record TextPart(String text, @Nullable Instant at) {
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

    /** The sentence in its pieces. */
    public static List<TextPart> of(@Nullable String sentence) {
        List<TextPart> parts = new ArrayList<>();
        String text = sentence == null ? "" : sentence;
        Matcher matcher = INSTANT.matcher(text);
        int done = 0;
        while (matcher.find()) {
            Instant at = parsed(matcher.group());
            if (at != null) {
                addWords(parts, text.substring(done, matcher.start()));
                parts.add(new TextPart("", at));
                done = matcher.end();
            }
        }
        addWords(parts, text.substring(done));
        return parts;
    }

    private static void addWords(List<TextPart> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new TextPart(words, null));
        }
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
