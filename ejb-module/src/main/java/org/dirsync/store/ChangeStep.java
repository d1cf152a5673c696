package org.dirsync.store;

import java.time.Instant;
import org.dirsync.journal.Author;

/**
 * A step that changed an own list.
 *
 * @param first its first number
 * @param at when
 * @param who the user's name; empty if the node did it by itself
 * @param way how the list was reached
 * @param doing what was done
 * @param about the number of the import, or the address that an entry had before; empty otherwise
 * @param client the address that the request came from; empty if unknown
 */
public record ChangeStep(
        long first,
        Instant at,
        String who,
        Author.Way way,
        Doing doing,
        String about,
        String client) {

    /** What a step did to the list. */
    public enum Doing {
        /** Single entries were put or removed. */
        EDIT,
        /** A file was imported. */
        IMPORT,
        /** Deleted entries were put back. */
        RESTORE
    }
}
