package org.dirsync.format;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Locale;
import org.dirsync.address.Address;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/** Distinguished names: how they are compared, and which of them tell an address. */
final class LdapName {

    private static final String MAIL = "mail";
    private static final String URI = "labeledURI";

    private LdapName() {}

    /** Equal for equal names, whatever their capitals, blanks and escapes. */
    static String key(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        try {
            StringBuilder key = new StringBuilder(name.length());
            for (RDN rdn : new DN(name).getRDNs()) {
                key.append(key.isEmpty() ? "" : ",").append(key(rdn));
            }
            return key.toString();
        } catch (LDAPException e) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nothing stands in the name that may be written in another way. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("\\\"+#;<>".indexOf(c) >= 0 || (c == ' ' && isInsignificant(name, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInsignificant(String name, int blank) {
        char before = blank == 0 ? ',' : name.charAt(blank - 1);
        char after = blank + 1 == name.length() ? ',' : name.charAt(blank + 1);
        return " ,=".indexOf(before) >= 0 || " ,=".indexOf(after) >= 0;
    }

    private static String key(RDN rdn) {
        String[] names = rdn.getAttributeNames();
        String[] values = rdn.getAttributeValues();
        String[] parts = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            String value = values[i].strip().replaceAll(" +", " ");
            parts[i] = (names[i] + "=" + value).toLowerCase(Locale.ROOT);
        }
        java.util.Arrays.sort(parts);
        return String.join("+", parts);
    }

    /**
     * The address in the name of an entry: its {@code mail}, or {@code TYPE:physical} in its {@code
     * labeledURI}; null if it has none.
     *
     * @throws LDAPException if it is no distinguished name
     * @throws RefusedException if what stands there is no address
     */
    static @Nullable Address address(String name) throws LDAPException, RefusedException {
        if (!mayTell(name)) {
            return null;
        }
        RDN rdn = new DN(name).getRDN();
        return rdn == null ? null : address(rdn, AddressText::parse);
    }

    /** The same of an entry that is in the list; see {@link AddressText#existing}. */
    static @Nullable Address existing(String name) throws LDAPException, RefusedException {
        RDN rdn = mayTell(name) ? new DN(name).getRDN() : null;
        return rdn == null ? null : address(rdn, AddressText::existing);
    }

    /** The address of a member of a group; some programs put its {@code mail} above its name. */
    static @Nullable Address memberAddress(String name) {
        if (!mayTell(name)) {
            return null;
        }
        try {
            for (RDN rdn : new DN(name).getRDNs()) {
                Address address = address(rdn, AddressText::parse);
                if (address != null) {
                    return address;
                }
            }
            return null;
        } catch (LDAPException | RefusedException e) {
            return null;
        }
    }

    private static boolean mayTell(String name) {
        return containsIgnoringCase(name, MAIL + "=")
                || containsIgnoringCase(name, URI + "=")
                || name.indexOf(" =") >= 0;
    }

    private static boolean containsIgnoringCase(String text, String part) {
        for (int i = text.indexOf('='); i >= 0; i = text.indexOf('=', i + 1)) {
            int from = i + 1 - part.length();
            if (from >= 0 && text.regionMatches(true, from, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private interface Reading {
        Address read(String text) throws RefusedException;
    }

    private static @Nullable Address address(RDN rdn, Reading reading) throws RefusedException {
        String[] names = rdn.getAttributeNames();
        for (int i = 0; i < names.length; i++) {
            String value = rdn.getAttributeValues()[i];
            if (names[i].equalsIgnoreCase(MAIL)) {
                return reading.read("SMTP:" + value);
            }
            if (names[i].equalsIgnoreCase(URI) && value.indexOf(':') > 0) {
                return reading.read(value);
            }
        }
        return null;
    }
}
