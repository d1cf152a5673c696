package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.dirsync.list.Guard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of which Derby can only read: here because it cannot write its lock. */
@Tag("slow")
class ReadOnlyDatabaseTest {

    private static final Stores.Ports PORTS =
            new Stores.Ports(name -> Guard.DEFAULT, (name, now) -> {}, event -> {});

    @TempDir private Path directory;

    /** A copy made while the other is open: what was committed is in its log, not in its pages. */
    private Path crashed() throws IOException, SQLException {
        Path live = directory.resolve("live");
        Path copy = directory.resolve("copy");
        Database database = Database.onDisk(live.toString());
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
            statement.execute(
                    "INSERT INTO former_name (name, now_name, given_up_at)"
                            + " VALUES ('A/B', 'C/D', 0)");
            copy(live, copy);
            ReadOnlyDatabase.close(connection);
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static EmbeddedDataSource source(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        return source;
    }

    private static int formerNames(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM former_name")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A copy that Derby can only read, because it cannot write its lock. */
    private EmbeddedDataSource readOnly() throws IOException, SQLException {
        Path database = crashed();
        Path lock = database.resolve("db.lck");
        Files.delete(lock);
        Files.createDirectory(lock);
        return source(database);
    }

    @Test
    void isNotReadByEntitiesEither() throws Exception {
        EmbeddedDataSource source = readOnly();

        assertThatThrownBy(
                        () -> {
                            try (EntityManagerFactory unit = Database.unit(source);
                                    EntityManager entities = unit.createEntityManager()) {
                                entities.createQuery(
                                                "select count(u) from UserEntity u", Long.class)
                                        .getSingleResult();
                            }
                        })
                .hasStackTraceContaining("cannot be written");

        try (Connection outdated = source.getConnection()) {
            ReadOnlyDatabase.close(outdated);
        }
    }

    @Test
    void isNotReadAndTakesInItsLogWhenItIsOpenedAgain() throws Exception {
        EmbeddedDataSource source = readOnly();
        Path lock = directory.resolve("copy").resolve("db.lck");
        EmbeddedDataSource other = new EmbeddedDataSource();
        other.setDatabaseName("memory:" + UUID.randomUUID());
        other.setCreateDatabase("create");
        try (EntityManagerFactory unit = Database.unit(other);
                EntityManager entities = unit.createEntityManager()) {
            assertThat(entities.isOpen()).isTrue();
            other.setDatabaseName(source.getDatabaseName()); // as it becomes while it is in use
            Stores stores = new Stores(source, entities, Clock.systemUTC(), PORTS);
            assertThatThrownBy(stores::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be written");
            entities.getTransaction().begin();
            assertThatThrownBy(stores::open)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot be written");
        }

        Files.delete(lock);
        try (Connection outdated = source.getConnection()) {
            assertThat(formerNames(outdated)).isZero();
            ReadOnlyDatabase.close(outdated);
        }
        try (EntityManagerFactory unit = Database.unit(source);
                EntityManager entities = unit.createEntityManager()) {
            Stores stores = new Stores(source, entities, Clock.systemUTC(), PORTS);
            stores.open().close();
            entities.getTransaction().begin();
            stores.open().close();
            entities.getTransaction().rollback();
        }
        try (Connection connection = source.getConnection()) {
            assertThat(formerNames(connection)).isOne();
            ReadOnlyDatabase.close(connection);
        }
    }
}
