package org.dirsync.journal;

import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator may want to know.
 *
 * @param at when it happened
 * @param postoffice in whose journal it stands
 * @param severity how much it matters
 * @param code the number to search for, or null if nothing was refused
 * @param text what happened, in one sentence
 * @param naming whether the text names an entry, which may be hidden: then it is for those who may
 *     see every entry
 */
public record Event(
        Instant at,
        PostofficeName postoffice,
        Severity severity,
        @Nullable Code code,
        String text,
        boolean naming) {

    /** How much an event matters. */
    public enum Severity {
        /** Good to know. */
        INFO,
        /** Something was refused or healed; the rest went on. */
        WARNING,
        /** Something failed and needs to be seen. */
        ERROR
    }

    /** Something went as it should. */
    public static Event info(Instant at, PostofficeName postoffice, String text) {
        return new Event(at, postoffice, Severity.INFO, null, text, false);
    }

    /** An entry was refused. */
    public static Event warning(Instant at, PostofficeName postoffice, Refusal refusal) {
        return new Event(at, postoffice, Severity.WARNING, refusal.code(), refusal.message(), true);
    }

    /** Something was refused or healed, with the sentence given apart from the code. */
    public static Event warning(Instant at, PostofficeName postoffice, Code code, String text) {
        return new Event(at, postoffice, Severity.WARNING, code, text, false);
    }

    /** Something failed. */
    public static Event error(Instant at, PostofficeName postoffice, Code code, String text) {
        return new Event(at, postoffice, Severity.ERROR, code, text, false);
    }

    /** The same, with a text that names an entry. */
    public Event namingAnEntry() {
        return new Event(at, postoffice, severity, code, text, true);
    }
}
