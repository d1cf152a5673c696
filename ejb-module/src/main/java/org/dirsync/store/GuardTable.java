package org.dirsync.store;

import java.sql.SQLException;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Guard;
import org.jspecify.annotations.Nullable;

/** The deletion guards: one for the organization, and those of postoffices that differ. */
public final class GuardTable {

    private static final String ORGANIZATION = "*";
    private static final String COLUMNS = "most_percent, least";

    private final Sql sql;

    GuardTable(Sql sql) {
        this.sql = sql;
    }

    /** The guard of a postoffice: its own, or else the organization's. */
    public Guard of(PostofficeName name) {
        return Sql.step(
                "read the guard of " + name,
                () -> {
                    Optional<Guard> own = read(name.toString());
                    return own.isPresent() ? own.get() : whole();
                });
    }

    /** The guard that a postoffice has of its own, if it has one. */
    public Optional<Guard> own(PostofficeName name) {
        return Sql.step("read the guard of " + name, () -> read(name.toString()));
    }

    /** The guard of the organization. */
    public Guard organization() {
        return Sql.step("read the guard of the organization", this::whole);
    }

    private Guard whole() throws SQLException {
        return read(ORGANIZATION).orElse(Guard.DEFAULT);
    }

    private Optional<Guard> read(String name) throws SQLException {
        return sql.one(
                "SELECT " + COLUMNS + " FROM guard_setting WHERE name = ?",
                row -> new Guard(row.integer(), row.integer(), Guard.DEFAULT.emptied()),
                name);
    }

    /**
     * Sets a guard.
     *
     * @param name of this postoffice, or null for the organization
     * @param guard the guard, or null to go back to what counts without it
     */
    public void set(@Nullable PostofficeName name, @Nullable Guard guard) {
        String key = name == null ? ORGANIZATION : name.toString();
        Sql.act(
                "set a guard",
                () -> {
                    sql.update("DELETE FROM guard_setting WHERE name = ?", key);
                    if (guard != null) {
                        sql.update(
                                Values.insert("guard_setting", COLUMNS + ", name"),
                                guard.percent(),
                                guard.least(),
                                key);
                    }
                });
    }
}
