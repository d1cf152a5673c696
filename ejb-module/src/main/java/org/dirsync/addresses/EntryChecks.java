package org.dirsync.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.MailAddress;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;
import org.dirsync.address.Text;
import org.dirsync.format.ImportLimits;
import org.dirsync.usecase.InvalidException;

/** Makes an entry of what somebody typed, and says all that is wrong with it. */
final class EntryChecks {

    private static final AddressType X400 = new AddressType("X400");
    private static final AddressType FAX = new AddressType("FAX");
    private static final int FAX_FIELDS = 4;
    private static final int MAX_MEMBERS = Details.MAX_LENGTH - Details.MAX_OTHERS;

    private EntryChecks() {}

    /** All that is wrong, each with its field; nothing if the draft makes an entry. */
    static List<InvalidException> faults(EntryDraft draft) {
        List<InvalidException> faults = new ArrayList<>();
        Address address = null;
        try {
            address = address(draft);
            checkKind(address, draft.kind());
        } catch (InvalidException e) {
            faults.add(e);
        }
        try {
            details(draft);
        } catch (InvalidException e) {
            faults.add(e);
        }
        try {
            named(address == null ? Address.trusted("SMTP:nobody@nowhere") : address, draft.name());
        } catch (InvalidException e) {
            faults.add(e);
        }
        return faults;
    }

    /**
     * The entry.
     *
     * @throws InvalidException for the first thing that is wrong
     */
    static Entry entry(EntryDraft draft) {
        Address address = address(draft);
        Details details = details(draft);
        checkKind(address, draft.kind());
        Entry named = named(address, draft.name());
        return new Entry(address, named.name(), details, draft.hidden());
    }

    /** An entry outside the organization cannot be in one of its own mail systems. */
    private static void checkKind(Address address, Kind kind) {
        if (kind == Kind.CONTACT && address.type().equals(AddressType.PCM)) {
            throw new InvalidException(
                    "kind",
                    "a PCM address is inside the organization; give the contact's address outside, such"
                            + " as SMTP:user@host, or make it a person");
        }
    }

    private static Entry named(Address address, String name) {
        try {
            String cleaned = Text.cleaned("the full name", name);
            return Entry.of(address, cleaned, Details.NONE, false);
        } catch (RefusedException e) {
            throw new InvalidException("name", e);
        }
    }

    private static Details details(EntryDraft draft) {
        Map<String, String> values = new HashMap<>(draft.details());
        if (draft.kind() != Kind.PERSON) {
            values.put(Kind.PROMPT, draft.kind().word());
        }
        if (draft.kind() == Kind.GROUP) {
            values.put(Members.PROMPT, members(draft));
        } else if (!draft.members().isEmpty()) {
            throw new InvalidException(
                    "members", "only a group has members; make it a group or remove them");
        }
        try {
            return Details.of(values).cleaned();
        } catch (RefusedException e) {
            throw new InvalidException("details", e);
        }
    }

    /** The address of a member; {@code user@host} without a type is Internet mail. */
    private static String typed(String member) {
        boolean isMail =
                member.indexOf('@') > 0 && member.indexOf(':') < 0 && member.indexOf('/') < 0;
        return isMail ? AddressType.SMTP + ":" + member : member;
    }

    private static String members(EntryDraft draft) {
        try {
            List<String> named = draft.members().stream().map(EntryChecks::typed).toList();
            String text = Members.text(named);
            for (String member : named) {
                MailAddress.checked(Address.parse(member));
            }
            if (text.isEmpty()) {
                throw new InvalidException(
                        "members", "a group without members reaches nobody; give at least one");
            }
            if (text.length() > MAX_MEMBERS) {
                throw new InvalidException(
                        "members",
                        "the members have %d characters; at most %d are allowed; make several groups and"
                                        .formatted(text.length(), MAX_MEMBERS)
                                + " let them be members of this one");
            }
            return text;
        } catch (RefusedException e) {
            throw new InvalidException("members", e);
        }
    }

    /**
     * An address of a type that files may bring too, in the form of its type; one that is in the
     * list already may stay as it is.
     */
    private static Address address(EntryDraft draft) {
        try {
            Address address = ImportLimits.DEFAULT.checked(Address.parse(draft.address()));
            String before = draft.before();
            if (before != null && Address.parse(before).equals(address)) {
                return address;
            }
            MailAddress.checked(address);
            address.visible();
            if (address.type().equals(X400)) {
                checkX400(address);
            } else if (address.type().equals(FAX)) {
                checkFax(address);
            }
            return address;
        } catch (RefusedException e) {
            throw new InvalidException("address", e);
        }
    }

    private static void checkX400(Address address) throws RefusedException {
        boolean pairs = true;
        String text = address.physical();
        String[] parts = (text.startsWith("/") ? text.substring(1) : text).split("[/;]", -1);
        for (String part : parts) {
            pairs &= part.isBlank() || part.indexOf('=') > 0;
        }
        if (!pairs || text.indexOf('=') < 0) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "the X400 address '%s' is not /c=../a=../p=../s=.., with / or ; before each part"
                                    .formatted(Text.shown(text))
                            + "; correct it");
        }
    }

    private static void checkFax(Address address) throws RefusedException {
        if (address.physical().split("~", -1).length > FAX_FIELDS) {
            throw new RefusedException(
                    Code.ADDRESS_ENDS,
                    "the FAX address '%s' has more than %d fields; separate up to %d with ~"
                            .formatted(Text.shown(address.physical()), FAX_FIELDS, FAX_FIELDS));
        }
    }
}
