package org.dirsync.format;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;

/** An LDAP entry as an entry of the address list. */
final class LdifPerson {

    /** Begins a description that is a detail line of the import file. */
    static final String DETAIL = "- ";

    private LdifPerson() {}

    /** The person that the entry is; anything else is passed over (907). */
    static org.dirsync.address.Entry of(Entry entry, ImportLimits limits) throws RefusedException {
        passOverOthers(entry);
        Person person = new Person(limits);
        for (Attribute attribute : entry.getAttributes()) {
            if (!meansLastName(attribute)) {
                put(attribute, person);
            }
        }
        // Every person of LDAP has a last name; one that repeats the full name says nothing.
        for (Attribute attribute : entry.getAttributes()) {
            if (meansLastName(attribute) && !attribute.getValue().equals(person.name())) {
                put(attribute, person);
            }
        }
        if (!person.hasAddress()) {
            throw passedOver(entry, "has no mail address");
        }
        return person.entry();
    }

    private static void passOverOthers(Entry entry) throws RefusedException {
        String[] classes = entry.getObjectClassValues();
        String all = classes == null ? "" : String.join(" ", classes).toLowerCase(Locale.ROOT);
        if (all.contains("person")) {
            return;
        }
        if (all.contains("group")) {
            throw passedOver(entry, "is a group");
        }
        if (all.contains("organizationalunit")) {
            throw passedOver(entry, "is an organizational unit");
        }
    }

    private static RefusedException passedOver(Entry entry, String why) {
        return new RefusedException(
                Code.PASSED_OVER,
                "'%s' %s, so it was passed over".formatted(Text.shown(entry.getDN()), why));
    }

    private static boolean meansLastName(Attribute attribute) {
        Attributes.Field field = Attributes.known(attribute.getBaseName());
        return field != null && field.prompt().equals(Attributes.LAST_NAME);
    }

    private static void put(Attribute attribute, Person person) throws RefusedException {
        Attributes.Field field = Attributes.known(attribute.getName());
        if (field == null) {
            return;
        }
        for (byte[] bytes : attribute.getValueByteArrays()) {
            String value = text(attribute, bytes);
            if (value.startsWith(DETAIL) && field.prompt().equals(Attributes.DESCRIPTION)) {
                Map<String, String> detail = new LinkedHashMap<>();
                Details.readLine(value.substring(DETAIL.length()), detail);
                detail.forEach(person::detail);
            } else {
                person.put(field, value);
            }
        }
    }

    private static String text(Attribute attribute, byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(
                    Code.NOT_TEXT,
                    "the value of %s is not UTF-8; correct it".formatted(attribute.getName()));
        }
    }

    /** The address in the name of the entry, which is all that a deletion gives. */
    static Address addressIn(Entry entry) throws RefusedException {
        try {
            RDN rdn = entry.getRDN();
            String[] names = rdn == null ? new String[0] : rdn.getAttributeNames();
            for (int i = 0; i < names.length; i++) {
                if (names[i].equalsIgnoreCase("mail")) {
                    return Address.of(AddressType.SMTP, rdn.getAttributeValues()[i]);
                }
                if (names[i].equalsIgnoreCase("labeledURI")) {
                    return AddressText.parse(rdn.getAttributeValues()[i]);
                }
            }
        } catch (LDAPException e) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "'%s' is no name of an entry; correct it".formatted(Text.shown(entry.getDN())));
        }
        throw new RefusedException(
                Code.ADDRESS_EXPECTED,
                "'%s' does not tell which address goes; name the entry by its mail"
                        .formatted(Text.shown(entry.getDN())));
    }
}
