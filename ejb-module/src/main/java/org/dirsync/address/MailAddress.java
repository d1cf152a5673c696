package org.dirsync.address;

/**
 * Checks Internet mail addresses where people or files bring them (RFC 5321, RFC 6531): letters of
 * any script, quoted local parts and address literals are taken; two addresses in one, a name
 * beside the address or a character that cannot be seen are not.
 *
 * <p>Messages and the database are read by {@link Address#parse} and {@link Address#trusted}, which
 * ask for less, so that an address that was taken before can still be read.
 */
public final class MailAddress {

    private static final String SPECIAL = "()<>[]:;@\\,\"";

    private MailAddress() {}

    /**
     * The address of type {@code SMTP}.
     *
     * @throws RefusedException if the text is no {@code user@host} (17), is empty (48), too long
     *     (25) or holds a control character or one that cannot be seen (901)
     */
    public static Address of(String text) throws RefusedException {
        Address address = Address.of(AddressType.SMTP, text);
        check(address);
        return address;
    }

    /**
     * Passes an address of any type; of type {@code SMTP} only if it is {@code user@host}.
     *
     * @throws RefusedException if it is not (17, 901)
     */
    public static Address checked(Address address) throws RefusedException {
        if (address.type().equals(AddressType.SMTP)) {
            check(address);
        }
        return address;
    }

    private static void check(Address address) throws RefusedException {
        String text = address.physical();
        Text.visible(() -> "the address '" + Text.shown(text) + "'", text);
        int at = text.lastIndexOf('@');
        String fault = localFault(text.substring(0, at));
        if (fault.isEmpty()) {
            fault = hostFault(text.substring(at + 1));
        }
        if (!fault.isEmpty()) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "the SMTP address '%s' is not one user@host: %s; correct it"
                            .formatted(Text.shown(text), fault));
        }
    }

    private static String localFault(String local) {
        if (local.startsWith("\"")) {
            return isQuoted(local) ? "" : "its quotes do not match";
        }
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (isBlank(c)) {
                return "it holds a blank";
            }
            if (c == '@') {
                return "it holds more than one @";
            }
            if (SPECIAL.indexOf(c) >= 0) {
                return "it holds " + c;
            }
        }
        return dotFault(local);
    }

    private static boolean isQuoted(String local) {
        int i = 1;
        while (i < local.length() && local.charAt(i) != '"') {
            i += local.charAt(i) == '\\' ? 2 : 1;
        }
        return local.length() > 2 && i == local.length() - 1;
    }

    private static String hostFault(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return isLiteral(host) ? "" : "between [ and ] no address of a host stands";
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (isBlank(c)) {
                return "it holds a blank";
            }
            boolean plain =
                    Text.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c >= 0x80;
            if (!plain) {
                return "no host has " + c + " in its name";
            }
        }
        return dotFault(host);
    }

    private static boolean isLiteral(String host) {
        return host.substring(1, host.length() - 1).matches("[0-9A-Za-z:.-]+");
    }

    private static String dotFault(String part) {
        if (part.contains("..")) {
            return "two dots follow each other";
        }
        return part.startsWith(".") || part.endsWith(".") ? "a dot stands at an end" : "";
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
