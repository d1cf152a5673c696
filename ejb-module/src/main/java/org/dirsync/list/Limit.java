package org.dirsync.list;

/**
 * How much one message may hold ({@code LIMIT}, Q119450).
 *
 * @param changes at most so many changes, from 1
 * @param characters at most about so many characters of transactions; one change always fits
 */
public record Limit(int changes, int characters) {

    /** What a message holds unless the requestor's options say less. */
    public static final Limit DEFAULT = new Limit(4_000, 1_000_000);

    /** Checks that something fits. */
    public Limit {
        if (changes < 1 || characters < 1) {
            throw new IllegalArgumentException("a limit lets at least one change through");
        }
    }

    /** About how many characters a change takes in a message. */
    public static int sizeOf(Change change) {
        int fixed = 24 + change.address().physical().length();
        if (change.entry() == null) {
            return fixed;
        }
        return fixed + change.entry().name().length() + change.entry().details().text().length();
    }
}
