package org.dirsync.addresses;

import java.util.Locale;
import org.dirsync.usecase.InvalidException;

/**
 * What is looked for in a global address list.
 *
 * @param text parts of names, addresses and phone numbers; empty for everything
 * @param origin the postoffice that owns what is wanted; empty for any
 * @param type the address type that is wanted; empty for any
 * @param kind the kind of entry that is wanted: person, group or contact; empty for any
 * @param member an address whose groups are wanted; empty for any entry
 */
public record GalQuery(String text, String origin, String type, String kind, String member) {

    /** A text of at most so many characters is looked for. */
    public static final int MAX_LENGTH = 256;

    /** Everything. */
    public static final GalQuery ALL = new GalQuery("", "", "", "", "");

    /** Without the space around the values; origin and type in capitals. */
    public GalQuery {
        text = text.strip();
        origin = origin.strip().toUpperCase(Locale.ROOT);
        type = type.strip().toUpperCase(Locale.ROOT);
        kind = kind.strip();
        member = member.strip();
        if (text.length() > MAX_LENGTH) {
            throw new InvalidException(
                    "q", "look for at most %d characters; leave some out".formatted(MAX_LENGTH));
        }
    }
}
