package org.dirsync.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dirsync.format.Attributes.Field;
import org.dirsync.format.Attributes.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes of directory servers mean, beyond those that {@link Attributes} knows: of
 * Active Directory and Exchange, OpenLDAP, Zimbra and Thunderbird.
 */
final class LdapAttributes {

    /** What a value is for. */
    enum Use {
        /** As its {@link Field} says. */
        FIELD,
        /** Another mail address of somebody who has one. */
        OTHER_MAIL,
        /** {@code SMTP:} and the mail address, {@code smtp:} and another one, or other types. */
        PROXY,
        /** The code of a country, of use where its name is not given. */
        COUNTRY_CODE,
        /** The name of a member of a group. */
        MEMBER,
        /** The mail address of a member of a group. */
        MEMBER_MAIL,
        /** What kind of entry it is. */
        OBJECT_CLASS,
        /** Nothing that an address list has a place for. */
        NONE
    }

    /**
     * A meaning.
     *
     * @param use what a value is for
     * @param field which field or prompt
     */
    record Meaning(Use use, Field field) {}

    static final String COUNTRY = "Country";

    private static final Field NO_FIELD = new Field(Role.NEVER, "");

    /** The meaning of what has none here. */
    static final Meaning NONE = new Meaning(Use.NONE, NO_FIELD);

    private static final Map<String, Meaning> KNOWN = new HashMap<>();

    static {
        use(Use.OBJECT_CLASS, NO_FIELD, "objectClass");
        use(Use.MEMBER, NO_FIELD, "member", "uniqueMember");
        use(Use.MEMBER_MAIL, NO_FIELD, "rfc822MailMember", "mgrpRFC822MailMember");
        use(Use.MEMBER_MAIL, NO_FIELD, "zimbraMailForwardingAddress");
        use(Use.PROXY, NO_FIELD, "proxyAddresses");
        Field mail = new Field(Role.MAIL, Attributes.OTHER_MAIL);
        use(Use.OTHER_MAIL, mail, "otherMailbox", "targetAddress", "mozillaSecondEmail");
        use(Use.OTHER_MAIL, mail, "mailAlternateAddress", "mailEquivalentAddress", "emailAddress");
        use(Use.OTHER_MAIL, mail, "mailLocalAddress", "zimbraMailAlias");
        use(Use.COUNTRY_CODE, new Field(Role.PROMPT, COUNTRY), "c", "countryName");
        prompt(COUNTRY, "co", "friendlyCountryName");
        prompt("Phone", "otherTelephone");
        prompt("Mobile", "otherMobile");
        prompt("Home Phone", "otherHomePhone");
        prompt("Pager", "otherPager");
        prompt("Fax", "otherFacsimileTelephoneNumber");
        prompt("IP Phone", "ipPhone", "otherIpPhone");
        prompt("PO Box", "postOfficeBox");
        prompt("Home Address", "homePostalAddress");
        prompt("Employee Number", "employeeID");
        prompt("Division", "division");
        prompt("Nickname", "mozillaNickname");
        prompt("Notes", "info");
        prompt("Middle Name", "middleName");
        prompt("Name Prefix", "personalTitle");
        prompt("Name Suffix", "generationQualifier");
        prompt("Language", "preferredLanguage");
        Field page = new Field(Role.URI, Attributes.WEB_PAGE);
        use(Use.FIELD, page, "url", "mozillaWorkUrl", "workurl", "mozillaHomeUrl", "homeurl");
        Field hidden = new Field(Role.HIDDEN, "");
        use(Use.FIELD, hidden, "msExchHideFromAddressLists", "zimbraHideInGal");
    }

    private LdapAttributes() {}

    private static void prompt(String prompt, String... names) {
        use(Use.FIELD, new Field(Role.PROMPT, prompt), names);
    }

    private static void use(Use use, Field field, String... names) {
        for (String name : names) {
            KNOWN.put(name.toLowerCase(Locale.ROOT), new Meaning(use, field));
        }
    }

    /** What an attribute without its options means; its name is read in any capitals. */
    static Meaning of(String name) {
        Meaning known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        @Nullable Field field = Attributes.known(name);
        return field == null || field.role() == Role.NEVER ? NONE : new Meaning(Use.FIELD, field);
    }
}
