package org.dirsync.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.Address;

/** Looks up the members of groups in the global address list of a hosted postoffice. */
public final class MemberQueries {

    /** By key: for Derby a list of keys would be a scan of all rows of the postoffice. */
    private static final String ONE =
            "SELECT name FROM %s --DERBY-PROPERTIES constraint=%s_key\n"
                    + " WHERE postoffice = ?%s AND address_key = ?";

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

    /** The names of those that are there. */
    public Map<Address, String> names(List<Address> members) {
        return Sql.step(
                "look up the members of a group",
                () -> {
                    Map<Address, String> names = new HashMap<>();
                    for (Address member : members) {
                        Optional<String> own = name("own_entry", " AND deleted = FALSE", member);
                        (own.isPresent() ? own : name("gal_entry", "", member))
                                .ifPresent(name -> names.put(member, name));
                    }
                    return names;
                });
    }

    private Optional<String> name(String table, String live, Address member) throws SQLException {
        return sql.one(
                ONE.formatted(table, table, live + visibility.condition()),
                Row::text,
                postoffice,
                member.key());
    }
}
