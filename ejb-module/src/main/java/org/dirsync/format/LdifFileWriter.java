package org.dirsync.format;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes LDIF (RFC 2849) that directory servers with the usual object classes take whole: an {@code
 * inetOrgPerson} for each entry, a {@code groupOfNames} for a group with members. An entry is named
 * by its address, in {@code mail} if it is Internet mail and as {@code TYPE:physical} in {@code
 * labeledURI} if it is not. The prompts go into the attributes that LDAP has for them, each value
 * alone; what has none, or is none of its values, into {@code description} as {@code -
 * Prompt:/value}. A hidden entry has the description {@code - hidden}.
 */
public final class LdifFileWriter implements AddressWriter {

    private static final String MAIL = "mail";
    private static final String URI = "labeledURI";
    private static final String DESCRIPTION = "description";

    private final LDIFWriter out;
    private final DN base;

    /**
     * A file of entries below a base such as {@code ou=people,dc=example,dc=com}, which must be
     * there already where the file is taken.
     *
     * @throws IllegalArgumentException if the base is no distinguished name
     */
    public LdifFileWriter(OutputStream out, String base) throws IOException {
        try {
            this.base = new DN(base);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("not a distinguished name: " + base, e);
        }
        this.out = new LDIFWriter(out); // slapadd takes no line with a version
    }

    /**
     * Writes the base and what is above it, for a directory that is empty; to be called first.
     *
     * @throws IllegalArgumentException if the base is made of more than {@code ou}, {@code o} and
     *     {@code dc}
     */
    public void writeBase() throws IOException {
        List<DN> above = new ArrayList<>();
        for (DN name = base; name != null && !name.isNullDN(); name = name.getParent()) {
            above.add(0, name);
        }
        for (DN name : above) {
            String naming = name.getRDN().getAttributeNames()[0];
            String value = name.getRDN().getAttributeValues()[0];
            List<Attribute> attributes = new ArrayList<>();
            switch (naming) {
                case "ou" -> attributes.add(new Attribute("objectClass", "organizationalUnit"));
                case "o" -> attributes.add(new Attribute("objectClass", "organization"));
                case "dc" -> {
                    attributes.add(new Attribute("objectClass", "dcObject", "organization"));
                    attributes.add(new Attribute("o", value));
                }
                default -> throw new IllegalArgumentException("no object class for " + name);
            }
            attributes.add(new Attribute(naming, value));
            attributes.add(new Attribute(DESCRIPTION, LdifPerson.BASE));
            out.writeEntry(new com.unboundid.ldap.sdk.Entry(name, attributes));
        }
    }

    @Override
    public void write(Entry entry) throws IOException {
        Map<String, String> details = new LinkedHashMap<>(entry.details().asMap());
        RDN naming = naming(entry.address());
        List<Attribute> attributes = new ArrayList<>();
        List<String> members = members(details);
        boolean group = !members.isEmpty();
        attributes.add(
                group
                        ? new Attribute("objectClass", "groupOfNames", "extensibleObject")
                        : new Attribute("objectClass", "inetOrgPerson"));
        addresses(entry, naming, details, attributes);
        attributes.add(new Attribute("cn", entry.name()));
        List<String> lastNames = lastNames(entry, details);
        if (!group || !lastNames.isEmpty()) {
            attributes.add(
                    new Attribute("sn", lastNames.isEmpty() ? List.of(entry.name()) : lastNames));
        }
        Descriptions descriptions = new Descriptions(entry.hidden());
        for (Map.Entry<String, String> detail : details.entrySet()) {
            List<String> values = values(detail, entry.name());
            String attribute = LdapSchema.attributeOf(detail.getKey());
            if (values.isEmpty() || attribute == null) {
                descriptions.add(detail);
            } else {
                attributes.add(new Attribute(attribute, values));
            }
        }
        if (group) {
            attributes.add(new Attribute("member", members));
        }
        if (!descriptions.all.isEmpty()) {
            attributes.add(new Attribute(DESCRIPTION, descriptions.all));
        }
        out.writeEntry(new com.unboundid.ldap.sdk.Entry(new DN(naming, base), attributes));
    }

    private static RDN naming(Address address) {
        boolean mail = address.type().equals(AddressType.SMTP) && isMail(address.physical());
        return mail ? new RDN(MAIL, address.physical()) : new RDN(URI, address.toString());
    }

    /** Attributes of mail are ASCII; an address that is not is a URI. */
    private static boolean isMail(String mail) {
        return FoldedLines.isAscii(mail);
    }

    private static void addresses(
            Entry entry, RDN naming, Map<String, String> details, List<Attribute> attributes) {
        List<String> mails = new ArrayList<>();
        List<String> uris = new ArrayList<>();
        boolean mail = naming.getAttributeNames()[0].equals(MAIL);
        (mail ? mails : uris).add(naming.getAttributeValues()[0]);
        List<String> others = Values.of(details.getOrDefault(Attributes.OTHER_MAIL, ""));
        mails.addAll(others);
        if (others.stream().allMatch(other -> isOther(other, entry.address()))
                && LdapSchema.areDistinct(mails)) {
            details.remove(Attributes.OTHER_MAIL);
        } else {
            mails.removeAll(others);
        }
        List<String> pages = Values.of(details.getOrDefault(Attributes.WEB_PAGE, ""));
        if (pages.stream().allMatch(page -> page.matches("https?://[!-~]+"))) {
            details.remove(Attributes.WEB_PAGE);
            uris.addAll(pages);
        }
        if (!mails.isEmpty()) {
            attributes.add(new Attribute(MAIL, mails));
        }
        if (!uris.isEmpty()) {
            attributes.add(new Attribute(URI, uris));
        }
    }

    private static boolean isOther(String mail, Address address) {
        return mail.indexOf('@') > 0
                && isMail(mail)
                && MailCell.split(mail).equals(List.of(mail))
                && !mail.equalsIgnoreCase(address.physical());
    }

    /** Last names, taken out of the details unless reading them would not give them back. */
    private static List<String> lastNames(Entry entry, Map<String, String> details) {
        String last = details.get(Attributes.LAST_NAME);
        List<String> values =
                last == null ? List.of() : LdapSchema.values(Attributes.LAST_NAME, last);
        if (values.contains(entry.name())) {
            return List.of();
        }
        if (!values.isEmpty()) {
            details.remove(Attributes.LAST_NAME);
        }
        return values;
    }

    /** The values of a detail's attribute; none if reading them would not give it back. */
    private static List<String> values(Map.Entry<String, String> detail, String name) {
        String prompt = detail.getKey();
        boolean repeats =
                prompt.equals(Attributes.LAST_NAME)
                        || (prompt.equals(Attributes.DISPLAY_NAME)
                                && detail.getValue().equals(name));
        return repeats ? List.of() : LdapSchema.values(prompt, detail.getValue());
    }

    /** The names of the members, taken out of the details of a group; none if they have to stay. */
    private List<String> members(Map<String, String> details) {
        String text = details.getOrDefault(Members.PROMPT, "");
        if (!Kind.GROUP.word().equals(details.get(Kind.PROMPT)) || text.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String member : Members.of(text)) {
            Address address = parsed(member);
            if (address == null) {
                return List.of();
            }
            String name = new DN(naming(address), base).toString();
            Address read = LdapName.memberAddress(name);
            if (read == null || !read.toString().equals(member)) {
                return List.of();
            }
            names.add(name);
        }
        if (!Members.of(text).equals(List.of(text.split(" \\| ", -1)))
                || !LdapSchema.areDistinct(names)) {
            return List.of();
        }
        details.remove(Kind.PROMPT);
        details.remove(Members.PROMPT);
        return names;
    }

    private static @Nullable Address parsed(String member) {
        try {
            return Address.parse(member);
        } catch (RefusedException e) {
            return null; // stays a detail
        }
    }

    /** Descriptions of one entry, none of which a directory server takes for another. */
    private static final class Descriptions {
        private final List<String> all = new ArrayList<>(0);
        private final Set<String> seen = new HashSet<>();

        Descriptions(boolean hidden) {
            if (hidden) {
                add(LdifPerson.HIDDEN);
            }
        }

        void add(Map.Entry<String, String> detail) {
            boolean plain =
                    detail.getKey().equals(Attributes.DESCRIPTION)
                            && !detail.getValue().startsWith("-")
                            && !detail.getValue().equals(LdifPerson.BASE);
            add(plain ? detail.getValue() : LdifPerson.DETAIL + line(detail));
        }

        private void add(String text) {
            StringBuilder unique = new StringBuilder(text);
            while (!seen.add(LdapSchema.folded(unique.toString()) + hyphens(unique))) {
                unique.insert(0, '-');
            }
            all.add(unique.toString());
        }

        private static int hyphens(CharSequence text) {
            int hyphens = 0;
            while (hyphens < text.length() && text.charAt(hyphens) == '-') {
                hyphens++;
            }
            return hyphens;
        }

        private static String line(Map.Entry<String, String> detail) {
            try {
                return Details.of(Map.of(detail.getKey(), detail.getValue())).text();
            } catch (RefusedException e) {
                throw new IllegalStateException("details were details before", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
