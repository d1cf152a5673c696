package org.dirsync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The raw limit: the rows of a full import, written by plain JDBC into the same table of the same
 * Derby, durable, a thousand a batch, four thousand a transaction. Nothing is sent, read, compared
 * or verified.
 */
final class RawDerby {

    private static final int BATCH = 1_000;
    private static final int COMMIT = 4_000;

    private record Row(String key, String address, String name, String nameKey, String details) {}

    private RawDerby() {}

    /** Seconds for each run, after one that does not count. */
    static Series measure(Path work, int rows, int runs) throws SQLException, IOException {
        Path directory = Files.createTempDirectory(work, "derby");
        System.setProperty("derby.stream.error.file", directory.resolve("derby.log").toString());
        System.setProperty("derby.system.home", directory.toString());
        List<Row> all = rows(rows);
        List<Double> seconds = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:derby:raw;create=true")) {
            connection.setAutoCommit(false);
            create(connection);
            for (int run = 0; run <= runs; run++) {
                long start = System.nanoTime();
                insert(connection, all, run);
                if (run > 0) {
                    seconds.add((System.nanoTime() - start) / 1e9);
                }
            }
        }
        return new Series(seconds);
    }

    private static List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>(count);
        for (String line : People.csv(0, count).lines().skip(1).toList()) {
            String[] cell = line.split(",", -1);
            String details =
                    "City:/%s\nDepartment:/%s\nEmployee Number:/%s\nFirst Name:/%s\nLast Name:/%s\nPhone:/%s\nTitle:/%s\nUser ID:/%s"
                            .formatted(
                                    cell[8], cell[7], cell[9], cell[3], cell[2], cell[5], cell[6],
                                    cell[0]);
            String address = "SMTP:" + cell[4];
            rows.add(
                    new Row(
                            address.toLowerCase(Locale.ROOT),
                            address,
                            cell[1],
                            cell[1].toLowerCase(Locale.ROOT),
                            details));
        }
        return rows;
    }

    /** The table and its indexes as the product's own migration makes them. */
    private static void create(Connection connection) throws SQLException, IOException {
        try (InputStream in = RawDerby.class.getResourceAsStream("/db/migration/V1__lists.sql");
                Statement statement = connection.createStatement()) {
            String script =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("(?m)--.*$", "");
            for (String command : script.split(";", -1)) {
                if (command.contains(" gal_entry ")) {
                    statement.execute(command);
                }
            }
        }
        connection.commit();
    }

    private static void insert(Connection connection, List<Row> rows, int postoffice)
            throws SQLException {
        String sql =
                "INSERT INTO gal_entry (postoffice, address_key, origin, address, name, name_key,"
                        + " details, hidden, hash_high, hash_low, epoch)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, FALSE, ?, ?, 1)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int done = 0;
            for (Row row : rows) {
                insert.setInt(1, postoffice);
                insert.setString(2, row.key());
                insert.setString(3, row.address());
                insert.setString(4, row.name());
                insert.setString(5, row.nameKey());
                insert.setString(6, row.details());
                insert.setLong(7, 0x9E3779B97F4A7C15L * row.key().hashCode());
                insert.setLong(8, 0xC2B2AE3D27D4EB4FL * row.key().hashCode());
                insert.addBatch();
                done++;
                if (done % BATCH == 0) {
                    insert.executeBatch();
                }
                if (done % COMMIT == 0) {
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
