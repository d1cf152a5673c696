package org.dirsync.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, on record.
 *
 * @param id its number; later ones are higher
 * @param at when
 * @param who the user, or the program's own name
 * @param way by which way it was asked for
 * @param client the address that it was asked from; empty if there is none
 * @param what a word for the kind of change, as {@code postoffice.removed}
 * @param postoffice whom it is about, or null
 * @param text what was changed
 */
public record AuditLine(
        long id,
        Instant at,
        String who,
        String way,
        String client,
        String what,
        @Nullable String postoffice,
        String text) {}
