package org.dirsync.ear;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** While it is open, the database refuses a person in the master list, whoever writes it. */
final class Refusing implements AutoCloseable {

    private static final String NAME = "not_in_this_test";

    private final DataSource database;

    private Refusing(DataSource database) {
        this.database = database;
    }

    static Refusing person(DataSource database, String person) throws SQLException {
        run(
                database,
                "ALTER TABLE master_entry ADD CONSTRAINT "
                        + NAME
                        + " CHECK (name <> '"
                        + person
                        + "')");
        return new Refusing(database);
    }

    @Override
    public void close() throws SQLException {
        run(database, "ALTER TABLE master_entry DROP CONSTRAINT " + NAME);
    }

    private static void run(DataSource database, String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
