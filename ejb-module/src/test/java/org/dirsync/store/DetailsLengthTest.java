package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.dirsync.address.Details;
import org.junit.jupiter.api.Test;

/** Every table that keeps details keeps the longest ones. */
class DetailsLengthTest {

    @Test
    void everyColumnOfDetailsHoldsTheLongest() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        Schema.migrate(database);

        Map<String, Integer> lengths = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet columns =
                        connection.getMetaData().getColumns(null, null, "%", "%DETAILS")) {
            while (columns.next()) {
                if (columns.getString("TYPE_NAME").equals("VARCHAR")) {
                    lengths.put(
                            columns.getString("TABLE_NAME")
                                    + "."
                                    + columns.getString("COLUMN_NAME"),
                            columns.getInt("COLUMN_SIZE"));
                }
            }
        }
        assertThat(lengths).hasSizeGreaterThanOrEqualTo(8);
        assertThat(lengths.values()).allMatch(length -> length >= Details.LONGEST);
    }
}
