package org.dirsync.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.Attributes.Field;
import org.dirsync.format.Attributes.Role;
import org.jspecify.annotations.Nullable;

/** A card as an entry of the address list. All of it is read, also after the first fault. */
final class VcardPerson {

    static final String FIRST_NAME = "First Name";
    static final String COMPANY = "Company";
    static final String DEPARTMENT = "Department";
    static final String OTHER_ADDRESS = "Other Address";

    /** The parts of an ADR from the third on, by their prompts; the street holds the first two. */
    static final List<String> PLACE = List.of("Street", "City", "State", "Postal Code", "Country");

    /** Properties with one text, by their prompts. */
    static final Map<String, String> TEXTS =
            Map.of(
                    "TITLE", "Title",
                    "ROLE", "Role",
                    "NICKNAME", "Nickname",
                    "NOTE", Attributes.DESCRIPTION);

    /** Types of telephones, by their prompts; the others are {@link #PHONE}. */
    static final Map<String, String> PHONES = phones();

    static final String PHONE = "Phone";

    private static final String MAILTO = "mailto:";
    private static final String UUID = "urn:uuid:";

    static final String MIDDLE_NAME = "Middle Name";
    static final String PREFIX = "Name Prefix";
    static final String SUFFIX = "Name Suffix";

    /** The parts of an N, by their prompts. */
    static final List<String> NAME_PARTS =
            List.of(Attributes.LAST_NAME, FIRST_NAME, MIDDLE_NAME, PREFIX, SUFFIX);

    private static final int STREET = 2;

    private record Mail(int preference, String address) {}

    private final VcardRecord card;
    private final Person person;
    private final List<Mail> mails = new ArrayList<>(1);
    private final List<GroupMember> members = new ArrayList<>(0);
    private final Set<String> prompts = new LinkedHashSet<>();
    private String name = "";
    private List<String> nameParts = List.of();
    private String company = "";
    private String kind = "";
    private String uid = "";
    private boolean placed;
    private boolean hiddenGiven;
    private boolean merged;
    private @Nullable RefusedException fault;
    private long faultLine;

    /** Reads a card. */
    VcardPerson(VcardRecord card, ImportLimits limits) {
        this.card = card;
        this.person = new Person(limits);
        this.fault = card.fault();
        this.faultLine = card.faultLine();
        Set<String> once = new HashSet<>();
        for (VcardProperty property : card.properties()) {
            faulty(property.line(), () -> put(property));
            if (property.isOnce() && !once.add(property.name())) {
                faulty(property.line(), this::merge);
            }
        }
        faulty(card.line(), this::finish);
    }

    private static Map<String, String> phones() {
        Map<String, String> phones = new LinkedHashMap<>();
        phones.put("CELL", "Mobile");
        phones.put("FAX", "Fax");
        phones.put("PAGER", "Pager");
        phones.put("HOME", "Home Phone");
        return phones;
    }

    private interface Step {
        void run() throws RefusedException;
    }

    /** Takes notice of the first fault alone. */
    private void faulty(long line, Step step) {
        try {
            step.run();
        } catch (RefusedException e) {
            if (fault == null) {
                fault = e;
                faultLine = line;
            }
        }
    }

    private void put(VcardProperty property) throws RefusedException {
        switch (property.name()) {
            case "VERSION" -> version(property.text());
            case "KIND", VcardProperty.APPLE_KIND ->
                    kind = property.text().toLowerCase(Locale.ROOT);
            case "UID" -> uid = property.text();
            case "MEMBER", VcardProperty.APPLE_MEMBER -> members.add(member(property.text()));
            case "FN" -> name(property.text());
            case "N" -> nameParts = property.parts();
            case "EMAIL" -> mails.add(new Mail(property.preference(), property.text()));
            case "TEL" -> phone(property);
            case "ORG" -> organization(property.parts());
            case "ADR" -> place(property.parts());
            case "URL" -> person.put(new Field(Role.URI, Attributes.WEB_PAGE), property.text());
            case VcardProperty.ADDRESS -> person.put(new Field(Role.ADDRESS, ""), property.text());
            case VcardProperty.HIDDEN -> {
                hiddenGiven = true;
                person.put(new Field(Role.HIDDEN, ""), property.text());
            }
            case VcardProperty.DETAIL -> detail(property.text());
            default -> detail(TEXTS.getOrDefault(property.name(), ""), property.text());
        }
    }

    /** Takes notice that it is two cards, between which {@code END} and {@code BEGIN} are lost. */
    private void merge() throws RefusedException {
        merged = true;
        throw new RefusedException(
                Code.INVALID_TRANSACTION,
                "another card begins here without END:VCARD and BEGIN:VCARD before it; add them");
    }

    private static void version(String version) throws RefusedException {
        if (!version.equals("2.1") && !version.equals("3.0") && !version.equals("4.0")) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "the card is of version '%s'; export it as vCard 3.0 or 4.0"
                            .formatted(Text.shown(version)));
        }
    }

    private static GroupMember member(String uri) {
        if (uri.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            return GroupMember.of(
                    AddressType.SMTP + ":" + percentDecoded(uri.substring(MAILTO.length())));
        }
        return GroupMember.named(key(uri), uri);
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }

    /** By what a member of a group is found: some programs write {@code urn:uuid:} only there. */
    private static String key(String uid) {
        String folded = uid.toLowerCase(Locale.ROOT);
        return "uid:" + (folded.startsWith(UUID) ? folded.substring(UUID.length()) : folded);
    }

    private void name(String text) throws RefusedException {
        if (name.isEmpty()) {
            name = text;
        }
        person.put(new Field(Role.NAME, Attributes.OTHER_NAME), text);
    }

    private void phone(VcardProperty property) {
        String number = property.text();
        String plain =
                number.regionMatches(true, 0, "tel:", 0, "tel:".length())
                        ? number.substring("tel:".length())
                        : number;
        String prompt =
                PHONES.entrySet().stream()
                        .filter(phone -> property.isOf(phone.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(PHONE);
        detail(prompt, plain);
    }

    private void organization(List<String> parts) {
        company = company.isEmpty() ? parts.get(0) : company;
        detail(COMPANY, parts.get(0));
        if (parts.size() > 1) {
            detail(DEPARTMENT, joined(parts.subList(1, parts.size())));
        }
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The street comes first, then the apartment and the post office box. */
    private void place(List<String> parts) {
        if (placed) {
            detail(OTHER_ADDRESS, joined(parts));
            return;
        }
        placed = true;
        detail(PLACE.get(0), joined(List.of(part(parts, STREET), part(parts, 1), part(parts, 0))));
        for (int i = 1; i < PLACE.size() && STREET + i < parts.size(); i++) {
            detail(PLACE.get(i), parts.get(STREET + i));
        }
    }

    private static String part(List<String> parts, int i) {
        return i < parts.size() ? parts.get(i) : "";
    }

    private void detail(String line) throws RefusedException {
        Map<String, String> detail = new LinkedHashMap<>();
        Details.readLine(line, detail);
        detail.forEach(this::detail);
    }

    private void detail(String prompt, String value) {
        if (!value.isEmpty()) {
            person.detail(prompt, value);
        } else if (!prompt.isEmpty()) {
            prompts.add(prompt);
        }
    }

    private void finish() throws RefusedException {
        mails.sort(Comparator.comparingInt(Mail::preference));
        for (Mail mail : mails) {
            faulty(
                    card.line(),
                    () -> person.put(new Field(Role.MAIL, Attributes.OTHER_MAIL), mail.address()));
        }
        if (name.isEmpty()) {
            person.put(new Field(Role.DISPLAY_NAME, Attributes.DISPLAY_NAME), madeName());
        }
        // Every card of version 3.0 has an N; one that repeats the full name says nothing.
        boolean repeats = part(nameParts, 0).equals(name) && joined(nameParts).equals(name);
        for (int i = 0; i < NAME_PARTS.size() && i < nameParts.size() && !repeats; i++) {
            detail(NAME_PARTS.get(i), nameParts.get(i));
        }
        if (kind.equals("group")) {
            person.detail(Kind.PROMPT, Kind.GROUP.word());
        }
    }

    /** The name of the parts of an N, or of the organization. */
    private String madeName() {
        String made =
                Stream.of(part(nameParts, 1), part(nameParts, 2), part(nameParts, 0))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return made.isEmpty() ? company : made;
    }

    /** Where the first fault is, or where the card begins. */
    long line() {
        return fault == null ? card.line() : faultLine;
    }

    /** Whom the card names. */
    Named named() {
        return person.hasAddress() && !merged ? person.named() : Named.UNKNOWN;
    }

    /** The name by which groups call the card; empty if it has none. */
    String uid() {
        return uid.isEmpty() ? "" : key(uid);
    }

    /**
     * What the card says.
     *
     * @throws RefusedException if it cannot be taken, or is none of a person and a group with an
     *     address (907)
     */
    LateRecord read() throws RefusedException {
        if (fault != null) {
            throw fault;
        }
        boolean group = kind.equals("group");
        if (kind.equals("location") || kind.equals("application") || kind.equals("device")) {
            throw passedOver("is no person");
        }
        if (!person.hasAddress()) {
            throw passedOver(group ? "is a group without a mail address" : "has no mail address");
        }
        Entry entry = person.entry();
        prompts.addAll(entry.details().asMap().keySet());
        return LateRecord.of(
                card.line(),
                false,
                entry,
                new Given(hiddenGiven, prompts),
                entry.name(),
                group ? members : List.of());
    }

    private RefusedException passedOver(String why) {
        return new RefusedException(
                Code.PASSED_OVER,
                "the card '%s' %s, so it was passed over"
                        .formatted(Text.shown(name.isEmpty() ? madeName() : name), why));
    }
}
