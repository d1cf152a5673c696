package org.dirsync.format;

import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/** Addresses as people and other systems write them into files. */
final class AddressText {

    private static final AddressType X400 = new AddressType("X400");

    private AddressText() {}

    /** Reads {@code TYPE:physical}, {@code PCM} without a type (Q140944). */
    static Address parse(String text) throws RefusedException {
        if (text.indexOf(':') < 0 && text.indexOf('@') >= 0) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "'%1$s' has no type, which means PCM; for Internet mail write SMTP:%1$s"
                            .formatted(Text.shown(text.strip())));
        }
        Address address = Address.parse(text);
        if (address.type().equals(X400)) {
            checkX400(address.physical());
        }
        return address;
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
