package org.dirsync.store;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.store.AddressQueries.Part;

/** Puts a part of a list together; it ends early when the details of its entries are long. */
final class PartBuilder {

    private final int limit;
    private final List<Listed> entries = new ArrayList<>();
    private long characters;
    private boolean more;

    /** A part of at most so many entries. */
    PartBuilder(int limit) {
        this.limit = limit;
    }

    /** Takes the next entry, or only notice of it if the part is full; whether it takes more. */
    boolean takes(Listed next) {
        if (entries.size() == limit || characters >= Sql.MAX_CHARACTERS) {
            more = true;
            return false;
        }
        entries.add(next);
        characters += next.entry().details().text().length();
        return true;
    }

    /** What it has taken. */
    Part part() {
        return new Part(entries, more ? entries.get(entries.size() - 1).key() : null);
    }
}
