package org.dirsync.format;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.Attributes.Field;
import org.dirsync.format.Attributes.Role;
import org.dirsync.format.LdapAttributes.Meaning;
import org.dirsync.format.LdapAttributes.Use;
import org.dirsync.format.PromptChange.How;
import org.jspecify.annotations.Nullable;

/** A record of {@code changetype: modify}: what becomes of members and of details. */
final class LdifChange {

    private final LdifRecord record;
    private final DroppedAttributes dropped;
    private final List<LateRecord.Edit> edits = new ArrayList<>();
    private @Nullable Boolean hidden;

    private LdifChange(LdifRecord record, DroppedAttributes dropped) {
        this.record = record;
        this.dropped = dropped;
    }

    /**
     * Reads a record without a fault; attributes that no prompt is known for are noted among the
     * dropped ones.
     *
     * @throws RefusedException if it changes what only a whole entry can say, or nothing that an
     *     address list has a place for (907)
     */
    static LateRecord of(LdifRecord record, DroppedAttributes dropped) throws RefusedException {
        LdifChange change = new LdifChange(record, dropped);
        change.read();
        if (change.edits.isEmpty() && change.hidden == null) {
            throw new RefusedException(
                    Code.PASSED_OVER,
                    "the change of '%s' is about nothing that an address list has a place for"
                            .formatted(Text.shown(record.name())));
        }
        return new LateRecord(
                record.line(),
                false,
                null,
                new Given(false, Set.of()),
                target(record.name()),
                change.hidden,
                change.edits);
    }

    private static GroupMember target(String name) throws RefusedException {
        Address address = address(name);
        return address == null
                ? GroupMember.named(LdapName.key(name), name)
                : new GroupMember(address.toString(), "", name);
    }

    /**
     * The address in the name of an entry, or null if it tells none.
     *
     * @throws RefusedException if it is no name, or what stands there is no address
     */
    static @Nullable Address address(String name) throws RefusedException {
        try {
            return LdapName.existing(name);
        } catch (LDAPException e) {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "'%s' is no name of an entry; correct it".formatted(Text.shown(name)));
        }
    }

    private void read() throws RefusedException {
        How how = null;
        LdifRecord.Value about = null;
        List<String> values = new ArrayList<>();
        for (LdifRecord.Value value : record.values()) {
            if (value.attribute().equals("-")) {
                end(how, about, values);
                how = null;
                about = null;
                values.clear();
            } else if (about == null || how == null) {
                how = how(value);
                about = value;
            } else if (isOf(about, value)) {
                values.add(value.text());
            } else {
                throw new RefusedException(
                        Code.INVALID_TRANSACTION,
                        "'%s' stands below '%s: %s'; put a line with a hyphen alone before the next change"
                                .formatted(
                                        Text.shown(value.attribute()),
                                        about.attribute(),
                                        Text.shown(about.text())));
            }
        }
        end(how, about, values);
    }

    private static How how(LdifRecord.Value value) throws RefusedException {
        return switch (value.attribute()) {
            case "add" -> How.ADD;
            case "delete" -> How.DELETE;
            case "replace" -> How.REPLACE;
            default ->
                    throw new RefusedException(
                            Code.INVALID_TRANSACTION,
                            "a change begins with 'add:', 'delete:' or 'replace:', not with '%s:'"
                                    .formatted(Text.shown(value.attribute())));
        };
    }

    private static boolean isOf(LdifRecord.Value about, LdifRecord.Value value) {
        return withoutOptions(about.text()).equalsIgnoreCase(value.attribute());
    }

    private static String withoutOptions(String attribute) {
        int option = attribute.indexOf(';');
        return option < 0 ? attribute : attribute.substring(0, option).strip();
    }

    private void end(@Nullable How how, LdifRecord.@Nullable Value about, List<String> values)
            throws RefusedException {
        if (how == null || about == null) {
            return;
        }
        String attribute = withoutOptions(about.text());
        Meaning meaning = LdapAttributes.of(attribute);
        Field field = meaning.field();
        Use use = meaning.use();
        if (use == Use.NONE || use == Use.COUNTRY_CODE || use == Use.OBJECT_CLASS) {
            dropped.add(attribute, about.line());
        } else if (use == Use.MEMBER) {
            members(how, values.stream().map(LdifPerson::member).toList());
        } else if (use == Use.MEMBER_MAIL) {
            members(
                    how,
                    values.stream()
                            .map(one -> GroupMember.of(AddressType.SMTP + ":" + one))
                            .toList());
        } else if (use == Use.FIELD && field.role() == Role.HIDDEN) {
            hidden = how != How.DELETE && values.stream().anyMatch("TRUE"::equalsIgnoreCase);
        } else if (use == Use.FIELD && field.role() == Role.PROMPT) {
            edit(how, field.prompt(), values.stream().map(GroupMember::of).toList());
        } else {
            throw new RefusedException(
                    Code.INVALID_TRANSACTION,
                    "a change of '%s' does not give the whole entry; give it, without a type"
                            .formatted(Text.shown(attribute)));
        }
    }

    private void members(How how, List<GroupMember> members) {
        if (how != How.DELETE) {
            edit(How.REPLACE, Kind.PROMPT, List.of(GroupMember.of(Kind.GROUP.word())));
        }
        edit(how, Members.PROMPT, members);
    }

    private void edit(How how, String prompt, List<GroupMember> values) {
        edits.add(new LateRecord.Edit(how, prompt, values));
    }
}
