package org.dirsync.address;

import java.util.Locale;
import java.util.Set;

/**
 * The type of an address, such as {@code SMTP}, in capitals (Q157712).
 *
 * @param name 1 to 16 letters or digits
 */
public record AddressType(String name) implements Comparable<AddressType> {

    /** Microsoft Mail itself: {@code NETWORK/POSTOFFICE/MAILBOX}. */
    public static final AddressType PCM = new AddressType("PCM");

    /** Internet mail: {@code user@host}. */
    public static final AddressType SMTP = new AddressType("SMTP");

    /** The types that every postoffice takes unless it is told otherwise. */
    public static final Set<AddressType> KNOWN =
            Set.of(
                    PCM,
                    SMTP,
                    new AddressType("X400"),
                    new AddressType("PROFS"),
                    new AddressType("SNADS"),
                    new AddressType("OV"),
                    new AddressType("MHS"),
                    new AddressType("FAX"),
                    new AddressType("MCI"),
                    new AddressType("MSMAIL"),
                    new AddressType("MSA"));

    /**
     * Puts the name in capitals.
     *
     * @throws IllegalArgumentException where {@link #parse} would refuse
     */
    public AddressType {
        name = name.toUpperCase(Locale.ROOT);
        if (!isType(name)) {
            throw new IllegalArgumentException("not an address type: " + Text.shown(name));
        }
    }

    /**
     * Reads a type, in capitals or not.
     *
     * @throws RefusedException if it is not 1 to 16 letters or digits (16)
     */
    public static AddressType parse(String text) throws RefusedException {
        if (!isType(text)) {
            throw new RefusedException(
                    Code.UNKNOWN_TYPE,
                    "'%s' is no address type; give 1 to 16 letters or digits, such as SMTP"
                            .formatted(Text.shown(text)));
        }
        return new AddressType(text);
    }

    static boolean isType(String text) {
        if (text.isEmpty() || text.length() > 16) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Text.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(AddressType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
