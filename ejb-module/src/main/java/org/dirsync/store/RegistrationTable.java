package org.dirsync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.server.Registration;
import org.dirsync.server.Registrations;
import org.dirsync.store.CopyState.Side;
import org.jspecify.annotations.Nullable;

/** The requestors that the directory server knows; their keys stand in {@code registered_key}. */
public final class RegistrationTable implements Registrations {

    private static final String BY_NAME = "SELECT r FROM RegistrationEntity r WHERE r.name = ?1";

    private final Sql sql;
    private final Jpql jpql;
    private final Origins origins;

    RegistrationTable(Sql sql, Origins origins) {
        this.sql = sql;
        this.jpql = sql.jpql();
        this.origins = origins;
    }

    /** The registration of exactly this name, locked until the transaction ends. */
    @Override
    public Optional<Registration> find(PostofficeName name) {
        return Sql.step(
                "find the registration of " + name,
                () -> {
                    jpql.update(
                            "UPDATE RegistrationEntity r SET r.due = r.due WHERE r.name = ?1",
                            name.toString());
                    return read(name);
                });
    }

    @Override
    public Optional<Registration> peek(PostofficeName name) {
        return Sql.step("read the registration of " + name, () -> read(name));
    }

    private Optional<Registration> read(PostofficeName name) throws SQLException {
        SortedMap<PostofficeName, Cursor> repairs = repairs(name);
        return jpql.entities(RegistrationEntity.class, BY_NAME, name.toString()).stream()
                .findFirst()
                .map(found -> found.registration(repairs));
    }

    /** The registrations in the order of their names, without a lock and without their repairs. */
    public List<Registration> list(@Nullable PostofficeName after, int limit) {
        return Sql.step(
                "list the registrations",
                () ->
                        jpql
                                .first(
                                        RegistrationEntity.class,
                                        "SELECT r FROM RegistrationEntity r WHERE r.name > ?1"
                                                + " ORDER BY r.name",
                                        limit,
                                        after == null ? "" : after.toString())
                                .stream()
                                .map(found -> found.registration(new TreeMap<>()))
                                .toList());
    }

    private SortedMap<PostofficeName, Cursor> repairs(PostofficeName name) throws SQLException {
        SortedMap<PostofficeName, Cursor> repairs = new TreeMap<>();
        Optional<Integer> id = origins.find(name);
        if (id.isPresent()) {
            for (RegistrationRepairEntity repair :
                    jpql.entities(
                            RegistrationRepairEntity.class,
                            "SELECT r FROM RegistrationRepairEntity r WHERE r.postoffice = ?1",
                            id.get())) {
                repairs.put(origins.name(repair.origin()), repair.cursor());
            }
        }
        return repairs;
    }

    @Override
    public List<PostofficeName> due() {
        return Sql.step(
                "list who is due",
                () ->
                        jpql.all(
                                "SELECT r.name FROM RegistrationEntity r WHERE r.due = ?1"
                                        + " ORDER BY r.name",
                                row -> PostofficeName.of(row.text()),
                                true));
    }

    @Override
    public void store(Registration registration) {
        Sql.act(
                "store the registration of " + registration.name(),
                () -> {
                    int id = origins.id(registration.name());
                    RegistrationEntity row =
                            jpql.managed(RegistrationEntity.class, id)
                                    .orElseThrow(
                                            () ->
                                                    new StoreException(
                                                            registration.name()
                                                                    + " is not registered"));
                    long before = row.acknowledged().through();
                    row.put(registration);
                    jpql.save(row);
                    Cursor cursor = registration.acknowledged();
                    Instant heard = registration.heardAt();
                    if (heard != null && cursor.through() != before) {
                        new CursorHistory(sql)
                                .note(Side.RECEIVED, id, cursor, 0, heard.toEpochMilli());
                    }
                    dropRepairs(id);
                    storeRepairs(registration, id);
                });
    }

    private void dropRepairs(int id) {
        jpql.update("DELETE FROM RegistrationRepairEntity r WHERE r.postoffice = ?1", id);
    }

    /** Adds a registration that does not exist. */
    public void add(Registration registration) {
        Sql.act(
                "register " + registration.name(),
                () -> {
                    int id = origins.id(registration.name());
                    RegistrationEntity row = new RegistrationEntity(id, registration.name());
                    row.put(registration);
                    jpql.save(row);
                    storeRepairs(registration, id);
                });
    }

    /** Removes a registration; its entries go with {@link MasterTable#withdraw}. */
    public void remove(PostofficeName name) {
        Sql.act(
                "remove the registration of " + name,
                () -> {
                    dropRepairs(origins.id(name));
                    jpql.update(
                            "DELETE FROM RegistrationEntity r WHERE r.name = ?1", name.toString());
                    CursorHistory passages = new CursorHistory(sql);
                    passages.drop(Side.RECEIVED, origins.id(name));
                    passages.drop(Side.SERVER, origins.id(name));
                });
    }

    private void storeRepairs(Registration registration, int id) throws SQLException {
        for (Map.Entry<PostofficeName, Cursor> repair : registration.repairs().entrySet()) {
            jpql.save(
                    new RegistrationRepairEntity(
                            id, origins.id(repair.getKey()), repair.getValue()));
        }
    }
}
