package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.requestor.OwnList.Deleted;

/**
 * Leaves hidden entries out of the members of groups, for who may not see them: what is hidden in
 * the postoffice's own list, in what it has received, or in the master list.
 */
final class VisibleMembers {

    private final Sql sql;
    private final int postoffice;
    private final boolean all;

    VisibleMembers(Sql sql, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.all = visibility == Visibility.ALL;
    }

    /** The entries, groups with the members that may be seen. */
    List<Listed> of(List<Listed> entries) throws SQLException {
        return each(entries, Listed::entry, (one, entry) -> new Listed(one.owner(), entry));
    }

    /** The entry; a group with the members that may be seen. */
    Listed of(Listed listed) throws SQLException {
        return of(List.of(listed)).get(0);
    }

    /** The entry; a group with the members that may be seen. */
    Entry of(Entry entry) throws SQLException {
        return each(List.of(entry), one -> one, (one, visible) -> visible).get(0);
    }

    /** Deleted entries, groups with the members that may be seen. */
    List<Deleted> deleted(List<Deleted> entries) throws SQLException {
        return each(
                entries, Deleted::entry, (one, entry) -> new Deleted(entry, one.at(), one.epoch()));
    }

    /** All members of all groups are looked up together. */
    private <T> List<T> each(
            List<T> entries, Function<T, Entry> entry, BiFunction<T, Entry, T> with)
            throws SQLException {
        if (all) {
            return entries;
        }
        Set<String> keys = new TreeSet<>();
        for (T one : entries) {
            keys.addAll(Members.keys(entry.apply(one).details()));
        }
        Set<String> hidden = hidden(keys);
        if (hidden.isEmpty()) {
            return entries;
        }
        List<T> visible = new ArrayList<>();
        for (T one : entries) {
            visible.add(with.apply(one, without(hidden, entry.apply(one))));
        }
        return visible;
    }

    private static List<String> members(Entry entry) {
        return Kind.of(entry.details()) == Kind.GROUP
                ? Members.of(entry.details().asMap().getOrDefault(Members.PROMPT, ""))
                : List.of();
    }

    private static Entry without(Set<String> hidden, Entry entry) {
        List<String> members = members(entry);
        List<String> visible =
                members.stream().filter(member -> !hidden.contains(Members.key(member))).toList();
        return visible.size() == members.size()
                ? entry
                : new Entry(
                        entry.address(),
                        entry.name(),
                        entry.details().replacing(Members.PROMPT, Members.joined(visible)),
                        entry.hidden());
    }

    /** Those of the keys that any of the three lists hides. */
    private Set<String> hidden(Set<String> keys) throws SQLException {
        Set<String> hidden = new TreeSet<>();
        if (keys.isEmpty()) {
            return hidden;
        }
        String mine = "e.postoffice = ? AND e.hidden = TRUE AND e.address_key = " + KeyJoin.KEYS;
        for (String table : List.of("own_entry", "gal_entry")) {
            hidden.addAll(
                    KeyJoin.read(
                            sql,
                            "e.address_key",
                            KeyJoin.byKey(table, "e"),
                            mine,
                            keys,
                            Row::text,
                            postoffice));
        }
        hidden.addAll(
                KeyJoin.read(
                        sql,
                        "e.address_key",
                        "master_entry e --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n",
                        "e.hidden = TRUE AND e.address_key = " + KeyJoin.KEYS,
                        keys,
                        Row::text));
        return hidden;
    }

    /** Those that may be seen. */
    List<Address> visible(List<Address> members) throws SQLException {
        if (all) {
            return members;
        }
        Set<String> hidden = hidden(members.stream().map(Address::key).collect(Collectors.toSet()));
        return members.stream().filter(member -> !hidden.contains(member.key())).toList();
    }
}
