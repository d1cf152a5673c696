package org.dirsync.audit;

import java.time.Instant;
import java.util.List;
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
 * @param address the address of the entry that it is about, or null
 * @param changed the names of the fields of that entry that changed: prompts, and {@code @address},
 *     {@code @name} and {@code @hidden}; never their values
 * @param imported the number of the import that it is about, or null
 */
public record AuditView(
        long id,
        Instant at,
        String who,
        String way,
        String client,
        String what,
        @Nullable String postoffice,
        String text,
        @Nullable String address,
        List<String> changed,
        @Nullable Long imported) {

    /** Keeps a copy of the list. */
    public AuditView {
        changed = List.copyOf(changed);
    }
}
