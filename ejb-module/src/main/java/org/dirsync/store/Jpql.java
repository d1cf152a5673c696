package org.dirsync.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.CursoredStream;
import org.jspecify.annotations.Nullable;

/**
 * JPQL queries in the step's transaction, read column by column, and changes of single entities.
 * Parameters are ?1, ?2 and on. No entity stays managed: JDBC statements change rows too.
 */
final class Jpql {

    /** Makes a value of what a query selected of one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Columns columns) throws SQLException;
    }

    /** Takes the rows of a query. */
    @FunctionalInterface
    interface Sink {
        /** Whether it takes more rows. */
        boolean takes(Columns columns) throws SQLException;
    }

    private static final int PAGE = 100;

    /** What is in the database, which statements may have changed since it was read. */
    private static final Map<String, Object> FRESH = Map.of(QueryHints.REFRESH, HintValues.TRUE);

    private final EntityManager entities;

    Jpql(EntityManager entities) {
        this.entities = entities;
    }

    /** All rows of a query whose result is short. */
    <T> List<T> all(String query, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return page(query, Integer.MAX_VALUE, reader, values);
    }

    /** The first rows of a query. */
    <T> List<T> page(String query, int limit, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> found = new ArrayList<>();
        for (Object row : query(query, values).setMaxResults(limit).getResultList()) {
            found.add(reader.read(new Columns(row)));
        }
        return found;
    }

    /** The first row of a query. */
    <T> Optional<T> one(String query, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return page(query, 1, reader, values).stream().findFirst();
    }

    /** The first rows of a query, ended early when the details that were read are long together. */
    <T> Sql.Some<T> some(String query, int limit, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> found = new ArrayList<>();
        boolean[] cut = {false};
        long[] characters = {0};
        each(
                query,
                limit,
                columns -> {
                    if (characters[0] >= Sql.MAX_CHARACTERS) {
                        cut[0] = true;
                        return false;
                    }
                    found.add(reader.read(columns));
                    characters[0] += columns.characters();
                    return true;
                },
                values);
        return new Sql.Some<>(found, cut[0]);
    }

    /** The first rows of a query, one after the other, as long as they are taken. */
    void each(String query, int limit, Sink sink, @Nullable Object... values) throws SQLException {
        CursoredStream rows =
                (CursoredStream)
                        query(query, values)
                                .setMaxResults(limit)
                                .setHint(QueryHints.CURSOR, HintValues.TRUE)
                                .setHint(QueryHints.CURSOR_INITIAL_SIZE, 1)
                                .setHint(QueryHints.CURSOR_PAGE_SIZE, 1)
                                .setHint(QueryHints.JDBC_FETCH_SIZE, Math.min(limit, PAGE))
                                .getSingleResult();
        try {
            while (rows.hasMoreElements() && sink.takes(new Columns(rows.read()))) {
                rows.releasePrevious();
            }
        } finally {
            rows.close();
        }
    }

    /** The row of a key as it is in the database, made into a value. */
    <E, T> Optional<T> find(Class<E> entity, Object key, Function<E, T> value) {
        E found = entities.find(entity, key, FRESH);
        if (found == null) {
            return Optional.empty();
        }
        T result = value.apply(found);
        entities.detach(found);
        return Optional.of(result);
    }

    /** The entity of a key, to be changed and {@linkplain #save saved}. */
    <E> Optional<E> managed(Class<E> entity, Object key) {
        return Optional.ofNullable(entities.find(entity, key, FRESH));
    }

    /** The entities of a query whose result is short, to read. */
    <E> List<E> entities(Class<E> entity, String query, @Nullable Object... values) {
        return first(entity, query, Integer.MAX_VALUE, values);
    }

    /** The first entities of a query, to read. */
    <E> List<E> first(Class<E> entity, String query, int limit, @Nullable Object... values) {
        TypedQuery<E> typed = entities.createQuery(query, entity);
        typed.setHint(QueryHints.REFRESH, HintValues.TRUE);
        bind(typed, values);
        List<E> found = typed.setMaxResults(limit).getResultList();
        found.forEach(entities::detach);
        return found;
    }

    /** The first entity of a query, to be changed and {@linkplain #save saved}. */
    <E> Optional<E> managedOf(Class<E> entity, String query, @Nullable Object... values) {
        TypedQuery<E> typed = entities.createQuery(query, entity);
        typed.setHint(QueryHints.REFRESH, HintValues.TRUE);
        bind(typed, values);
        return typed.setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * Writes an entity that is new or was changed, at once, because statements of the same
     * transaction read its row.
     */
    void save(Object entity) {
        entities.persist(entity);
        entities.flush();
        entities.detach(entity);
    }

    /**
     * Writes the entities of a list as {@link #save(Object)} does, and deletes those of another.
     */
    void save(List<?> changed, List<?> removed) {
        changed.forEach(entities::persist);
        for (Object entity : removed) {
            if (entities.contains(entity)) {
                entities.remove(entity);
            }
        }
        entities.flush();
        changed.forEach(entities::detach);
    }

    /** Changes or deletes the rows of a condition; returns how many. */
    int update(String statement, @Nullable Object... values) {
        Query update = entities.createQuery(statement);
        bind(update, values);
        return update.executeUpdate();
    }

    private TypedQuery<Object> query(String text, @Nullable Object... values) {
        TypedQuery<Object> query = entities.createQuery(text, Object.class);
        bind(query, values);
        return query;
    }

    private static void bind(Query query, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
    }
}
