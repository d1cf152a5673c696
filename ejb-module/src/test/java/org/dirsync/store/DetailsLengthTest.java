package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.RequestorState;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Every table that keeps details keeps the longest ones. */
class DetailsLengthTest {

    @Test
    void everyPairOfColumnsHoldsTheLongest() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        Schema.migrate(database);

        Map<String, Integer> first = lengths(database, "%DETAILS", "VARCHAR");
        Map<String, Integer> more = lengths(database, "%DETAILS_MORE", "CLOB");

        assertThat(first).hasSizeGreaterThanOrEqualTo(8);
        assertThat(more.keySet())
                .containsExactlyElementsOf(
                        first.keySet().stream().map(name -> name + "_MORE").toList());
        assertThat(first.values()).allMatch(length -> length >= DetailsColumns.FIRST);
        assertThat(more.values()).allMatch(length -> length >= Details.MAX_LENGTH);
    }

    private static Map<String, Integer> lengths(
            EmbeddedDataSource database, String columns, String type) throws SQLException {
        Map<String, Integer> lengths = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, null, "%", columns)) {
            while (found.next()) {
                if (found.getString("TYPE_NAME").equals(type)) {
                    lengths.put(
                            found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"),
                            found.getInt("COLUMN_SIZE"));
                }
            }
        }
        return lengths;
    }

    @Test
    void whatIsThereIsKeptAndCanGrow() throws SQLException {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + UUID.randomUUID());
        database.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", "BLOB(64M)"))
                .target("18")
                .load()
                .migrate();
        Entry before = Samples.entry("SMTP:a@b", "A", Map.of("A", "x".repeat(31_000)));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO origin (name) VALUES ('%s')".formatted(Samples.LONDON));
            statement.execute(
                    "INSERT INTO own_entry (postoffice, address_key, address, name, name_key,"
                            + " details, hidden, hash_high, hash_low, bare_high, bare_low, number,"
                            + " epoch, deleted) SELECT id, '%s', 'SMTP:a@b', 'A', 'a', '%s', FALSE,"
                                    .formatted(before.address().key(), before.details())
                            + " 0, 0, 0, 0, 1, 0, FALSE FROM origin");
        }

        Schema.migrate(database);

        Entry group = Samples.group("SMTP:a@b", 10_000);
        Optional<Entry> found =
                Database.over(database)
                        .step(
                                store -> {
                                    store.host(
                                            RequestorState.of(
                                                    Samples.LONDON, Samples.HQ, Options.DEFAULT));
                                    OwnList own = store.requestor(Samples.LONDON).own();
                                    assertThat(own.find(before.address())).contains(before);
                                    own.put(List.of(group), 0);
                                    return own.find(before.address());
                                });
        assertThat(found).contains(group);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int before = 0; before < 2; before++) {
            String text = "A:/" + "x".repeat(before) + "\ud83d\ude00".repeat(20_000);
            Details details = Details.trusted(text);
            String first = DetailsColumns.first(details);

            assertThat(first.length()).isBetween(DetailsColumns.FIRST - 1, DetailsColumns.FIRST);
            assertThat(Character.isHighSurrogate(first.charAt(first.length() - 1))).isFalse();
            assertThat(DetailsColumns.of(first, DetailsColumns.more(details))).isEqualTo(details);
        }
        Details brief = Samples.entry("SMTP:a@b", "A", Map.of("A", "x")).details();
        assertThat(DetailsColumns.more(brief)).isNull();
        assertThat(DetailsColumns.of(DetailsColumns.first(brief), null)).isEqualTo(brief);
    }
}
