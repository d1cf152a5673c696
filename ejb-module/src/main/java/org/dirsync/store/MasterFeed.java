package org.dirsync.store;

import java.util.List;
import java.util.Optional;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Digest;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Numbers;
import org.dirsync.store.DigestTable.Kind;

/** The master list in the order of its numbers, for whoever keeps an index of it. */
public final class MasterFeed {

    /**
     * One row of it.
     *
     * @param number of its last change
     * @param origin whose entry it is
     * @param entry as it is; of a deleted one only the address counts
     * @param hash of the entry
     * @param deleted whether it is a tombstone
     */
    public record Indexed(
            long number, PostofficeName origin, Entry entry, EntryHash hash, boolean deleted) {}

    private static final String PAGE =
            "SELECT number, origin, address, name, details, hidden, hash_high, hash_low, deleted"
                    + " FROM master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                    + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final Origins origins;

    MasterFeed(Sql sql, Origins origins) {
        this.sql = sql;
        this.origins = origins;
    }

    /** The numbers of the master list, if this node has one. */
    public Optional<Numbers> numbers() {
        return Sql.step(
                "read the numbers of the master list", () -> Numbering.read(sql, Numbering.MASTER));
    }

    /** What was changed after a number, in the order of the numbers. */
    public List<Indexed> read(long after, int most) {
        return Sql.step(
                "read the master list",
                () ->
                        sql.all(
                                PAGE,
                                row ->
                                        new Indexed(
                                                row.number(),
                                                origins.name(row.integer()),
                                                row.entry(),
                                                row.hash(),
                                                row.flag()),
                                after,
                                most));
    }

    /** Count and sum of all live entries. */
    public Digest digest() {
        return Sql.step(
                "read the digests of the master list",
                () -> new DigestTable(sql, origins).read(Kind.MASTER, Numbering.MASTER).total());
    }
}
