package org.dirsync.store;

import java.sql.SQLException;
import org.dirsync.address.Entry;
import org.dirsync.store.OwnLookup.Own;
import org.jspecify.annotations.Nullable;

/** Carries rows of a plan out on an own list, and counts what was done. */
final class ImportedRows {

    private final OwnRows own;
    private final long number;
    private long added;
    private long modified;
    private long deleted;

    /** For the import of this number. */
    ImportedRows(OwnRows own, long number) {
        this.own = own;
        this.number = number;
    }

    /**
     * Carries out a row that changes the list.
     *
     * @param present what is there under its key
     */
    void carryOut(PlanRow row, @Nullable Own present) throws SQLException {
        boolean there = present != null && !present.found().deleted();
        Entry after = row.after();
        if (after != null) {
            own.put(Hashed.of(after), present == null ? null : present.found(), number);
            added += there ? 0 : 1;
            modified += there ? 1 : 0;
        } else if (present != null && there) {
            own.remove(row.key(), present.found(), number);
            deleted++;
        }
    }

    long added() {
        return added;
    }

    long modified() {
        return modified;
    }

    long deleted() {
        return deleted;
    }
}
