package org.dirsync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.address.Address;

/** Looks up the members of groups in the global address list of a hosted postoffice. */
public final class MemberQueries {

    private static final int AT_ONCE = 100;
    private static final String IN = " IN (?" + ", ?".repeat(AT_ONCE - 1) + ")";
    private static final String SELECT =
            "SELECT address, name FROM %s --DERBY-PROPERTIES constraint=%s_key\n"
                    + " WHERE postoffice = ?%s AND address_key"
                    + IN;

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

    /** The names of those that are there; some hundred at most, looked up together. */
    public Map<Address, String> names(List<Address> members) {
        return Sql.step(
                "look up the members of a group",
                () -> {
                    Map<Address, String> names = new HashMap<>();
                    for (List<Address> some : Sql.filled(members, AT_ONCE)) {
                        collect(names, "gal_entry", "", some);
                        collect(names, "own_entry", " AND deleted = FALSE", some);
                    }
                    return names;
                });
    }

    private record Named(Address address, String name) {}

    private void collect(Map<Address, String> names, String table, String live, List<Address> some)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(postoffice));
        some.forEach(address -> values.add(address.key()));
        sql.all(
                        SELECT.formatted(table, table, live + visibility.condition()),
                        row -> new Named(Address.trusted(row.text()), row.text()),
                        values.toArray())
                .forEach(named -> names.put(named.address(), named.name()));
    }
}
