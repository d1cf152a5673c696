package org.dirsync.store;

import java.sql.SQLException;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied;
import org.dirsync.list.Change;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Progress;
import org.dirsync.store.DigestTable.Kind;
import org.jspecify.annotations.Nullable;

/** What one postoffice owns and claims in the master list, as a copy of its own list. */
final class OwnedPart extends CopyState {

    private final Sql sql;
    private final Origins origins;
    private final PostofficeName name;
    private final int origin;
    private final Numbering numbering;
    private final DigestTable digests;
    private final HeldRows held;

    OwnedPart(
            Sql sql, Origins origins, PostofficeName name, Numbering numbering, DigestTable digests)
            throws SQLException {
        this(sql, origins, name, origins.id(name), numbering, digests);
    }

    private OwnedPart(
            Sql sql,
            Origins origins,
            PostofficeName name,
            int origin,
            Numbering numbering,
            DigestTable digests) {
        super(sql, origins, Side.SERVER, origin);
        this.sql = sql;
        this.origins = origins;
        this.name = name;
        this.origin = origin;
        this.numbering = numbering;
        this.digests = digests;
        this.held = new HeldRows(sql, Side.SERVER, digests);
    }

    @Override
    public void store(@Nullable PostofficeName only, @Nullable Progress progress) {
        super.store(only, progress);
        if (only == null && progress != null) {
            Sql.act(
                    "note how far a postoffice's list is here",
                    () ->
                            new CursorHistory(sql)
                                    .note(
                                            Side.SERVER,
                                            origin,
                                            progress.cursor(),
                                            numbering.numbers().last(),
                                            numbering.now()));
        }
    }

    @Override
    void drop() throws SQLException {
        super.drop();
        new CursorHistory(sql).drop(Side.SERVER, origin);
    }

    @Override
    public Applied apply(List<Change> changes) {
        return Sql.step(
                "apply changes to the master list",
                () -> {
                    MasterStep step = new MasterStep(sql, origins, origin, numbering, digests);
                    long epoch = epoch();
                    for (Change change : changes) {
                        Entry entry = change.entry();
                        if (entry == null) {
                            step.remove(change);
                        } else {
                            step.put(change, Hashed.of(entry), epoch);
                        }
                    }
                    return step.finish().applied();
                });
    }

    @Override
    public void touch(List<Address> addresses) {
        Sql.act(
                "mark entries of the master list",
                () -> {
                    numbering.lock();
                    long epoch = epoch();
                    for (String table : List.of("master_entry", "claim")) {
                        Writes touches =
                                new Writes(
                                        sql.prepared(
                                                Values.update(
                                                        table,
                                                        "epoch",
                                                        "address_key = ? AND origin = ?")));
                        for (Address address : addresses) {
                            touches.number(epoch).text(address.key()).integer(origin).add();
                        }
                        touches.flush();
                    }
                });
    }

    @Override
    public Applied hold(List<Change> tombstones) {
        return Sql.step(
                "hold deletions from the master list",
                () -> {
                    MasterStep step = new MasterStep(sql, origins, origin, numbering, digests);
                    for (Change change : tombstones) {
                        step.hold(change);
                    }
                    return step.finish().applied();
                });
    }

    @Override
    public int holdUntouched(@Nullable PostofficeName only, long epoch) {
        if (only != null && !only.equals(name)) {
            return 0;
        }
        return Sql.step(
                "hold what a generation left out of the master list",
                () -> {
                    MasterStep step = new MasterStep(sql, origins, origin, numbering, digests);
                    step.holdUntouched(epoch);
                    int removed = step.sweepClaims(epoch);
                    step.finish();
                    return removed;
                });
    }

    @Override
    public int release(PostofficeName of, boolean keptToo, int most) {
        return Sql.step(
                "remove held entries from the master list",
                () -> {
                    MasterStep step = new MasterStep(sql, origins, origin, numbering, digests);
                    int removed = step.releaseHeld(keptToo, most);
                    step.finish();
                    held.settle(origin, origin);
                    return removed;
                });
    }

    @Override
    public void keep(PostofficeName of) {
        Sql.act("keep entries", () -> held.keep(origin, origin, name));
    }

    @Override
    public Digests waiting() {
        return Sql.step("read the held digests", () -> held.waiting(origin));
    }

    @Override
    public Digests kept() {
        return Sql.step("read the kept digests", () -> held.kept(origin));
    }

    @Override
    public int sweep(@Nullable PostofficeName only, long epoch) {
        if (only != null && !only.equals(name)) {
            return 0;
        }
        return Sql.step(
                "remove what a generation left out of the master list",
                () -> {
                    MasterStep step = new MasterStep(sql, origins, origin, numbering, digests);
                    int removed = step.sweep(epoch, Integer.MAX_VALUE) + step.sweepClaims(epoch);
                    step.finish();
                    return removed;
                });
    }

    @Override
    public Digests digests() {
        return Sql.step(
                "read the digests of a part of the master list",
                () -> {
                    Filter mine = Filter.ALL.only(name);
                    return digests.read(Kind.MASTER, Numbering.MASTER, mine)
                            .plus(digests.read(Kind.CLAIM, Numbering.MASTER, mine))
                            .minus(held.waiting(origin))
                            .minus(held.kept(origin));
                });
    }
}
