package org.dirsync.store;

import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables: made and brought up to date by the scripts in {@code db/migration}. */
public final class Schema {

    private Schema() {}

    /** Brings the tables up to date. */
    public static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(IdleConnections.of(database))
                .locations("classpath:db/migration")
                .placeholders(types(database))
                .load()
                .migrate();
    }

    /** The column types that have no common name: message files, and long texts. */
    private static Map<String, String> types(DataSource database) {
        return Sql.step(
                "ask which database this is",
                () -> {
                    try (Connection connection = database.getConnection()) {
                        String product = connection.getMetaData().getDatabaseProductName();
                        return product.toLowerCase(Locale.ROOT).contains("postgres")
                                ? Map.of("bytes", "BYTEA", "text", "TEXT")
                                : Map.of("bytes", "BLOB(64M)", "text", "CLOB(16M)");
                    }
                });
    }
}
