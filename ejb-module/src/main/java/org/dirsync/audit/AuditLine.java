package org.dirsync.audit;

import java.time.Instant;
import java.util.List;
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
 * @param about the entry or the import that it is about
 */
public record AuditLine(
        long id,
        Instant at,
        String who,
        String way,
        String client,
        String what,
        @Nullable String postoffice,
        String text,
        About about) {

    /**
     * What a line leads to.
     *
     * @param address the address of the entry, or null if it is about none
     * @param changed the names of the fields that changed: prompts, and those that every entry has
     *     with an {@code @} before them; never their values
     * @param imported the number of the import at its postoffice, or null if it is about none
     */
    public record About(@Nullable String address, List<String> changed, @Nullable Long imported) {

        /** Neither an entry nor an import. */
        public static final About NOTHING = new About(null, List.of(), null);

        /** Keeps a copy of the list. */
        public About {
            changed = List.copyOf(changed);
        }

        /** An entry that is new, gone or there again. */
        public static About entry(String address) {
            return new About(address, List.of(), null);
        }

        /** An import of the postoffice. */
        public static About imported(long number) {
            return new About(null, List.of(), number);
        }
    }
}
