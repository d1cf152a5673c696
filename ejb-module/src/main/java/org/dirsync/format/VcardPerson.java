package org.dirsync.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.Attributes.Field;
import org.dirsync.format.Attributes.Role;

/** The properties of a card, collected until they make an entry of the list. */
final class VcardPerson {

    static final String FIRST_NAME = "First Name";
    static final String COMPANY = "Company";
    static final String DEPARTMENT = "Department";
    static final String OTHER_ADDRESS = "Other Address";

    /** The parts of an ADR from the third on, by their prompts. */
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

    private static final int PLACE_FROM = 2;

    private record Mail(int preference, String address) {}

    private final Person person;
    private final List<Mail> mails = new ArrayList<>(1);
    private String name = "";
    private String structured = "";
    private String lastName = "";
    private String firstName = "";
    private String passedOver = "";
    private boolean placed;

    VcardPerson(ImportLimits limits) {
        person = new Person(limits);
    }

    private static Map<String, String> phones() {
        Map<String, String> phones = new LinkedHashMap<>();
        phones.put("CELL", "Mobile");
        phones.put("FAX", "Fax");
        phones.put("PAGER", "Pager");
        phones.put("HOME", "Home Phone");
        return phones;
    }

    /** Takes a property. */
    void put(VcardProperty property) throws RefusedException {
        switch (property.name()) {
            case "VERSION" -> version(property.text());
            case "KIND" -> kind(property.text());
            case "FN" -> name(property.text());
            case "N" -> names(property.parts());
            case "EMAIL" -> mails.add(new Mail(property.preference(), property.text()));
            case "TEL" -> phone(property);
            case "ORG" -> organization(property.parts());
            case "ADR" -> place(property.parts());
            case "URL" -> person.put(new Field(Role.URI, Attributes.WEB_PAGE), property.text());
            case VcardProperty.ADDRESS -> person.put(new Field(Role.ADDRESS, ""), property.text());
            case VcardProperty.HIDDEN -> person.put(new Field(Role.HIDDEN, ""), property.text());
            case VcardProperty.DETAIL -> detail(property.text());
            default -> detail(TEXTS.getOrDefault(property.name(), ""), property.text());
        }
    }

    private static void version(String version) throws RefusedException {
        if (!version.equals("3.0") && !version.equals("4.0")) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "the card is of version '%s'; export it as vCard 3.0 or 4.0"
                            .formatted(Text.shown(version)));
        }
    }

    private void kind(String kind) {
        passedOver =
                switch (kind.toLowerCase(Locale.ROOT)) {
                    case "group" -> "is a group";
                    case "location", "application", "device" -> "is no person";
                    default -> "";
                };
    }

    private void name(String text) throws RefusedException {
        if (name.isEmpty()) {
            name = text;
        }
        person.put(new Field(Role.NAME, Attributes.OTHER_NAME), text);
    }

    private void names(List<String> parts) {
        lastName = parts.get(0);
        firstName = part(parts, 1);
        structured = (firstName + " " + lastName).strip();
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
        detail(COMPANY, parts.get(0));
        if (parts.size() > 1) {
            detail(
                    DEPARTMENT,
                    parts.subList(1, parts.size()).stream()
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void place(List<String> parts) {
        if (placed) {
            detail(
                    OTHER_ADDRESS,
                    parts.stream()
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")));
            return;
        }
        placed = true;
        for (int i = 0; i < PLACE.size(); i++) {
            detail(PLACE.get(i), part(parts, PLACE_FROM + i));
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
        }
    }

    /** The entry; what is no person with an address is passed over (907). */
    Entry entry() throws RefusedException {
        if (!passedOver.isEmpty()) {
            throw passedOver(passedOver);
        }
        mails.sort(Comparator.comparingInt(Mail::preference));
        for (Mail mail : mails) {
            person.put(new Field(Role.MAIL, Attributes.OTHER_MAIL), mail.address());
        }
        if (!person.hasAddress()) {
            throw passedOver("has no mail address");
        }
        if (name.isEmpty()) {
            person.put(new Field(Role.DISPLAY_NAME, Attributes.DISPLAY_NAME), structured);
        }
        // Every card of version 3.0 has an N; one that repeats the full name says nothing.
        if (!firstName.isEmpty() || !lastName.equals(name)) {
            detail(Attributes.LAST_NAME, lastName);
            detail(FIRST_NAME, firstName);
        }
        return person.entry();
    }

    private RefusedException passedOver(String why) {
        return new RefusedException(
                Code.PASSED_OVER,
                "the card '%s' %s, so it was passed over"
                        .formatted(Text.shown(name.isEmpty() ? structured : name), why));
    }
}
