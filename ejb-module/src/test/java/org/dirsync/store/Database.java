package org.dirsync.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jspecify.annotations.Nullable;

/** A Derby of a test's own, in memory or on disk, and steps on it. */
public final class Database {

    private static final List<String> TABLES =
            List.of(
                    "alert_message",
                    "alert_setting",
                    "alert_state",
                    "audit",
                    "origin",
                    "numbered_list",
                    "change_time",
                    "own_entry",
                    "own_refused",
                    "gal_entry",
                    "master_entry",
                    "claim",
                    "digest",
                    "list_copy",
                    "copy_progress",
                    "requestor_state",
                    "registration",
                    "registration_repair",
                    "inbox",
                    "held_deletion",
                    "held_origin",
                    "approved_removal",
                    "own_held",
                    "guard_setting",
                    "deleted_entry",
                    "own_history",
                    "own_mark",
                    "change_step",
                    "passage",
                    "template",
                    "column_mapping",
                    "keyed_request",
                    "sample",
                    "list_count",
                    "import_row",
                    "import_plan",
                    "batch",
                    "former_name",
                    "announcement",
                    "run");

    static {
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.file", "target/derby.log");
        }
    }

    private final DataSource source;
    private @Nullable EntityManagerFactory unit;
    private final Clock clock;

    private Database(String name, Clock clock) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(name);
        derby.setCreateDatabase("create");
        this.source = derby;
        this.clock = clock;
        Schema.migrate(derby);
    }

    public static Database inMemory() {
        return inMemory(Clock.systemUTC());
    }

    public static Database inMemory(Clock clock) {
        return new Database("memory:" + UUID.randomUUID(), clock);
    }

    public static Database onDisk(String directory) {
        return new Database(directory, Clock.systemUTC());
    }

    /** Deletes every row, so that the next test finds the tables as new. */
    public void clear() {
        Sql.act(
                "clear the tables",
                () -> {
                    try (Connection connection = source.getConnection();
                            Statement statement = connection.createStatement()) {
                        for (String table : TABLES) {
                            statement.addBatch("DELETE FROM " + table);
                        }
                        statement.executeBatch();
                    }
                });
    }

    public DataSource source() {
        return source;
    }

    /** Runs a step in a transaction of its own, committed unless it throws. */
    public <T> T step(Function<Store, T> step) {
        return step(Visibility.ALL, step);
    }

    /** {@link #step(Function)} for somebody who may see these entries. */
    public <T> T step(Visibility visibility, Function<Store, T> step) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Store store = new Store(connection, clock, visibility);
                T result = step.apply(store);
                connection.commit();
                store.close();
                return result;
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("run a step", e);
        }
    }

    /** Runs a step with entities in a transaction of its own, committed unless it throws. */
    public <T> T entities(Function<EntityManager, T> step) {
        EntityManager entities = unit().createEntityManager();
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            T result = step.apply(entities);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.close();
        }
    }

    private synchronized EntityManagerFactory unit() {
        if (unit == null) {
            unit = unit(source);
        }
        return unit;
    }

    /** The persistence unit of production on a database, with transactions of its own. */
    static EntityManagerFactory unit(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "dirsync",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "eclipselink.weaving", "false"));
    }
}
