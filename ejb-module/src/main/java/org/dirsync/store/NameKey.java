package org.dirsync.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form by which names are searched: without capitals and accents, its first part only. */
final class NameKey {

    private static final int LENGTH = 64;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NameKey() {}

    static String of(String name) {
        String lower = folded(name);
        return lower.length() <= LENGTH ? lower : lower.substring(0, LENGTH);
    }

    /** The whole text without capitals and accents. */
    static String folded(String text) {
        return (isAscii(text) ? text : withoutMarks(text)).toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
