package org.dirsync.addresses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.store.Listed;
import org.jspecify.annotations.Nullable;

/**
 * One address for showing.
 *
 * @param address {@code TYPE:physical}
 * @param name the full name
 * @param origin the postoffice that owns it
 * @param details values by prompt, without those that say kind and members
 * @param hidden whether it is kept out of what users search
 * @param refused why the server holds it back, or null if it does not
 * @param kind {@code person}, {@code group} or {@code contact}
 * @param members the addresses in a group; empty for any other kind
 */
public record EntryView(
        String address,
        String name,
        String origin,
        Map<String, String> details,
        boolean hidden,
        @Nullable String refused,
        String kind,
        List<String> members) {
    /**
     * The view of an entry of a list.
     *
     * @param refused why the server holds back entries, by address
     */
    public static EntryView of(Listed listed, Map<Address, String> refused) {
        Entry entry = listed.entry();
        Kind kind = Kind.of(entry.details());
        Map<String, String> details = new LinkedHashMap<>(entry.details().asMap());
        String members = kind == Kind.GROUP ? details.remove(Members.PROMPT) : null;
        if (kind != Kind.PERSON) {
            details.remove(Kind.PROMPT);
        }
        return new EntryView(
                entry.address().toString(),
                entry.name(),
                listed.owner().toString(),
                details,
                entry.hidden(),
                refused.get(entry.address()),
                kind.word(),
                members == null ? List.of() : Members.of(members));
    }
}
