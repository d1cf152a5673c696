package org.dirsync.address;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Checks of text that every value shares. */
public final class Text {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char NON_JOINER = '\u200c';
    private static final char JOINER = '\u200d';
    private static final char EMOJI_VARIATION = '\ufe0f';
    private static final char FILLER = '\u3164';
    private static final char ARABIC_LETTER_MARK = '\u061c';
    private static final char MONGOLIAN_SEPARATOR = '\u180e';
    private static final int FIRST_ARABIC = 0x600;
    private static final int LAST_ARABIC = 0x8ff;
    private static final Set<UnicodeScript> OF_NO_SCRIPT =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final String AT_THE_ENDS = "\ufeff\u200b\u2060\u200e\u200f";

    /** From left to right: what they are around reads the same without. */
    private static final String EMBEDDINGS = "\u202a\u202d\u2066\u2068";

    private static final String ENDS = "\u202c\u2069";

    private Text() {}

    static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Below this no character is a format character. */
    private static final char FIRST_FORMAT = '\u00ad';

    /** Scripts whose letters change with a joiner or a non-joiner between them. */
    private static final Set<UnicodeScript> JOINED =
            EnumSet.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.MONGOLIAN,
                    UnicodeScript.NKO,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.SINHALA,
                    UnicodeScript.TIBETAN,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.KHMER);

    /** Position of the first control character or unpaired surrogate, or -1. */
    static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029') {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    static String checked(String what, String text) throws RefusedException {
        return checked(() -> what, text);
    }

    /** The same; which text it is, is put together for a message alone. */
    static String checked(Supplier<String> what, String text) throws RefusedException {
        int at = firstUnprintable(text);
        if (at >= 0) {
            throw new RefusedException(
                    Code.CONTROL_CHARACTER,
                    "%s holds the control character U+%04X at position %d; remove it"
                            .formatted(what.get(), (int) text.charAt(at), at + 1));
        }
        return text;
    }

    /**
     * The text without blanks of any kind and without characters that cannot be seen at its ends,
     * which come along when text is copied from other programs.
     */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEmptySpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isEmptySpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEmptySpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (Character.getType(c) == Character.FORMAT && c != JOINER);
    }

    /**
     * The text in one line: a blank takes the place of line breaks, tabs and what else separates,
     * and of the blanks around them.
     */
    public static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSeparator(text.charAt(i))) {
                return joined(text);
            }
        }
        return text;
    }

    private static String joined(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c)) {
                broken = true;
                while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
                    line.setLength(line.length() - 1);
                }
            } else if (!broken || c != ' ') {
                line.append(broken && !line.isEmpty() ? " " : "").append(c);
                broken = false;
            }
        }
        return line.toString();
    }

    /** Whether a character ends a line, or separates without being a blank. */
    public static boolean isSeparator(char c) {
        boolean control = c < ' ' && Character.isWhitespace(c);
        return control || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /**
     * Position of the first character that cannot be seen and changes how the text is read or
     * compared, or -1. The joiner inside an emoji is a part of it, and so are joiner and non-joiner
     * between letters of scripts that are written with them.
     */
    static int firstInvisible(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= FIRST_FORMAT && (c == FILLER || isUnseenFormat(c)) && !joins(text, i, c)) {
                return i;
            }
        }
        return -1;
    }

    /** Some signs of scripts, such as those before Arabic numbers, count as such and are seen. */
    private static boolean isUnseenFormat(int c) {
        return Character.getType(c) == Character.FORMAT
                && (c == ARABIC_LETTER_MARK
                        || c == MONGOLIAN_SEPARATOR
                        || ((c < FIRST_ARABIC || c > LAST_ARABIC)
                                && OF_NO_SCRIPT.contains(UnicodeScript.of(c))));
    }

    private static boolean joins(String text, int at, int c) {
        if ((c != JOINER && c != NON_JOINER) || at == 0 || at + 1 == text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        return (c == JOINER && isEmoji(before))
                || (isJoined(before) && isJoined(text.codePointAt(at + 1)));
    }

    private static boolean isJoined(int c) {
        return JOINED.contains(UnicodeScript.of(c));
    }

    /**
     * The text as it may come in: without what cannot be seen at its ends.
     *
     * @param what which text, for the message
     * @throws RefusedException if a character that cannot be seen stands inside (901)
     */
    public static String cleaned(String what, String text) throws RefusedException {
        return visible(what, stripped(text));
    }

    /** The text, if it holds nothing that cannot be seen; as {@link #cleaned}. */
    static String visible(String what, String text) throws RefusedException {
        return visible(() -> what, text);
    }

    /** The same; which text it is, is put together for a message alone. */
    static String visible(Supplier<String> what, String text) throws RefusedException {
        int at = firstInvisible(text);
        if (at >= 0) {
            int c = text.codePointAt(at);
            throw new RefusedException(
                    Code.CONTROL_CHARACTER,
                    "%s holds U+%04X (%s) at position %d, which cannot be seen; remove it"
                            .formatted(what.get(), c, Character.getName(c), at + 1));
        }
        return text;
    }

    /** Whether there is nothing to clean, seen at one glance. */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_FORMAT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Without byte order marks, spaces of no width and marks of direction at its ends, and without
     * an embedding that is around all of it, as telephone numbers have that were copied.
     */
    private static String stripped(String text) {
        String stripped = text.strip();
        while (!isClean(stripped)) {
            int from = 0;
            int to = stripped.length();
            while (from < to && AT_THE_ENDS.indexOf(stripped.charAt(from)) >= 0) {
                from++;
            }
            while (to > from && AT_THE_ENDS.indexOf(stripped.charAt(to - 1)) >= 0) {
                to--;
            }
            boolean embedded =
                    to - from >= 2
                            && EMBEDDINGS.indexOf(stripped.charAt(from)) >= 0
                            && ENDS.indexOf(stripped.charAt(to - 1)) >= 0;
            String less = stripped.substring(embedded ? from + 1 : from, embedded ? to - 1 : to);
            if (less.length() == stripped.length()) {
                return stripped;
            }
            stripped = less.strip();
        }
        return stripped;
    }

    private static boolean isEmoji(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || c == EMOJI_VARIATION;
    }

    /**
     * The text shortened for a message, with control characters and those that cannot be seen as ?.
     */
    public static String shown(String text) {
        String cut = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        StringBuilder shown = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            boolean unseen = Character.getType(c) == Character.FORMAT;
            shown.append(unseen || Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.toString();
    }
}
