package org.dirsync.format;

import com.unboundid.ldap.sdk.LDAPException;
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
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.Attributes.Field;
import org.dirsync.format.Attributes.Role;
import org.dirsync.format.LdapAttributes.Use;
import org.jspecify.annotations.Nullable;

/**
 * An LDIF record as an entry of the address list. All of it is read, also after the first fault.
 */
final class LdifPerson {

    /** Begins a description that is a detail line of the import file. */
    static final String DETAIL = "- ";

    /** The description of an entry that is hidden. */
    static final String HIDDEN = "- hidden";

    /** The description of what is written above the entries and is none of them. */
    static final String BASE = "Address list of Dirsync";

    private static final String FIRST_NAME = "First Name";
    private static final String COMPANY = "Company";

    private final LdifRecord record;
    private final Person person;
    private final DroppedAttributes dropped;
    private final Set<String> classes = new LinkedHashSet<>();
    private final List<String> otherMails = new ArrayList<>(0);
    private final List<String> lastNames = new ArrayList<>(1);
    private final List<GroupMember> members = new ArrayList<>(0);
    private final Set<String> prompts = new LinkedHashSet<>(0);
    private final @Nullable Address ownName;
    private String firstName = "";
    private String company = "";
    private String countryCode = "";
    private boolean hiddenGiven;
    private @Nullable RefusedException fault;
    private long faultLine;

    /** Reads a record; attributes that no prompt is known for are noted among the dropped ones. */
    LdifPerson(LdifRecord record, ImportLimits limits, DroppedAttributes dropped) {
        this.record = record;
        this.person = new Person(limits);
        this.dropped = dropped;
        this.fault = record.fault();
        this.faultLine = record.faultLine();
        this.ownName = ownName(record.name());
        if (ownName != null) {
            read(record.line(), new Field(Role.ADDRESS, ""), ownName.toString());
        }
        for (LdifRecord.Value value : record.values()) {
            read(value);
        }
        finish();
    }

    private static @Nullable Address ownName(String name) {
        try {
            return LdapName.address(name);
        } catch (LDAPException | RefusedException e) {
            return null; // the entry has another address, or none
        }
    }

    private void read(LdifRecord.Value value) {
        String text = value.text();
        switch (value.meaning().use()) {
            case FIELD -> field(value);
            case OTHER_MAIL -> otherMails.add(withoutType(text));
            case PROXY -> proxy(value);
            case COUNTRY_CODE -> countryCode = text;
            case MEMBER -> members.add(member(text));
            case MEMBER_MAIL -> members.add(GroupMember.of(AddressType.SMTP + ":" + text));
            case OBJECT_CLASS -> classes.add(text.toLowerCase(Locale.ROOT));
            case NONE -> {}
        }
    }

    private static String withoutType(String mail) {
        return mail.regionMatches(true, 0, "smtp:", 0, "smtp:".length())
                ? mail.substring("smtp:".length())
                : mail;
    }

    /** A proxy address in capitals is the main one. */
    private void proxy(LdifRecord.Value value) {
        String text = value.text();
        if (text.startsWith("SMTP:")) {
            otherMails.add(0, withoutType(text));
        } else if (text.startsWith("smtp:")) {
            otherMails.add(withoutType(text));
        }
    }

    /** Whether a description is the detail that names all members. */
    static boolean isMembers(String description) {
        int at = 0;
        while (at < description.length() && description.charAt(at) == '-') {
            at++;
        }
        return at > 0 && description.startsWith(" " + Members.PROMPT + ":/", at);
    }

    /** A member as its name tells, or to be looked up in the file. */
    static GroupMember member(String name) {
        Address address = LdapName.memberAddress(name);
        return address == null
                ? GroupMember.named(LdapName.key(name), name)
                : GroupMember.of(address.toString());
    }

    private void field(LdifRecord.Value value) {
        Field field = value.meaning().field();
        String text = value.text();
        if (field.role() == Role.PROMPT) {
            prompts.add(field.prompt());
        }
        hiddenGiven |= field.role() == Role.HIDDEN && !text.isEmpty();
        if (text.isEmpty()) {
            return;
        }
        switch (field.prompt()) {
            case Attributes.LAST_NAME -> lastNames.add(text);
            case Attributes.DESCRIPTION -> description(value);
            case FIRST_NAME -> {
                firstName = firstName.isEmpty() ? text : firstName;
                read(value.line(), field, text);
            }
            case COMPANY -> {
                company = company.isEmpty() ? text : company;
                read(value.line(), field, text);
            }
            default -> {
                boolean own =
                        ownName != null
                                && field.role() == Role.URI
                                && text.equals(ownName.toString());
                if (!own) {
                    read(value.line(), field, text);
                }
            }
        }
    }

    private void description(LdifRecord.Value value) {
        String text = value.text();
        Map<String, String> detail = new LinkedHashMap<>();
        if (text.equals(HIDDEN)) {
            hiddenGiven = true;
            read(value.line(), new Field(Role.HIDDEN, ""), "yes");
        } else if (isDetail(text, detail)) {
            detail.forEach(
                    (prompt, answer) -> read(value.line(), new Field(Role.PROMPT, prompt), answer));
        } else {
            read(value.line(), value.meaning().field(), text);
        }
    }

    /** Whether a description is a detail line, which is then read. */
    static boolean isDetail(String text, Map<String, String> detail) {
        int hyphens = 0;
        while (hyphens < text.length() && text.charAt(hyphens) == '-') {
            hyphens++;
        }
        if (hyphens == 0 || !text.startsWith(" ", hyphens)) {
            return false;
        }
        try {
            Details.readLine(text.substring(hyphens + 1), detail);
            return true;
        } catch (RefusedException e) {
            return false; // a description as people write them
        }
    }

    private void read(long line, Field field, String text) {
        try {
            person.put(field, text);
        } catch (RefusedException e) {
            if (fault == null) {
                fault = e;
                faultLine = line;
            }
        }
    }

    private void finish() {
        for (String mail : otherMails) {
            read(record.line(), new Field(Role.MAIL, Attributes.OTHER_MAIL), mail);
        }
        String name = person.name();
        if (name == null) {
            String last = lastNames.isEmpty() ? "" : lastNames.get(0);
            name = (firstName + " " + last).strip();
            name = name.isEmpty() ? company : name;
            read(record.line(), new Field(Role.DISPLAY_NAME, Attributes.DISPLAY_NAME), name);
        }
        // Every person of LDAP has a last name; one that repeats the full name says nothing.
        for (String last : lastNames) {
            if (!last.equals(name)) {
                read(record.line(), new Field(Role.PROMPT, Attributes.LAST_NAME), last);
            }
        }
        if (!countryCode.isEmpty() && !prompts.contains(LdapAttributes.COUNTRY)) {
            read(record.line(), new Field(Role.PROMPT, LdapAttributes.COUNTRY), countryCode);
        }
        boolean group = isGroup();
        if (group || classes.contains("contact")) {
            Kind kind = group ? Kind.GROUP : Kind.CONTACT;
            read(record.line(), new Field(Role.PROMPT, Kind.PROMPT), kind.word());
        }
    }

    /** Whether it only holds the entries of a file that was written here. */
    boolean isBase() {
        boolean unit = classes.contains("organizationalunit") || classes.contains("organization");
        return unit
                && record.values().stream()
                        .anyMatch(
                                value ->
                                        value.attribute().equalsIgnoreCase("description")
                                                && value.text().equals(BASE));
    }

    private boolean isGroup() {
        boolean group = false;
        for (String one : classes) {
            if (one.contains("person")) {
                return false;
            }
            group |= one.contains("group") || one.contains("distributionlist");
        }
        return group;
    }

    /** Where the first fault is, or where the record begins. */
    long line() {
        return fault == null ? record.line() : faultLine;
    }

    /**
     * Whom the record names: nobody if it has no address, and the entry with one of its addresses
     * if it has.
     */
    Named named() {
        return person.hasAddress() ? person.named() : Named.UNKNOWN;
    }

    /**
     * What the record says.
     *
     * @param add whether the entry must be new
     * @throws RefusedException if the record cannot be taken, or is none of a person, a group or a
     *     contact with an address (907)
     */
    LateRecord read(boolean add) throws RefusedException {
        if (fault != null) {
            throw fault;
        }
        boolean group = isGroup();
        if (!group && isUnit()) {
            throw passedOver("is an organizational unit");
        }
        if (!person.hasAddress()) {
            throw passedOver(group ? "is a group without a mail address" : "has no mail address");
        }
        Entry entry = person.entry();
        for (LdifRecord.Value value : record.values()) {
            drop(value, group);
        }
        prompts.addAll(entry.details().asMap().keySet());
        return LateRecord.of(
                record.line(),
                add,
                entry,
                new Given(hiddenGiven, prompts),
                record.name(),
                group ? members : List.of());
    }

    private void drop(LdifRecord.Value value, boolean group) {
        Use use = value.meaning().use();
        if (use == Use.NONE || (!group && (use == Use.MEMBER || use == Use.MEMBER_MAIL))) {
            dropped.add(value.attribute(), value.line());
        } else if (use == Use.PROXY && !isMail(value.text())) {
            String type = value.text().substring(0, Math.max(0, value.text().indexOf(':')));
            dropped.add(value.attribute() + " " + type, value.line());
        }
    }

    private static boolean isMail(String proxy) {
        return proxy.regionMatches(true, 0, "smtp:", 0, "smtp:".length());
    }

    private boolean isUnit() {
        return classes.stream().noneMatch(one -> one.contains("person"))
                && classes.contains("organizationalunit");
    }

    private RefusedException passedOver(String why) {
        return new RefusedException(
                Code.PASSED_OVER,
                "'%s' %s, so it was passed over".formatted(Text.shown(record.name()), why));
    }
}
