package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dirsync.address.Address;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests;
import org.dirsync.store.AddressQueries.Sight;
import org.dirsync.store.DigestTable.Kind;

/**
 * The master list of this node, to read: what the whole organization has. It is a list of its own:
 * all of its addresses count as own ones.
 */
public final class MasterQueries implements SearchedList {

    private static final String ONE =
            "SELECT origin, address, name, details, details_more, hidden FROM master_entry"
                    + " WHERE address_key = ? AND deleted = FALSE";

    private static final String ALL =
            "SELECT origin, address, name, details, details_more, hidden FROM master_entry"
                    + " WHERE deleted = FALSE%s ORDER BY address_key";

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

    @Override
    public Sight sight() {
        return Sql.step(
                "look how far the master list is",
                () ->
                        new Sight(
                                Numbering.MASTER,
                                Cursor.NONE,
                                true,
                                Numbering.read(sql, Numbering.MASTER)));
    }

    @Override
    public List<String> masterAbove(long number, int most) {
        return List.of();
    }

    @Override
    public List<String> ownAbove(long number, int most) {
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

    @Override
    public List<String> held(int most) {
        return List.of();
    }

    @Override
    public Optional<Integer> id(PostofficeName name) {
        return Sql.step("find a postoffice", () -> origins.find(name));
    }

    /** All addresses, one at a time; memory does not grow with the list. */
    public void each(Consumer<Listed> consumer) {
        Sql.act(
                "read the master list",
                () -> {
                    try (PreparedStatement statement =
                                    sql.open(ALL.formatted(visibility.condition()));
                            ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            consumer.accept(
                                    members.of(AddressSearch.listed(new Row(rows), origins)));
                        }
                    }
                });
    }

    /** Of which postoffices, and of which types, the list has addresses. */
    @Override
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
