package org.dirsync.message;

import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in sections, each begun by a line such as {@code [DIRSYNC]}. CR, LF and CRLF
 * all end a line (Q159294).
 */
final class Lines {

    private final String text;
    private int position;
    private int number;

    Lines(String text) {
        this.text = text;
    }

    /**
     * The name of the section that begins here, without its brackets; null at the end of the text.
     */
    @Nullable String section() {
        while (next() != null) {
            // what no reader took belongs to the section before
        }
        String head = line();
        return head == null ? null : head.substring(1, Math.max(1, head.length() - 1));
    }

    /** The next line of the section, or null at its end. */
    @Nullable String next() {
        return position < text.length() && text.charAt(position) == '[' ? null : line();
    }

    private @Nullable String line() {
        if (position >= text.length()) {
            return null;
        }
        int stop = position;
        while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
            stop++;
        }
        String line = text.substring(position, stop);
        position = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
        number++;
        return line;
    }

    /** Why a message is not read that has more of something than is held at once. */
    static RefusedException tooMany(String what, int most) {
        return new RefusedException(
                Code.LIMIT_EXCEEDED,
                "the message has more than %d %s; send less in one message".formatted(most, what));
    }

    /** The number in the text of the line given last, from 1. */
    int number() {
        return number;
    }
}
