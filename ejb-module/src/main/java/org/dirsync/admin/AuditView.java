package org.dirsync.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit list.
 *
 * @param id its number; later lines have higher ones
 * @param at when
 * @param who the user; {@code Dirsync} for what it does by itself
 * @param way PAGE, API, JMX or SERVER
 * @param client the address that was asked from; empty if there is none
 * @param what the kind of change, as {@code postoffice.removed}
 * @param postoffice whom it is about, or null
 * @param text what was changed
 */
public record AuditView(
        long id,
        Instant at,
        String who,
        String way,
        String client,
        String what,
        @Nullable String postoffice,
        String text) {}
