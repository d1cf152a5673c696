package org.dirsync.format;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes LDIF (RFC 2849): an {@code inetOrgPerson} for each entry, named by its address, in {@code
 * mail} if it is Internet mail and as {@code TYPE:physical} in {@code labeledURI} if it is not. The
 * prompts go into the attributes that LDAP has for them, the others into {@code description} as
 * {@code - Prompt:/value}. A hidden entry has {@code msExchHideFromAddressLists: TRUE}.
 */
public final class LdifFileWriter implements AddressWriter {

    private final LDIFWriter out;
    private final DN base;

    /**
     * A file of entries below a base such as {@code ou=people,dc=example,dc=com}.
     *
     * @throws IllegalArgumentException if the base is no distinguished name
     */
    public LdifFileWriter(OutputStream out, String base) throws IOException {
        try {
            this.base = new DN(base);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("not a distinguished name: " + base, e);
        }
        this.out = new LDIFWriter(out);
        this.out.writeVersionHeader();
    }

    @Override
    public void write(Entry entry) throws IOException {
        boolean internet = entry.address().type().equals(AddressType.SMTP);
        String naming = internet ? "mail" : "labeledURI";
        String address = internet ? entry.address().physical() : entry.address().toString();
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("objectClass", "inetOrgPerson"));
        attributes.add(new Attribute(naming, address));
        attributes.add(new Attribute("cn", entry.name()));
        List<String> descriptions = new ArrayList<>(0);
        String lastName = entry.name();
        for (Map.Entry<String, String> detail : entry.details().asMap().entrySet()) {
            String attribute = attributeOf(detail, entry.name());
            if (attribute == null) {
                descriptions.add(LdifPerson.DETAIL + line(detail));
            } else if (attribute.equals("sn")) {
                lastName = detail.getValue();
            } else if (attribute.equals("description")) {
                descriptions.add(0, detail.getValue());
            } else {
                attributes.add(new Attribute(attribute, detail.getValue()));
            }
        }
        attributes.add(new Attribute("sn", lastName));
        if (!descriptions.isEmpty()) {
            attributes.add(new Attribute("description", descriptions));
        }
        if (entry.hidden()) {
            attributes.add(new Attribute("msExchHideFromAddressLists", "TRUE"));
        }
        DN name = new DN(new RDN(naming, address), base);
        out.writeEntry(new com.unboundid.ldap.sdk.Entry(name, attributes));
    }

    /** The attribute for a detail, or null if reading the attribute would not give it back. */
    private static @Nullable String attributeOf(Map.Entry<String, String> detail, String name) {
        String prompt = detail.getKey();
        String value = detail.getValue();
        boolean repeats = value.equals(name);
        if (repeats
                && (prompt.equals(Attributes.LAST_NAME)
                        || prompt.equals(Attributes.DISPLAY_NAME))) {
            return null;
        }
        if (prompt.equals(Attributes.DESCRIPTION) && value.startsWith(LdifPerson.DETAIL)) {
            return null;
        }
        return Attributes.attributeOf(prompt);
    }

    private static String line(Map.Entry<String, String> detail) {
        try {
            return Details.of(Map.of(detail.getKey(), detail.getValue())).text();
        } catch (RefusedException e) {
            throw new IllegalStateException("details were details before", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
