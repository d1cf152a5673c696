package org.dirsync.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that an {@code inetOrgPerson} may have, by the prompts that go into them, and the
 * values that they take (RFC 4517, RFC 4519, RFC 2798).
 */
final class LdapSchema {

    private enum Syntax {
        TEXT,
        /** One value at most. */
        SINGLE,
        /** Text that is one value, whatever separates inside it. */
        WHOLE,
        TELEPHONE
    }

    private record Attribute(String name, Syntax syntax) {}

    private static final Map<String, Attribute> BY_PROMPT = new HashMap<>();

    static {
        put(Syntax.TELEPHONE, "Phone", "telephoneNumber");
        put(Syntax.TELEPHONE, "Mobile", "mobile");
        put(Syntax.TELEPHONE, "Home Phone", "homePhone");
        put(Syntax.TELEPHONE, "Pager", "pager");
        put(Syntax.TELEPHONE, "Fax", "facsimileTelephoneNumber");
        put(Syntax.TEXT, "Title", "title");
        put(Syntax.TEXT, "Department", "departmentNumber");
        put(Syntax.TEXT, "City", "l");
        put(Syntax.TEXT, "First Name", "givenName");
        put(Syntax.TEXT, Attributes.LAST_NAME, "sn");
        put(Syntax.TEXT, "Initials", "initials");
        put(Syntax.SINGLE, "Employee Number", "employeeNumber");
        put(Syntax.TEXT, "Employee Type", "employeeType");
        put(Syntax.TEXT, "User ID", "uid");
        put(Syntax.TEXT, "Office", "physicalDeliveryOfficeName");
        put(Syntax.TEXT, "Room", "roomNumber");
        put(Syntax.TEXT, "Street", "street");
        put(Syntax.TEXT, "PO Box", "postOfficeBox");
        put(Syntax.TEXT, "Postal Code", "postalCode");
        put(Syntax.WHOLE, "Postal Address", "postalAddress");
        put(Syntax.WHOLE, "Home Address", "homePostalAddress");
        put(Syntax.TEXT, "State", "st");
        put(Syntax.TEXT, "Company", "o");
        put(Syntax.TEXT, "Business Category", "businessCategory");
        put(Syntax.SINGLE, "Display Name", "displayName");
        put(Syntax.SINGLE, "Language", "preferredLanguage");
    }

    private LdapSchema() {}

    private static void put(Syntax syntax, String prompt, String name) {
        BY_PROMPT.put(prompt, new Attribute(name, syntax));
    }

    /** The attribute that keeps the answers to this prompt, or null if there is none. */
    static @Nullable String attributeOf(String prompt) {
        Attribute attribute = BY_PROMPT.get(prompt);
        return attribute == null ? null : attribute.name();
    }

    /** The values of the attribute for a prompt; none if it does not take what the detail holds. */
    static List<String> values(String prompt, String detail) {
        Attribute attribute = BY_PROMPT.get(prompt);
        if (attribute == null) {
            return List.of();
        }
        List<String> values =
                switch (attribute.syntax()) {
                    case SINGLE, WHOLE -> List.of(detail);
                    case TEXT, TELEPHONE -> Values.of(detail);
                };
        boolean taken =
                areDistinct(values)
                        && switch (attribute.syntax()) {
                            case TEXT, SINGLE -> true;
                            case WHOLE -> detail.indexOf('$') < 0 && detail.indexOf('\\') < 0;
                            case TELEPHONE -> values.stream().allMatch(LdapSchema::isTelephone);
                        };
        return taken ? values : List.of();
    }

    /** A printable string that is more than blanks and hyphens. */
    private static boolean isTelephone(String value) {
        boolean more = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letterOrDigit =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letterOrDigit && "'()+,-./:? ".indexOf(c) < 0) {
                return false;
            }
            more |= letterOrDigit;
        }
        return more;
    }

    /** Whether a directory server takes the values for different ones. */
    static boolean areDistinct(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().allMatch(value -> seen.add(folded(value)));
    }

    /** Equal for values that a directory server takes for the same. */
    static String folded(String value) {
        if (FoldedLines.isAscii(value)) {
            return value.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        }
        String composed = Normalizer.normalize(value, Normalizer.Form.NFKD);
        return composed.toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{C}\\p{M}-]", "");
    }
}
