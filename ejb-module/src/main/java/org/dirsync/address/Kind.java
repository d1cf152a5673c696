package org.dirsync.address;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an entry stands for. It travels as a detail, so that a node that does not know kinds shows
 * it as one and passes it on unchanged.
 */
public enum Kind {
    /** A mailbox of somebody; the entry says nothing of it. */
    PERSON,
    /** A distribution list: its members are other addresses. */
    GROUP,
    /** Somebody outside the organization. */
    CONTACT;

    /** The prompt whose value names the kind. */
    public static final String PROMPT = "Kind";

    /** The kind that details name; a value that names none is an ordinary detail. */
    public static Kind of(Details details) {
        if (!details.text().contains(PROMPT + ":/")) {
            return PERSON;
        }
        return named(details.asMap().getOrDefault(PROMPT, "")).orElse(PERSON);
    }

    /** The kind of this name, in any capitals. */
    public static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The value of the prompt. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
