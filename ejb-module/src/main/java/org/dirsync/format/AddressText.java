package org.dirsync.format;

import java.util.List;
import java.util.Locale;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.MailAddress;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/** Addresses as people and other systems write them into files. */
final class AddressText {

    private static final AddressType X400 = new AddressType("X400");

    private static final String SMTP = AddressType.SMTP + ":";

    private AddressText() {}

    /** Reads {@code TYPE:physical}, {@code PCM} without a type (Q140944). */
    static Address parse(String text) throws RefusedException {
        Address address = existing(text);
        if (address.type().equals(X400)) {
            checkX400(address.physical());
        }
        return MailAddress.checked(address);
    }

    /**
     * As {@link #parse}, for an address by which an entry is found: it may have been taken when
     * less was asked of addresses.
     */
    static Address existing(String text) throws RefusedException {
        String trimmed = Text.trimmed(text);
        if (trimmed.indexOf(':') < 0 && trimmed.indexOf('@') >= 0) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "'%1$s' has no type, which means PCM; for Internet mail write SMTP:%1$s"
                            .formatted(Text.shown(trimmed)));
        }
        return trimmed.regionMatches(true, 0, SMTP, 0, SMTP.length())
                ? Address.of(AddressType.SMTP, Text.trimmed(trimmed.substring(SMTP.length())))
                : Address.parse(text);
    }

    /**
     * The addresses in a cell or value that may name a type: {@code TYPE:physical address}, or
     * Internet mail, with or without a type, several too.
     */
    static List<String> typed(String value) {
        String text = Text.trimmed(value);
        int colon = text.indexOf(':');
        if (text.indexOf('@') < 0 || (colon >= 0 && !isMail(text.substring(0, colon)))) {
            return List.of(value.strip());
        }
        return MailCell.split(text).stream().map(one -> SMTP + one).toList();
    }

    /** Whether what stands before a colon says Internet mail, or is no type at all. */
    private static boolean isMail(String type) {
        String folded = type.strip().toLowerCase(Locale.ROOT);
        return folded.equals("smtp")
                || folded.equals("mailto")
                || folded.indexOf('@') >= 0
                || folded.indexOf('<') >= 0
                || folded.startsWith("\"");
    }

    /** Elements are {@code key=value}, each after a slash or separated by semicolons (Q156729). */
    private static void checkX400(String physical) throws RefusedException {
        boolean slashes = physical.startsWith("/");
        String elements = slashes ? physical.substring(1) : physical;
        for (String element : elements.split(slashes ? "/" : ";", -1)) {
            int equals = element.indexOf('=');
            boolean one = equals > 0 && element.indexOf('=', equals + 1) < 0;
            if (!one && !element.isBlank()) {
                throw new RefusedException(
                        Code.ADDRESS_ENDS,
                        "in the X400 address '%s', '%s' is not one key=value; separate with / or ;"
                                .formatted(Text.shown(physical), Text.shown(element)));
            }
        }
    }
}
