package org.dirsync.runs;

import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal.
 *
 * @param id its number; later lines have higher ones
 * @param at when
 * @param postoffice in whose journal
 * @param severity INFO, WARNING or ERROR
 * @param code the number to search for, or null
 * @param text what happened
 */
public record JournalView(
        long id,
        Instant at,
        String postoffice,
        String severity,
        @Nullable Integer code,
        String text) {
    /** The view of a stored line. */
    public static JournalView of(JournalLine line) {
        Event event = line.event();
        Code code = event.code();
        return new JournalView(
                line.id(),
                event.at(),
                event.postoffice().toString(),
                event.severity().name(),
                code == null ? null : code.number(),
                event.text());
    }
}
