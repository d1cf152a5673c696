package org.dirsync.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Where mail for somebody goes: {@code TYPE:physical address}, as it was given.
 *
 * <p>Two addresses are equal if their {@linkplain #key keys} are: capitals, spaces around and
 * Unicode composition make no difference, so that one mailbox never has two entries.
 */
public final class Address implements Comparable<Address> {

    /** The longest physical address, in characters. */
    public static final int MAX_LENGTH = 1024;

    private final AddressType type;
    private final String physical;
    private final String key;

    private Address(AddressType type, String physical) {
        this.type = type;
        this.physical = physical;
        this.key = type.name() + ':' + folded(physical);
    }

    /**
     * An address of this type.
     *
     * @throws RefusedException if the physical address is empty, too long, holds control characters
     *     or is malformed for its type (48, 25, 901, 20)
     */
    public static Address of(AddressType type, String physical) throws RefusedException {
        String text =
                Text.checked(() -> "the address '" + Text.shown(physical) + "'", physical.strip());
        if (text.isEmpty()) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED, "the physical address is missing; write TYPE:address");
        }
        if (text.length() > MAX_LENGTH || folded(text).length() > MAX_LENGTH) {
            throw new RefusedException(
                    Code.ADDRESS_TOO_LONG,
                    "the address '%s' has %d characters; at most %d are allowed"
                            .formatted(Text.shown(text), text.length(), MAX_LENGTH));
        }
        if (type.equals(AddressType.SMTP)) {
            checkSmtp(text);
        } else if (type.equals(AddressType.PCM)) {
            checkPcm(text);
        }
        return new Address(type, text);
    }

    /**
     * Reads {@code TYPE:physical}; without a type it is {@code PCM} (Q140944). Of Internet mail
     * addresses it asks less than {@link MailAddress}.
     *
     * @throws RefusedException as {@link #of}, or if the type is malformed (16)
     */
    public static Address parse(String text) throws RefusedException {
        String stripped = text.strip();
        int colon = stripped.indexOf(':');
        if (colon < 0) {
            return of(AddressType.PCM, stripped);
        }
        return of(
                AddressType.parse(stripped.substring(0, colon).strip()),
                stripped.substring(colon + 1));
    }

    /** {@link #parse} for an address that was checked before, such as one from the database. */
    public static Address trusted(String text) {
        int colon = text.indexOf(':');
        return new Address(new AddressType(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** {@link #trusted(String)} with the type known. */
    public static Address trusted(AddressType type, String physical) {
        return new Address(type, physical);
    }

    private static void checkSmtp(String text) throws RefusedException {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1 || text.indexOf(' ', at) >= 0) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "the SMTP address '" + Text.shown(text) + "' is not user@host; correct it");
        }
    }

    private static void checkPcm(String text) throws RefusedException {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        boolean threeParts = first > 0 && second > first + 1 && second < text.length() - 1;
        if (!threeParts || text.indexOf('/', second + 1) >= 0) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "the PCM address '%s' is not NETWORK/POSTOFFICE/MAILBOX; correct it"
                            .formatted(Text.shown(text)));
        }
    }

    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(
                        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
                        Normalizer.Form.NFC);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** The type. */
    public AddressType type() {
        return type;
    }

    /** The physical address as it was given, without the type. */
    public String physical() {
        return physical;
    }

    /**
     * Passes an address that somebody brings.
     *
     * @throws RefusedException if a character that cannot be seen stands in it (901)
     */
    public Address visible() throws RefusedException {
        Text.visible("the address '" + Text.shown(toString()) + "'", physical);
        return this;
    }

    /** The form by which addresses are compared and found: {@code TYPE:folded physical address}. */
    public String key() {
        return key;
    }

    @Override
    public int compareTo(Address other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && key.equals(address.key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    /** The address as it was given: {@code TYPE:physical}. */
    @Override
    public String toString() {
        return type.name() + ':' + physical;
    }
}
