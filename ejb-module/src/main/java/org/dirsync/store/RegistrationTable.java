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

    private record Repair(int origin, Cursor cursor) {}

    private static final String COLUMNS =
            Values.options("allowed_")
                    + ", "
                    + Values.options("agreed_")
                    + ", "
                    + Values.OFFER
                    + ", "
                    + Values.CURSOR
                    + ", "
                    + Values.STATUS
                    + ", due, request, heard_at, sent_at, verified_at, verified, stamp";

    private static final String SELECT = "SELECT name, " + COLUMNS + " FROM registration WHERE ";

    private final Sql sql;
    private final Origins origins;

    RegistrationTable(Sql sql, Origins origins) {
        this.sql = sql;
        this.origins = origins;
    }

    /** The registration of exactly this name, locked until the transaction ends. */
    @Override
    public Optional<Registration> find(PostofficeName name) {
        return Sql.step(
                "find the registration of " + name,
                () -> {
                    sql.update("UPDATE registration SET due = due WHERE name = ?", name.toString());
                    return read(name);
                });
    }

    @Override
    public Optional<Registration> peek(PostofficeName name) {
        return Sql.step("read the registration of " + name, () -> read(name));
    }

    private Optional<Registration> read(PostofficeName name) throws SQLException {
        SortedMap<PostofficeName, Cursor> repairs = repairs(name);
        return sql.one(SELECT + "name = ?", row -> registration(row, repairs), name.toString());
    }

    /** The registrations in the order of their names, without a lock and without their repairs. */
    public List<Registration> list(@Nullable PostofficeName after, int limit) {
        return Sql.step(
                "list the registrations",
                () ->
                        sql.all(
                                SELECT + "name > ? ORDER BY name FETCH FIRST ? ROWS ONLY",
                                row -> registration(row, new TreeMap<>()),
                                after == null ? "" : after.toString(),
                                limit));
    }

    private static Registration registration(Row row, SortedMap<PostofficeName, Cursor> repairs)
            throws SQLException {
        return new Registration(
                PostofficeName.of(row.text()),
                row.options(),
                row.options(),
                row.offer(),
                row.cursor(),
                repairs,
                row.status(),
                row.flag(),
                row.text(),
                row.instantOrNull(),
                row.instantOrNull(),
                row.instantOrNull(),
                row.text(),
                Instant.ofEpochMilli(row.number()));
    }

    private SortedMap<PostofficeName, Cursor> repairs(PostofficeName name) throws SQLException {
        SortedMap<PostofficeName, Cursor> repairs = new TreeMap<>();
        Optional<Integer> id = origins.find(name);
        if (id.isPresent()) {
            List<Repair> stored =
                    sql.all(
                            "SELECT origin, "
                                    + Values.CURSOR
                                    + " FROM registration_repair WHERE postoffice = ?",
                            row -> new Repair(row.integer(), row.cursor()),
                            id.get());
            for (Repair repair : stored) {
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
                        sql.all(
                                "SELECT name FROM registration WHERE due = TRUE ORDER BY name",
                                row -> PostofficeName.of(row.text())));
    }

    @Override
    public void store(Registration registration) {
        Sql.act(
                "store the registration of " + registration.name(),
                () -> {
                    int id = origins.id(registration.name());
                    @Nullable Object[] values = values(registration, id);
                    String text = Values.update("registration", COLUMNS, "postoffice = ?");
                    long before = through(id);
                    if (sql.update(text, values) == 0) {
                        throw new StoreException(registration.name() + " is not registered");
                    }
                    Cursor cursor = registration.acknowledged();
                    Instant heard = registration.heardAt();
                    if (heard != null && cursor.through() != before) {
                        new Passages(sql).note(Side.RECEIVED, id, cursor, 0, heard.toEpochMilli());
                    }
                    sql.update("DELETE FROM registration_repair WHERE postoffice = ?", id);
                    storeRepairs(registration, id);
                });
    }

    private long through(int id) throws SQLException {
        return sql.one(
                        "SELECT cursor_through FROM registration WHERE postoffice = ?",
                        Row::number,
                        id)
                .orElse(0L);
    }

    /** Adds a registration that does not exist. */
    public void add(Registration registration) {
        Sql.act(
                "register " + registration.name(),
                () -> {
                    int id = origins.id(registration.name());
                    @Nullable Object[] values = values(registration, id, registration.name());
                    sql.update(
                            Values.insert("registration", COLUMNS + ", postoffice, name"), values);
                    storeRepairs(registration, id);
                });
    }

    /** Removes a registration; its entries go with {@link MasterTable#withdraw}. */
    public void remove(PostofficeName name) {
        Sql.act(
                "remove the registration of " + name,
                () -> {
                    sql.update(
                            "DELETE FROM registration_repair WHERE postoffice = ?",
                            origins.id(name));
                    sql.update("DELETE FROM registration WHERE name = ?", name.toString());
                    Passages passages = new Passages(sql);
                    passages.drop(Side.RECEIVED, origins.id(name));
                    passages.drop(Side.SERVER, origins.id(name));
                });
    }

    private void storeRepairs(Registration registration, int id) throws SQLException {
        for (Map.Entry<PostofficeName, Cursor> repair : registration.repairs().entrySet()) {
            sql.update(
                    Values.insert("registration_repair", Values.CURSOR + ", postoffice, origin"),
                    new Values()
                            .add(repair.getValue())
                            .add((Object) id)
                            .add((Object) origins.id(repair.getKey()))
                            .all());
        }
    }

    private static @Nullable Object[] values(Registration registration, int id) {
        return content(registration).add((Object) id).all();
    }

    private static @Nullable Object[] values(
            Registration registration, int id, PostofficeName name) {
        return content(registration).add((Object) id).add((Object) name.toString()).all();
    }

    private static Values content(Registration registration) {
        return new Values()
                .add(registration.allowed())
                .add(registration.agreed())
                .add(registration.offer())
                .add(registration.acknowledged())
                .add(registration.status())
                .add((Object) registration.due())
                .add((Object) registration.request())
                .add(registration.heardAt())
                .add(registration.sentAt())
                .add(registration.verifiedAt())
                .add((Object) registration.verified())
                .add(registration.stamp());
    }
}
