package org.dirsync.address;

/** Checks of text that every value shares. */
public final class Text {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final char JOINER = '\u200d';
    private static final char EMOJI_VARIATION = '\ufe0f';
    private static final char FILLER = '\u3164';

    private Text() {}

    static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

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
        int at = firstUnprintable(text);
        if (at >= 0) {
            throw new RefusedException(
                    Code.CONTROL_CHARACTER,
                    "%s holds the control character U+%04X at position %d; remove it"
                            .formatted(what, (int) text.charAt(at), at + 1));
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
     * compared, or -1. The joiner inside an emoji is a part of it.
     */
    static int firstInvisible(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean joins = c == JOINER && i > 0 && isEmoji(text.codePointBefore(i));
            if ((Character.getType(c) == Character.FORMAT && !joins) || c == FILLER) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEmoji(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || c == EMOJI_VARIATION;
    }

    /** The text shortened for a message, with control characters made visible. */
    public static String shown(String text) {
        String cut = text.length() > 80 ? text.substring(0, 80) + "..." : text;
        StringBuilder shown = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.toString();
    }
}
