package org.dirsync.address;

/** Checks of text that every value shares. */
public final class Text {

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
