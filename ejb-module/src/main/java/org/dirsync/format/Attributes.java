package org.dirsync.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of CSV and the attributes of LDIF mean; their names are read in any capitals.
 */
final class Attributes {

    /** What a value is for. */
    enum Role {
        /** {@code TYPE:physical address}. */
        ADDRESS,
        /** An Internet mail address, without its type. */
        MAIL,
        /** A URI; of a person without mail it may be {@code TYPE:physical address}. */
        URI,
        /** The full name. */
        NAME,
        /** Another full name, used where there is no {@link #NAME}. */
        DISPLAY_NAME,
        /** Yes or no. */
        HIDDEN,
        /** The answer to a prompt. */
        PROMPT,
        /** Passwords, pictures, keys and what only a directory server understands. */
        NEVER
    }

    /**
     * A meaning.
     *
     * @param role what a value is for
     * @param prompt the prompt that keeps it if the role does not need it; empty if none does
     */
    record Field(Role role, String prompt) {}

    static final String OTHER_MAIL = "Other Mail";
    static final String OTHER_NAME = "Other Name";
    static final String DISPLAY_NAME = "Display Name";
    static final String WEB_PAGE = "Web Page";
    static final String LAST_NAME = "Last Name";
    static final String DESCRIPTION = "Description";

    private static final Map<String, Field> KNOWN = new HashMap<>();

    private static final Set<String> NEVER =
            Set.of(
                    "audio",
                    "dn",
                    "jpegphoto",
                    "objectclass",
                    "objectguid",
                    "objectsid",
                    "photo",
                    "thumbnailphoto",
                    "unicodepwd",
                    "usercertificate",
                    "userpkcs12",
                    "usersmimecertificate");

    static {
        known(new Field(Role.ADDRESS, ""), "address");
        known(new Field(Role.MAIL, OTHER_MAIL), "mail", "email", "e-mail", "rfc822Mailbox");
        known(new Field(Role.URI, WEB_PAGE), "labeledURI", "wWWHomePage");
        known(new Field(Role.NAME, OTHER_NAME), "name", "cn", "commonName");
        known(new Field(Role.DISPLAY_NAME, DISPLAY_NAME), "displayName");
        known(new Field(Role.HIDDEN, ""), "hidden", "msExchHideFromAddressLists");
        known(new Field(Role.PROMPT, Kind.PROMPT), "kind");
        known(new Field(Role.PROMPT, Members.PROMPT), "members");
        prompt("Phone", "telephoneNumber");
        prompt("Title", "title");
        prompt("Department", "departmentNumber", "department", "ou", "organizationalUnitName");
        prompt("City", "l", "localityName");
        prompt("First Name", "givenName", "gn");
        prompt(LAST_NAME, "sn", "surname");
        prompt("Initials", "initials");
        prompt("Employee Number", "employeeNumber");
        prompt("Employee Type", "employeeType");
        prompt("User ID", "uid", "userid");
        prompt("Office", "physicalDeliveryOfficeName");
        prompt("Room", "roomNumber");
        prompt("Mobile", "mobile", "mobileTelephoneNumber");
        prompt("Home Phone", "homePhone", "homeTelephoneNumber");
        prompt("Pager", "pager", "pagerTelephoneNumber");
        prompt("Fax", "facsimileTelephoneNumber", "fax");
        prompt("Street", "street", "streetAddress");
        prompt("Postal Code", "postalCode");
        prompt("Postal Address", "postalAddress");
        prompt("State", "st", "stateOrProvinceName");
        prompt("Company", "o", "organizationName", "company");
        prompt("Business Category", "businessCategory");
        prompt(DESCRIPTION, "description");
    }

    private Attributes() {}

    private static void prompt(String prompt, String... names) {
        known(new Field(Role.PROMPT, prompt), names);
    }

    private static void known(Field field, String... names) {
        for (String name : names) {
            KNOWN.put(name.toLowerCase(Locale.ROOT), field);
        }
    }

    /** What the name means, or null if only its user knows. */
    static @Nullable Field known(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (NEVER.contains(folded) || folded.contains("password")) {
            return new Field(Role.NEVER, "");
        }
        return KNOWN.get(folded);
    }
}
