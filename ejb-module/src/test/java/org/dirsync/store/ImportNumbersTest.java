package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Previews of a database from before imports had one number get one each (script 14). */
class ImportNumbersTest {

    @Test
    void previewsThatWereNotAppliedAreCountedOnAfterTheImports() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", "BLOB(64M)"))
                .target("13")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int list = 1; list <= 2; list++) {
                statement.execute(
                        "INSERT INTO numbered_list (postoffice, list, last_number, purged, epoch)"
                                + " VALUES (%d, 'x', 0, 0, %d)".formatted(list, 8 * (2 - list)));
            }
            for (int[] plan : new int[][] {{1, 7}, {1, 0}, {2, 0}, {1, 0}}) {
                statement.execute(
                        "INSERT INTO import_plan (postoffice, state, replaces, file_name, format,"
                                + " made_by, made_at, expires_at, list, last_number, entries, added,"
                                + " modified, deleted, unchanged, refused, import, applied_by, place,"
                                + " was_added, was_modified, was_deleted, was_stale, kept) VALUES"
                                + " (%d, 'NEW', FALSE, '', 'CSV', '', 0, 0, '', 0, 0, 0, 0, 0, 0, 0,"
                                        .formatted(plan[0])
                                + " %d, '', 0, 0, 0, 0, 0, TRUE)".formatted(plan[1]));
            }
        }

        Schema.migrate(database);

        try (Connection connection = database.getConnection()) {
            assertThat(numbers(connection, "SELECT import FROM import_plan ORDER BY id"))
                    .containsExactly(7L, 9L, 1L, 10L);
            assertThat(numbers(connection, "SELECT epoch FROM numbered_list ORDER BY postoffice"))
                    .containsExactly(10L, 1L);
        }
    }

    private static List<Long> numbers(Connection connection, String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
