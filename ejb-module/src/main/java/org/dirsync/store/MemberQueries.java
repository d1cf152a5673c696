package org.dirsync.store;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Address;

/** Looks up the members of groups in the global address list of a hosted postoffice. */
public final class MemberQueries {

    private final Sql sql;
    private final int postoffice;
    private final Visibility visibility;

    MemberQueries(Sql sql, int postoffice, Visibility visibility) {
        this.sql = sql;
        this.postoffice = postoffice;
        this.visibility = visibility;
    }

    /** Those that may be seen, in their order. */
    public List<Address> visible(List<Address> members) {
        return Sql.step(
                "look up the members of a group",
                () -> new VisibleMembers(sql, postoffice, visibility).visible(members));
    }

    /** The names of those that are there; what the postoffice owns goes before what it received. */
    public Map<Address, String> names(List<Address> members) {
        return Sql.step(
                "look up the members of a group",
                () -> {
                    Set<String> keys = members.stream().map(Address::key).collect(toSet());
                    Map<String, String> byKey = new HashMap<>();
                    for (Named one : named("gal_entry", "", keys)) {
                        byKey.put(one.key(), one.name());
                    }
                    for (Named one : named("own_entry", " AND e.deleted = FALSE", keys)) {
                        byKey.put(one.key(), one.name());
                    }
                    Map<Address, String> names = new HashMap<>();
                    for (Address member : members) {
                        String name = byKey.get(member.key());
                        if (name != null) {
                            names.put(member, name);
                        }
                    }
                    return names;
                });
    }

    private record Named(String key, String name) {}

    private List<Named> named(String table, String live, Set<String> keys) throws SQLException {
        return keys.isEmpty()
                ? List.of()
                : KeyJoin.read(
                        sql,
                        "e.address_key, e.name",
                        KeyJoin.byKey(table, "e"),
                        "e.postoffice = ? AND e.address_key = "
                                + KeyJoin.KEYS
                                + live
                                + visibility.condition("e"),
                        keys,
                        row -> new Named(row.text(), row.text()),
                        postoffice);
    }
}
