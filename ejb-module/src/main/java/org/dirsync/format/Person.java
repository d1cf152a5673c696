package org.dirsync.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** The values of one CSV row or LDIF entry, collected until they make an entry of the list. */
final class Person {

    private final ImportLimits limits;
    private final List<String> addresses = new ArrayList<>(1);
    private final List<String> mails = new ArrayList<>(1);
    private final List<String> uris = new ArrayList<>(0);
    private final List<String> names = new ArrayList<>(1);
    private final List<String> displayNames = new ArrayList<>(1);
    private final Map<String, String> details = new LinkedHashMap<>();
    private boolean hidden;

    Person(ImportLimits limits) {
        this.limits = limits;
    }

    /** Takes a value; an empty one says nothing. */
    void put(Attributes.Field field, String value) throws RefusedException {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        switch (field.role()) {
            case ADDRESS -> addresses.add(text);
            case MAIL -> mails.add(withoutScheme(text));
            case URI -> uris.add(text);
            case NAME -> names.add(text);
            case DISPLAY_NAME -> displayNames.add(text);
            case HIDDEN -> hidden = yes(text);
            case PROMPT -> detail(field.prompt(), text);
            case NEVER -> {}
        }
    }

    /** Answers a prompt; several answers are kept as one, none of them twice. */
    void detail(String prompt, String value) {
        String before = details.get(prompt);
        if (before == null) {
            details.put(prompt, value);
        } else if (!List.of(before.split(Values.BETWEEN, -1)).contains(value)) {
            details.put(prompt, before + Values.BETWEEN + value);
        }
    }

    /** Whether there is something that may be an address. */
    boolean hasAddress() {
        return !addresses.isEmpty()
                || !mails.isEmpty()
                || uris.stream().anyMatch(this::isTypedAddress);
    }

    /** The full name so far, or null if there is none. */
    @Nullable String name() {
        if (!names.isEmpty()) {
            return names.get(0);
        }
        return displayNames.isEmpty() ? null : displayNames.get(0);
    }

    /**
     * The entry: the first address of all is its address, the first name its name, and the others
     * stay among the details.
     */
    Entry entry() throws RefusedException {
        Address address = address();
        mails.removeIf(address.physical()::equalsIgnoreCase);
        keepOthers(Attributes.OTHER_MAIL, mails, "");
        keepOthers(Attributes.WEB_PAGE, uris, "");
        String name = name();
        if (name == null) {
            throw new RefusedException(
                    Code.NO_FULL_NAME, "the entry for " + address + " has no full name; give one");
        }
        keepOthers(Attributes.OTHER_NAME, names, name);
        keepOthers(Attributes.DISPLAY_NAME, displayNames, name);
        return limits.checked(Entry.of(address, name, Details.of(details), hidden));
    }

    private void keepOthers(String prompt, List<String> values, String used) {
        for (String value : values) {
            if (!value.equals(used)) {
                detail(prompt, value);
            }
        }
    }

    private Address address() throws RefusedException {
        if (!addresses.isEmpty()) {
            return AddressText.parse(addresses.get(0));
        }
        if (!mails.isEmpty()) {
            return Address.of(AddressType.SMTP, mails.get(0));
        }
        for (String uri : uris) {
            if (isTypedAddress(uri)) {
                uris.remove(uri);
                return AddressText.parse(uri);
            }
        }
        throw new RefusedException(
                Code.ADDRESS_EXPECTED, "the address is missing; write TYPE:physical address");
    }

    /** Whom the values so far name; it cannot be told if there is no address. */
    Named named() {
        Set<Address> all = new LinkedHashSet<>();
        try {
            all.add(address());
            for (String mail : mails) {
                all.add(Address.of(AddressType.SMTP, mail));
            }
        } catch (RefusedException e) {
            return all.isEmpty() ? Named.UNKNOWN : Named.of(all.toArray(Address[]::new));
        }
        return Named.of(all.toArray(Address[]::new));
    }

    private boolean isTypedAddress(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0 || uri.startsWith("//", colon + 1)) {
            return false;
        }
        try {
            return limits.takes(AddressType.parse(uri.substring(0, colon)));
        } catch (RefusedException e) {
            return false;
        }
    }

    private static String withoutScheme(String mail) {
        String folded = mail.toLowerCase(Locale.ROOT);
        return folded.startsWith("smtp:") || folded.startsWith("mailto:")
                ? mail.substring(mail.indexOf(':') + 1).strip()
                : mail;
    }

    private static boolean yes(String text) throws RefusedException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "y" -> true;
            case "no", "false", "0", "n" -> false;
            default ->
                    throw new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "'%s' does not say whether it is hidden; write yes or no"
                                    .formatted(Text.shown(text)));
        };
    }
}
