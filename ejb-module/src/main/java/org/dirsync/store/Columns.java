package org.dirsync.store;

import java.time.Instant;
import java.util.Objects;
import org.dirsync.address.Address;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.list.EntryHash;
import org.jspecify.annotations.Nullable;

/** Reads what a JPQL query selected of one row, from left to right. */
final class Columns {

    /** What {@link #entry()} reads of an entity {@code e} of a list. */
    static final String ENTRY = "e.address, e.name, e.details, e.detailsMore, e.hidden";

    private final @Nullable Object[] values;
    private int column;
    private long characters;

    /**
     * The columns of a row.
     *
     * @param selected one value, or an array of them
     */
    Columns(@Nullable Object selected) {
        this.values =
                selected instanceof @Nullable Object[] many
                        ? many
                        : new @Nullable Object[] {selected};
    }

    private @Nullable Object next() {
        return values[column++];
    }

    private Object required() {
        return Objects.requireNonNull(next());
    }

    String text() {
        return (String) required();
    }

    @Nullable String textOrNull() {
        return (String) next();
    }

    long number() {
        return ((Number) required()).longValue();
    }

    int integer() {
        return ((Number) required()).intValue();
    }

    boolean flag() {
        return (Boolean) required();
    }

    byte[] bytes() {
        return (byte[]) required();
    }

    Instant instant() {
        return (Instant) required();
    }

    @Nullable Instant instantOrNull() {
        return (Instant) next();
    }

    EntryHash hash() {
        return new EntryHash(number(), number());
    }

    /** The columns of {@link #ENTRY}. */
    Entry entry() {
        return new Entry(
                Address.trusted(text()), text(), Objects.requireNonNull(detailsOrNull()), flag());
    }

    /** The two columns of details; null if there are none at all. */
    @Nullable Details detailsOrNull() {
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
}
