package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A database that answers, and takes no changes. */
class ReadOnlyTest {

    private final Database database = Database.inMemory();

    @Test
    void isNoticed() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setReadOnly(true);
            try (Store store = new Store(connection, Clock.systemUTC())) {
                assertThatThrownBy(store::mustTakeChanges)
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("read-only");
            }
        }
    }

    @Test
    void isNotSeenWhereThereIsNone() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Store store = new Store(connection, Clock.systemUTC())) {
            assertThatCode(store::mustTakeChanges).doesNotThrowAnyException();
        }
    }
}
