package org.dirsync.store;

import org.dirsync.address.Details;
import org.jspecify.annotations.Nullable;

/**
 * Details as two columns hold them: the beginning of their text, and what does not fit there, which
 * is null of nearly all rows.
 */
final class DetailsColumns {

    /** So many characters the first column holds at most. */
    static final int FIRST = 32_000;

    private DetailsColumns() {}

    /** What the first column holds. */
    static String first(Details details) {
        String text = details.text();
        return text.length() <= FIRST ? text : text.substring(0, end(text));
    }

    /** What the second column holds. */
    static @Nullable String more(Details details) {
        String text = details.text();
        return text.length() <= FIRST ? null : text.substring(end(text));
    }

    /** No database has to store half of a character. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(FIRST - 1)) ? FIRST - 1 : FIRST;
    }

    /** The details that both columns make. */
    static Details of(String first, @Nullable String more) {
        return Details.trusted(more == null ? first : first + more);
    }
}
