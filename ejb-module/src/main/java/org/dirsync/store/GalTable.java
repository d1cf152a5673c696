package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests;
import org.dirsync.list.EntryHash;
import org.dirsync.requestor.Received;
import org.dirsync.store.DigestTable.Kind;
import org.dirsync.store.GalRows.Found;
import org.jspecify.annotations.Nullable;

/** What a hosted postoffice has received of the master list. */
final class GalTable extends CopyState implements Received {

    private record Old(String key, Found found) {}

    private static final long FIRST_EPOCH = 1;
    private static final String UNTOUCHED =
            "SELECT address_key, origin, hash_high, hash_low, epoch"
                    + " FROM gal_entry --DERBY-PROPERTIES constraint=gal_entry_key\n"
                    + " WHERE postoffice = ? AND address_key > ? AND epoch < ?%s"
                    + " ORDER BY postoffice, address_key FETCH FIRST ? ROWS ONLY";

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;
    private final DigestTable digests;

    GalTable(Sql sql, Origins origins, int postoffice) {
        super(sql, origins, Side.RECEIVED, postoffice);
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.digests = new DigestTable(sql, origins);
    }

    @Override
    public Applied apply(List<Change> changes) {
        return Sql.step(
                "apply changes to a copy",
                () -> {
                    long epoch = epoch();
                    boolean empty = digests.isEmpty(Kind.GAL, postoffice);
                    long unseen = unseen(epoch);
                    GalRows rows = new GalRows(sql, postoffice, digests);
                    Tally tally = new Tally();
                    for (Change change : changes) {
                        String key = change.address().key();
                        boolean isNew =
                                (empty || change.number() <= unseen) && !rows.isPending(key);
                        Found old = isNew ? null : rows.find(key);
                        apply(rows, change, old, epoch, tally);
                    }
                    rows.finish();
                    return tally.applied();
                });
    }

    /**
     * Through which number changes are certainly of addresses that are not here yet. In the first
     * generation each address comes once, unless it changes on the way: then its new number is
     * above the one at which the generation began.
     */
    private long unseen(long epoch) {
        Cursor cursor = Objects.requireNonNull(progress(null)).cursor();
        return epoch == FIRST_EPOCH && !cursor.complete() ? cursor.began() : 0;
    }

    private void apply(GalRows rows, Change change, @Nullable Found old, long epoch, Tally tally)
            throws SQLException {
        Entry entry = change.entry();
        if (entry == null) {
            if (old == null) {
                tally.unchanged++;
            } else {
                rows.remove(change.address().key(), old);
                tally.removed++;
            }
            return;
        }
        int origin = origins.id(change.origin());
        EntryHash hash = EntryHash.of(entry);
        if (old == null) {
            rows.put(origin, entry, hash, null, epoch);
            tally.added++;
        } else if (old.origin() != origin || !old.hash().equals(hash)) {
            rows.put(origin, entry, hash, old, epoch);
            tally.modified++;
        } else {
            if (old.epoch() != epoch) {
                rows.touch(change.address().key(), epoch);
            }
            tally.unchanged++;
        }
    }

    @Override
    public int sweep(@Nullable PostofficeName only, long epoch) {
        return Sql.step(
                "remove what a generation left out",
                () -> {
                    GalRows rows = new GalRows(sql, postoffice, digests);
                    int removed = 0;
                    String after = "";
                    List<Old> page = untouched(only, epoch, after);
                    while (!page.isEmpty()) {
                        for (Old old : page) {
                            rows.remove(old.key(), old.found());
                            after = old.key();
                        }
                        removed += page.size();
                        page = untouched(only, epoch, after);
                    }
                    rows.finish();
                    return removed;
                });
    }

    private List<Old> untouched(@Nullable PostofficeName only, long epoch, String after)
            throws SQLException {
        Sql.Reader<Old> reader =
                row -> new Old(row.text(), new Found(row.integer(), row.hash(), row.number()));
        if (only == null) {
            return sql.all(UNTOUCHED.formatted(""), reader, postoffice, after, epoch, Writes.MOST);
        }
        return sql.all(
                UNTOUCHED.formatted(" AND origin = ?"),
                reader,
                postoffice,
                after,
                epoch,
                origins.id(only),
                Writes.MOST);
    }

    @Override
    public List<Change> page(String after, int most) {
        return Sql.step(
                "read a page of a copy",
                () ->
                        sql.all(
                                "SELECT origin, address, name, details, hidden"
                                        + " FROM gal_entry"
                                        + " --DERBY-PROPERTIES constraint=gal_entry_key\n"
                                        + " WHERE postoffice = ? AND address_key > ?"
                                        + " ORDER BY postoffice, address_key"
                                        + " FETCH FIRST ? ROWS ONLY",
                                row -> Change.put(1, origins.name(row.integer()), row.entry()),
                                postoffice,
                                after,
                                most));
    }

    @Override
    public Digests digests() {
        return Sql.step("read the digests of a copy", () -> digests.read(Kind.GAL, postoffice));
    }
}
