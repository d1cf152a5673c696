package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.dirsync.address.Details;
import org.dirsync.list.EntryHash;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows with one statement, a thousand at a time, or fewer if they hold many characters.
 */
final class Writes {

    static final int MAX = 1_000;

    /** So many characters of details are held before they are written. */
    static final long MAX_CHARACTERS = 4_000_000;

    private final PreparedStatement statement;
    private int column;
    private int pending;
    private long characters;

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

    /** The two columns of details. */
    Writes details(Details details) throws SQLException {
        characters += details.text().length();
        return text(DetailsColumns.first(details)).textOrNull(DetailsColumns.more(details));
    }

    /** The two columns of details, or null in both. */
    Writes detailsOrNull(@Nullable Details details) throws SQLException {
        return details == null ? textOrNull(null).textOrNull(null) : details(details);
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
        if (pending == MAX || characters >= MAX_CHARACTERS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (pending > 0) {
            pending = 0;
            characters = 0;
            statement.executeBatch();
        }
    }
}
