package org.dirsync.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.MailAddress;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.jspecify.annotations.Nullable;

/** The values of one CSV row or LDIF entry, collected until they make an entry of the list. */
final class Person {

    /** The parts of which a name is made where there is none, in their order. */
    static final List<String> NAME_PARTS = List.of("First Name", "Middle Name", "Last Name");

    private static final String COMPANY = "Company";

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
            case ADDRESS -> putAddresses(AddressText.typed(text));
            case MAIL -> putMails(MailCell.split(text));
            case URI -> uris.add(text);
            case NAME -> names.add(Text.oneLine(text));
            case DISPLAY_NAME -> displayNames.add(Text.oneLine(text));
            case HIDDEN -> hidden = yes(text);
            case PROMPT -> detail(field.prompt(), value);
            case NEVER -> {}
        }
    }

    private void putAddresses(List<String> several) throws RefusedException {
        addresses.addAll(several);
        if (several.size() > 1) {
            for (String one : several) {
                AddressText.parse(one);
            }
        }
    }

    /** Takes the addresses of one cell; where it has several, each must be one. */
    private void putMails(List<String> several) throws RefusedException {
        mails.addAll(several);
        if (several.size() > 1) {
            for (String one : several) {
                MailAddress.of(one);
            }
        }
    }

    /**
     * Answers a prompt; several answers are kept as one, none of them twice. A blank takes the
     * place of what separates lines or columns in the answer.
     */
    void detail(String name, String answer) {
        String prompt = Text.oneLine(name).strip();
        String value = Text.oneLine(answer).strip();
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
        keepOtherAddresses(address);
        String name = fullName();
        if (name.isEmpty()) {
            throw new RefusedException(
                    Code.NO_FULL_NAME, "the entry for " + address + " has no full name; give one");
        }
        keepOthers(Attributes.OTHER_NAME, names, name);
        keepOthers(Attributes.DISPLAY_NAME, displayNames, name);
        return limits.checked(Entry.of(address, name, Details.of(details), hidden));
    }

    /** The same without a name, for a change of an entry that has one. */
    Entry unnamed() throws RefusedException {
        Address address = limits.checked(address());
        address.visible();
        keepOtherAddresses(address);
        return new Entry(address, "", Details.of(details).cleaned(), hidden);
    }

    private void keepOtherAddresses(Address address) throws RefusedException {
        List<String> otherMails = new ArrayList<>(mails);
        for (String other : addresses.subList(Math.min(1, addresses.size()), addresses.size())) {
            Address typed = AddressText.parse(other);
            if (typed.type().equals(AddressType.SMTP)) {
                otherMails.add(typed.physical());
            }
        }
        otherMails.removeIf(address.physical()::equalsIgnoreCase);
        keepOthers(Attributes.OTHER_MAIL, otherMails, "");
        keepOthers(Attributes.WEB_PAGE, uris, usedUri());
    }

    /** The name, or one of its parts, or that of the company. */
    private String fullName() {
        String name = name();
        if (name != null) {
            return name;
        }
        String parts =
                NAME_PARTS.stream()
                        .map(part -> details.getOrDefault(part, ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return parts.isEmpty() ? details.getOrDefault(COMPANY, "") : parts;
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
            return MailAddress.of(mails.get(0));
        }
        String uri = usedUri();
        if (!uri.isEmpty()) {
            return AddressText.parse(uri);
        }
        throw new RefusedException(
                Code.ADDRESS_EXPECTED, "the address is missing; write TYPE:physical address");
    }

    /** The address of an entry that is in the list; see {@link AddressText#existing}. */
    Address existing() throws RefusedException {
        if (!addresses.isEmpty()) {
            return AddressText.existing(addresses.get(0));
        }
        return mails.isEmpty() ? address() : Address.of(AddressType.SMTP, mails.get(0));
    }

    /** The URI that is the address, for want of another one; empty if none is. */
    private String usedUri() {
        boolean wanted = addresses.isEmpty() && mails.isEmpty();
        return wanted ? uris.stream().filter(this::isTypedAddress).findFirst().orElse("") : "";
    }

    /**
     * Whom the values so far name: the entry with one of their addresses, or it cannot be told if
     * there is none, or the one that the entry would have is none.
     */
    Named named() {
        Set<Address> all = new LinkedHashSet<>();
        try {
            all.add(address());
        } catch (RefusedException e) {
            return Named.UNKNOWN;
        }
        addresses.forEach(text -> addIfAny(text, all));
        mails.forEach(mail -> addIfAny(AddressType.SMTP + ":" + mail, all));
        return Named.of(all.toArray(Address[]::new));
    }

    private static void addIfAny(String text, Set<Address> all) {
        try {
            all.add(AddressText.parse(text));
        } catch (RefusedException e) {
            // one of several addresses, of which another names the entry
        }
    }

    /** Whether a value says by its form that it is an address. */
    boolean isTyped(String value) {
        return (value.indexOf('@') > 0 && value.indexOf('\n') < 0) || isTypedAddress(value.strip());
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

    /** Reads yes or no, as programs and people write it. */
    static boolean yes(String text) throws RefusedException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes",
                    "true",
                    "1",
                    "y",
                    "on",
                    "x",
                    "ja",
                    "wahr",
                    "oui",
                    "vrai",
                    "sí",
                    "verdadero" ->
                    true;
            case "no", "false", "0", "n", "off", "nein", "falsch", "non", "faux", "falso" -> false;
            default ->
                    throw new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "'%s' does not say whether it is hidden; write yes or no"
                                    .formatted(Text.shown(text)));
        };
    }
}
