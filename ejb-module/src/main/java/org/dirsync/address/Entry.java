package org.dirsync.address;

/**
 * One line of an address list.
 *
 * @param address where mail goes
 * @param name the full name (alias), 1 to 256 characters
 * @param details the extra information
 * @param hidden whether it is kept out of what users search
 */
public record Entry(Address address, String name, Details details, boolean hidden) {

    /** The longest full name, in characters. */
    public static final int MAX_NAME = 256;

    /**
     * An entry with its parts checked.
     *
     * @throws RefusedException if the name is empty, too long or holds control characters (46, 72,
     *     901)
     */
    public static Entry of(Address address, String name, Details details, boolean hidden)
            throws RefusedException {
        String text = Text.checked(() -> "the full name of " + address, name.strip());
        if (text.isEmpty()) {
            throw new RefusedException(
                    Code.NO_FULL_NAME, "the entry for " + address + " has no full name; give one");
        }
        if (text.length() > MAX_NAME) {
            throw new RefusedException(
                    Code.NAME_TOO_LONG,
                    "the full name '%s' has %d characters; at most %d are allowed"
                            .formatted(Text.shown(text), text.length(), MAX_NAME));
        }
        return new Entry(address, text, details, hidden);
    }

    /**
     * The entry as it may come in, by a person or a file: its values without what cannot be seen at
     * their ends.
     *
     * @throws RefusedException if an address, a name, a prompt or a value holds such a character
     *     inside (901)
     */
    public Entry cleaned() throws RefusedException {
        if (Text.isClean(name) && Text.isClean(address.physical()) && details.isClean()) {
            return this;
        }
        address.visible();
        String cleaned = Text.cleaned("the full name of " + address, name);
        return of(address, cleaned, details.cleaned(), hidden);
    }

    /** The same entry as a postoffice sees it that takes no details (Q118298). */
    public Entry withoutDetails() {
        return details.isEmpty() ? this : new Entry(address, name, Details.NONE, hidden);
    }

    /** Whether the two stand for the same person in the same words, capitals included. */
    public boolean sameAs(Entry other) {
        return address.toString().equals(other.address.toString())
                && name.equals(other.name)
                && hidden == other.hidden
                && details.equals(other.details);
    }
}
