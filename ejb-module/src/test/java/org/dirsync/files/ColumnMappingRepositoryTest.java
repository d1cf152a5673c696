package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;

class MappingTableTest {

    @Test
    void keepsWhatColumnsMeanForEachPostofficeAndHeaderRow() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        Schema.migrate(database);
        String headers = "a".repeat(64);
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("Wer", "@name");
        meanings.put("Kostenstelle", "");
        try (Connection connection = database.getConnection();
                Sql sql = new Sql(connection)) {
            MappingTable one = new MappingTable(sql, 1);
            one.write(headers, meanings);
            new MappingTable(sql, 2).write(headers, Map.of("Wer", "Phone"));

            assertThat(one.find(headers)).isEqualTo(meanings);
            assertThat(one.find("b".repeat(64))).isEmpty();

            one.write(headers, Map.of("Wer", "@display"));
            assertThat(one.find(headers)).isEqualTo(Map.of("Wer", "@display"));
            assertThat(new MappingTable(sql, 2).find(headers)).isEqualTo(Map.of("Wer", "Phone"));
        }
    }
}
