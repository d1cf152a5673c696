package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Digest;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Numbers;
import org.dirsync.store.DigestTable.Kind;

/** A numbered list in the order of its numbers, for whoever keeps an index of it. */
public final class ListFeed {

    /** The master list's place among the lists. */
    public static final int MASTER = Numbering.MASTER;

    /**
     * One row of it.
     *
     * @param number of its last change
     * @param owner the id of the postoffice whose entry it is
     * @param origin its name
     * @param entry as it is; of a deleted one only the address counts
     * @param hash of the entry
     * @param deleted whether it is a tombstone
     */
    public record Indexed(
            long number,
            int owner,
            PostofficeName origin,
            Entry entry,
            EntryHash hash,
            boolean deleted) {}

    private static final String ROW =
            ", address, name, details, details_more, hidden, hash_high, hash_low, deleted";

    private static final String MASTER_PAGE =
            "SELECT number, origin"
                    + ROW
                    + " FROM master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                    + " WHERE number > ? ORDER BY number FETCH FIRST ? ROWS ONLY";

    private static final String OWN_PAGE =
            "SELECT number, postoffice"
                    + ROW
                    + " FROM own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                    + " WHERE number > ? AND postoffice = ?"
                    + " ORDER BY postoffice, number FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final Origins origins;
    private final int list;

    ListFeed(Sql sql, Origins origins, int list) {
        this.sql = sql;
        this.origins = origins;
        this.list = list;
    }

    /** Which list it is: {@link #MASTER}, or the id of the postoffice that owns it. */
    public int list() {
        return list;
    }

    /** The numbers of the list, if this node has it. */
    public Optional<Numbers> numbers() {
        return Sql.step("read the numbers of a list", () -> Numbering.read(sql, list));
    }

    /**
     * Some of what was changed after a number.
     *
     * @param changes in the order of the numbers
     * @param more whether there may be further changes
     */
    public record Part(List<Indexed> changes, boolean more) {}

    /** What was changed after a number, at most so many, or fewer if their details are long. */
    public Part read(long after, int most) {
        return Sql.step(
                "read a list by its numbers",
                () -> {
                    Sql.Some<Indexed> some =
                            list == MASTER
                                    ? sql.some(MASTER_PAGE, this::indexed, after, most)
                                    : sql.some(OWN_PAGE, this::indexed, after, list, most);
                    return new Part(some.rows(), some.cut() || some.rows().size() == most);
                });
    }

    private Indexed indexed(Row row) throws SQLException {
        long number = row.number();
        int owner = row.integer();
        return new Indexed(number, owner, origins.name(owner), row.entry(), row.hash(), row.flag());
    }

    /** Count and sum of all live entries. */
    public Digest digest() {
        Kind kind = list == MASTER ? Kind.MASTER : Kind.OWN;
        return Sql.step(
                "read the digests of a list",
                () -> new DigestTable(sql, origins).read(kind, list).total());
    }
}
