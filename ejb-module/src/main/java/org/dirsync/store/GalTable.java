package org.dirsync.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.dirsync.address.Address;
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
    private final Clock clock;
    private final HeldRows held;

    GalTable(Sql sql, Origins origins, int postoffice, Clock clock) {
        super(sql, origins, Side.RECEIVED, postoffice);
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.digests = new DigestTable(sql, origins);
        this.clock = clock;
        this.held = new HeldRows(sql, Side.RECEIVED, digests);
    }

    @Override
    public Applied apply(List<Change> changes) {
        return Sql.step(
                "apply changes to a copy",
                () -> {
                    long epoch = epoch();
                    Seen seen = seen(epoch);
                    GalRows rows = new GalRows(sql, postoffice, digests, clock.millis());
                    ApplyCounts tally = new ApplyCounts();
                    for (Change change : changes) {
                        apply(rows, change, seen.find(rows, change), epoch, tally);
                    }
                    rows.finish();
                    return tally.applied();
                });
    }

    @Override
    public Applied hold(List<Change> tombstones) {
        return Sql.step(
                "hold deletions",
                () -> {
                    long epoch = epoch();
                    Seen seen = seen(epoch);
                    GalRows rows = new GalRows(sql, postoffice, digests, clock.millis());
                    ApplyCounts tally = new ApplyCounts();
                    for (Change change : tombstones) {
                        Found old = seen.find(rows, change);
                        if (old != null && old.origin() == origins.id(change.origin())) {
                            held.hold(postoffice, old.origin(), change.address().key(), old.hash());
                        } else {
                            apply(rows, change, old, epoch, tally);
                        }
                    }
                    rows.finish();
                    return tally.applied();
                });
    }

    /** Which changes need no look at the table. */
    private record Seen(boolean empty, long unseen) {
        @Nullable Found find(GalRows rows, Change change) throws SQLException {
            String key = change.address().key();
            boolean isNew = (empty || change.number() <= unseen) && !rows.isPending(key);
            return isNew ? null : rows.find(key);
        }
    }

    private Seen seen(long epoch) throws SQLException {
        return new Seen(digests.isEmpty(Kind.GAL, postoffice), unseen(epoch));
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

    private void apply(
            GalRows rows, Change change, @Nullable Found old, long epoch, ApplyCounts tally)
            throws SQLException {
        Entry entry = change.entry();
        if (old != null) {
            held.free(postoffice, change.address().key(), old.hash());
        }
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
    public void touch(List<Address> addresses) {
        Sql.act(
                "mark entries of a copy",
                () -> {
                    long epoch = epoch();
                    GalRows rows = new GalRows(sql, postoffice, digests, clock.millis());
                    for (Address address : addresses) {
                        rows.touch(address.key(), epoch);
                    }
                    rows.finish();
                });
    }

    @Override
    public int sweep(@Nullable PostofficeName only, long epoch) {
        return Sql.step(
                "remove what a generation left out",
                () -> {
                    GalRows rows = new GalRows(sql, postoffice, digests, clock.millis());
                    int removed = 0;
                    String after = "";
                    List<Old> page = untouched(only, epoch, after);
                    while (!page.isEmpty()) {
                        for (Old old : page) {
                            held.free(postoffice, old.key(), old.found().hash());
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

    @Override
    public int holdUntouched(@Nullable PostofficeName only, long epoch) {
        return Sql.step(
                "hold what a generation left out",
                () -> {
                    String after = "";
                    List<Old> page = untouched(only, epoch, after);
                    while (!page.isEmpty()) {
                        for (Old old : page) {
                            Found found = old.found();
                            held.hold(postoffice, found.origin(), old.key(), found.hash());
                            after = old.key();
                        }
                        page = untouched(only, epoch, after);
                    }
                    digests.flush();
                    return 0;
                });
    }

    @Override
    public int release(PostofficeName origin, boolean keptToo, int most) {
        return Sql.step(
                "remove held entries",
                () -> {
                    GalRows rows = new GalRows(sql, postoffice, digests, clock.millis());
                    int id = origins.id(origin);
                    int removed = 0;
                    int page = -1;
                    while (page != 0 && removed < most) {
                        int step = Math.min(Writes.MAX, most - removed);
                        page = release(rows, held.keys(postoffice, id, keptToo, step));
                        removed += page;
                    }
                    rows.finish();
                    held.settle(postoffice, id);
                    return removed;
                });
    }

    private int release(GalRows rows, List<String> keys) throws SQLException {
        for (String key : keys) {
            Found old = rows.find(key);
            if (old == null) {
                held.forget(postoffice, key);
            } else {
                held.free(postoffice, key, old.hash());
                rows.remove(key, old);
            }
        }
        return keys.size();
    }

    @Override
    public void keep(PostofficeName origin) {
        Sql.act("keep entries", () -> held.keep(postoffice, origins.id(origin), origin));
    }

    @Override
    public Digests waiting() {
        return Sql.step("read the held digests", () -> held.waiting(postoffice));
    }

    @Override
    public Digests kept() {
        return Sql.step("read the kept digests", () -> held.kept(postoffice));
    }

    @Override
    void drop() throws SQLException {
        super.drop();
        held.drop(postoffice);
    }

    private List<Old> untouched(@Nullable PostofficeName only, long epoch, String after)
            throws SQLException {
        Sql.Reader<Old> reader =
                row -> new Old(row.text(), new Found(row.integer(), row.hash(), row.number()));
        if (only == null) {
            return sql.all(UNTOUCHED.formatted(""), reader, postoffice, after, epoch, Writes.MAX);
        }
        return sql.all(
                UNTOUCHED.formatted(" AND origin = ?"),
                reader,
                postoffice,
                after,
                epoch,
                origins.id(only),
                Writes.MAX);
    }

    @Override
    public List<Change> page(String after, int most) {
        return Sql.step(
                "read a page of a copy",
                () ->
                        sql.some(
                                        "SELECT origin, address, name, details, details_more, hidden"
                                                + " FROM gal_entry"
                                                + " --DERBY-PROPERTIES constraint=gal_entry_key\n"
                                                + " WHERE postoffice = ? AND address_key > ?"
                                                + " ORDER BY postoffice, address_key"
                                                + " FETCH FIRST ? ROWS ONLY",
                                        row ->
                                                Change.put(
                                                        1,
                                                        origins.name(row.integer()),
                                                        row.entry()),
                                        postoffice,
                                        after,
                                        most)
                                .rows());
    }

    @Override
    public Digests digests() {
        return Sql.step(
                "read the digests of a copy",
                () ->
                        digests.read(Kind.GAL, postoffice)
                                .minus(held.waiting(postoffice))
                                .minus(held.kept(postoffice)));
    }
}
