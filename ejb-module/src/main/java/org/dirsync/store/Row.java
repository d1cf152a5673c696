package org.dirsync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.list.Cursor;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.list.Offer;
import org.dirsync.message.Options;
import org.dirsync.message.Status;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the current row from left to right. */
final class Row {

    private final ResultSet rows;
    private int column;
    private long characters;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text() throws SQLException {
        return Objects.requireNonNull(rows.getString(++column));
    }

    @Nullable String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    int integer() throws SQLException {
        return rows.getInt(++column);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    byte[] bytes() throws SQLException {
        return Objects.requireNonNull(rows.getBytes(++column));
    }

    Instant instant() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    @Nullable Long numberOrNull() throws SQLException {
        long number = number();
        return rows.wasNull() ? null : number;
    }

    @Nullable Instant instantOrNull() throws SQLException {
        long millis = number();
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    EntryHash hash() throws SQLException {
        return new EntryHash(number(), number());
    }

    /** Columns address, name, details, details_more, hidden. */
    Entry entry() throws SQLException {
        return new Entry(Address.trusted(text()), text(), details(), flag());
    }

    private Details details() throws SQLException {
        return Objects.requireNonNull(detailsOrNull());
    }

    /** The two columns of details; null if there are none at all. */
    @Nullable Details detailsOrNull() throws SQLException {
        String first = textOrNull();
        String more = textOrNull();
        if (first == null) {
            return null;
        }
        Details details = DetailsColumns.of(first, more);
        characters += details.text().length();
        return details;
    }

    /** How many characters the details have that were read. */
    long characters() {
        return characters;
    }

    private @Nullable ListId list() throws SQLException {
        String list = textOrNull();
        return list == null ? null : new ListId(list);
    }

    Cursor cursor() throws SQLException {
        return new Cursor(list(), number(), number(), number(), flag());
    }

    Offer offer() throws SQLException {
        return new Offer(list(), number(), number(), number());
    }

    Status status() throws SQLException {
        return new Status(Status.Outcome.valueOf(text()), text(), number(), number());
    }

    Options options() throws SQLException {
        Set<AddressType> types = new TreeSet<>();
        for (String type : text().split(",", -1)) {
            if (!type.isEmpty()) {
                types.add(new AddressType(type));
            }
        }
        return new Options(types, flag(), flag(), flag(), new Limit(integer(), integer()));
    }
}
