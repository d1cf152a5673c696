package org.dirsync.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Statements over the connection of an entity manager, each prepared once. */
final class Sql implements AutoCloseable {

    /** Work that may fail in the database. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /** Work without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }

    /** Makes a value of the current row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** So many characters of details are read before a result is ended early. */
    static final long MAX_CHARACTERS = 4_000_000;

    /**
     * The first rows of a result.
     *
     * @param rows the rows that were read, at least one if there is any
     * @param cut whether there are more that were not read because the details of these are long
     */
    record Some<T>(List<T> rows, boolean cut) {}

    private final EntityManager entities;
    private final Jpql jpql;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(EntityManager entities, Connection connection) {
        this.entities = entities;
        this.jpql = new Jpql(entities);
        this.connection = connection;
    }

    /** The entity manager of the same transaction. */
    EntityManager entities() {
        return entities;
    }

    /** Queries of entities in the same transaction. */
    Jpql jpql() {
        return jpql;
    }

    /** Does something whose failure is reported with what was being done. */
    static <T extends @Nullable Object> T step(String doing, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } catch (PersistenceException | DatabaseException e) {
            throw StoreException.of(doing, e);
        }
    }

    /** The same without a result. */
    static void act(String doing, Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } catch (PersistenceException | DatabaseException e) {
            throw StoreException.of(doing, e);
        }
    }

    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** A statement of the caller's own, for a result that stays open while others run. */
    PreparedStatement open(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(Writes.MAX);
        bind(statement, values);
        return statement;
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement.executeUpdate();
    }

    <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.empty();
        }
    }

    <T> List<T> all(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        List<T> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(new Row(rows)));
            }
        }
        return found;
    }

    /** As {@link #all}, but ended early when the details that were read are long together. */
    <T> Some<T> some(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        List<T> found = new ArrayList<>();
        long characters = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (characters >= MAX_CHARACTERS) {
                    return new Some<>(found, true);
                }
                Row row = new Row(rows);
                found.add(reader.read(row));
                characters += row.characters();
            }
        }
        return new Some<>(found, false);
    }

    /**
     * Values in lists of one length, for a statement whose text is always the same; the last list
     * is filled up with its first value.
     */
    static <T> List<List<T>> filled(List<T> values, int length) {
        List<List<T>> lists = new ArrayList<>();
        for (int from = 0; from < values.size(); from += length) {
            List<T> some =
                    new ArrayList<>(values.subList(from, Math.min(values.size(), from + length)));
            some.addAll(Collections.nCopies(length - some.size(), some.get(0)));
            lists.add(some);
        }
        return lists;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        act(
                "close statements",
                () -> {
                    for (PreparedStatement statement : prepared.values()) {
                        statement.close();
                    }
                    prepared.clear();
                });
    }
}
