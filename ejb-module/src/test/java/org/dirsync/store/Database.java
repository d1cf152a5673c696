package org.dirsync.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.Connection;
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
                    "app_user",
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
                    "journal",
                    "held_deletion",
                    "held_origin",
                    "approved_removal",
                    "own_held",
                    "guard_setting",
                    "noted_letter",
                    "unknown_requestor",
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

    private Database(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        Schema.migrate(source);
    }

    private static DataSource derby(String name) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(name);
        derby.setCreateDatabase("create");
        return derby;
    }

    public static Database inMemory() {
        return inMemory(Clock.systemUTC());
    }

    public static Database inMemory(Clock clock) {
        return new Database(derby("memory:" + UUID.randomUUID()), clock);
    }

    public static Database onDisk(String directory) {
        return new Database(derby(directory), Clock.systemUTC());
    }

    /** A database of the test's own, with all its tables. */
    static Database over(DataSource source) {
        return new Database(source, Clock.systemUTC());
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
        return entities(
                entities -> {
                    try (Store store = new Store(entities, clock, visibility)) {
                        return step.apply(store);
                    }
                });
    }

    /** Runs a step with entities in a transaction of its own, committed unless it throws. */
    public <T> T entities(Function<EntityManager, T> step) {
        try (EntityManager entities = unit().createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                // as on a server, where all connections of a transaction are one
                TransactionConnection.of(entities);
                T result = step.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** An entity manager without a transaction, which the caller closes. */
    EntityManager open() {
        return unit().createEntityManager();
    }

    /** The persistence unit of production on this database. */
    public synchronized EntityManagerFactory unit() {
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
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "eclipselink.weaving",
                        System.getProperty("eclipselink.weaving", "false")));
    }
}
