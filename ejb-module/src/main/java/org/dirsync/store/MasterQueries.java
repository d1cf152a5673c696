package org.dirsync.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Address;
import org.dirsync.list.Digests;
import org.dirsync.store.DigestTable.Kind;

/** The master list of this node, to read: what the whole organization has. */
public final class MasterQueries implements EntryLookup {

    private static final String ONE =
            "SELECT origin, address, name, details, hidden FROM master_entry"
                    + " WHERE address_key = ? AND deleted = FALSE";

    private final Sql sql;
    private final Origins origins;
    private final Visibility visibility;
    private final VisibleMembers members;

    MasterQueries(Sql sql, Origins origins, Visibility visibility) {
        this.sql = sql;
        this.origins = origins;
        this.visibility = visibility;
        this.members = new VisibleMembers(sql, Numbering.MASTER, visibility);
    }

    @Override
    public Optional<Listed> find(Address address) {
        return Optional.ofNullable(find(List.of(address.key())).get(address.key()));
    }

    @Override
    public Map<String, Listed> find(Collection<String> keys) {
        return Sql.step(
                "find addresses in the master list",
                () -> {
                    Map<String, Listed> found = new HashMap<>();
                    for (String key : new TreeSet<>(keys)) {
                        Optional<Listed> one = one(key);
                        if (one.isPresent()) {
                            found.put(key, members.of(one.get()));
                        }
                    }
                    return found;
                });
    }

    private Optional<Listed> one(String key) throws SQLException {
        return sql.one(
                ONE + visibility.condition(), row -> AddressSearch.listed(row, origins), key);
    }

    /** The first keys of addresses whose last change is later than a number. */
    public List<String> above(long number, int most) {
        return Sql.step(
                "find recent changes of the master list",
                () ->
                        sql.all(
                                "SELECT address_key FROM master_entry"
                                        + " --DERBY-PROPERTIES index=master_entry_number\n"
                                        + " WHERE number > ?"
                                        + " ORDER BY number FETCH FIRST ? ROWS ONLY",
                                Row::text,
                                number,
                                most));
    }

    /** Of which postoffices, and of which types, the list has addresses. */
    public Set<Digests.Part> parts() {
        return Sql.step(
                "read what the master list is made of",
                () ->
                        new TreeSet<>(
                                new DigestTable(sql, origins)
                                        .read(Kind.MASTER, Numbering.MASTER)
                                        .parts()
                                        .keySet()));
    }
}
