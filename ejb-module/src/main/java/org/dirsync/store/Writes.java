package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.dirsync.list.EntryHash;
import org.jspecify.annotations.Nullable;

/** Writes many rows with one statement, a thousand at a time. */
final class Writes {

    static final int MOST = 1_000;

    private final PreparedStatement statement;
    private int column;
    private int pending;

    Writes(PreparedStatement statement) {
        this.statement = statement;
    }

    Writes text(String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    Writes textOrNull(@Nullable String value) throws SQLException {
        statement.setString(++column, value);
        return this;
    }

    Writes flagOrNull(@Nullable Boolean value) throws SQLException {
        statement.setObject(++column, value, Types.BOOLEAN);
        return this;
    }

    Writes number(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    Writes integer(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    Writes flag(boolean value) throws SQLException {
        statement.setBoolean(++column, value);
        return this;
    }

    Writes hash(EntryHash hash) throws SQLException {
        return number(hash.high()).number(hash.low());
    }

    /** Ends the row. */
    void add() throws SQLException {
        statement.addBatch();
        column = 0;
        pending++;
        if (pending == MOST) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (pending > 0) {
            pending = 0;
            statement.executeBatch();
        }
    }
}
