package org.dirsync.ear;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * While it is open, the database refuses a person in the master list, whoever writes it, and counts
 * the attempts: a sequence keeps its number when the attempt is rolled back.
 */
final class Refusing implements AutoCloseable {

    private final DataSource database;

    private Refusing(DataSource database) {
        this.database = database;
    }

    static Refusing person(DataSource database, String person) throws SQLException {
        run(
                database,
                "CREATE SEQUENCE refusals AS BIGINT START WITH 0",
                "ALTER TABLE master_entry ADD CONSTRAINT not_in_this_test CHECK (name <> '"
                        + person
                        + "')",
                "CREATE TRIGGER refusing NO CASCADE BEFORE INSERT ON master_entry"
                        + " REFERENCING NEW AS entry FOR EACH ROW WHEN (entry.name = '"
                        + person
                        + "') VALUES NEXT VALUE FOR refusals");
        return new Refusing(database);
    }

    /** How often somebody has tried. */
    long attempts() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement look = connection.createStatement();
                ResultSet next =
                        look.executeQuery(
                                "VALUES SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE(CURRENT SCHEMA,"
                                        + " 'REFUSALS')")) {
            next.next();
            return next.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        run(
                database,
                "DROP TRIGGER refusing",
                "ALTER TABLE master_entry DROP CONSTRAINT not_in_this_test",
                "DROP SEQUENCE refusals RESTRICT");
    }

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }
}
