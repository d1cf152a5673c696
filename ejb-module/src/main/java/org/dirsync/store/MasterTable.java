package org.dirsync.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Copy;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.Numbers;
import org.dirsync.list.Progress;
import org.dirsync.server.MasterList;
import org.dirsync.store.DigestTable.Kind;

/** The master list of the directory server that this node hosts. */
final class MasterTable implements MasterList {

    private static final String PAGE =
            "SELECT number, origin, "
                    + Pages.ENTRY
                    + " FROM master_entry --DERBY-PROPERTIES index=master_entry_number\n"
                    + " WHERE number > ? ORDER BY number";
    private static final String PAGE_OF_ORIGIN =
            "SELECT number, origin, "
                    + Pages.ENTRY
                    + " FROM master_entry --DERBY-PROPERTIES index=master_entry_origin\n"
                    + " WHERE origin = ? AND number > ? ORDER BY origin, number";

    private final Sql sql;
    private final Origins origins;
    private final Numbering numbering;
    private final DigestTable digests;

    MasterTable(Sql sql, Origins origins, Clock clock) {
        this.sql = sql;
        this.origins = origins;
        this.numbering = new Numbering(sql, Numbering.MASTER, clock);
        this.digests = new DigestTable(sql, origins);
    }

    @Override
    public Numbers numbers() {
        return Sql.step("read the numbers of the master list", numbering::numbers);
    }

    @Override
    public Numbers lock() {
        return Sql.step("lock the master list", numbering::lock);
    }

    @Override
    public void renew() {
        Sql.act("renew the master list", numbering::renew);
    }

    @Override
    public Page read(long base, long began, Filter filter, Limit limit) {
        return Sql.step(
                "read the master list",
                () -> {
                    long last = numbering.numbers().last();
                    PostofficeName only = filter.only();
                    PreparedStatement page =
                            only == null
                                    ? sql.open(PAGE, base)
                                    : sql.open(PAGE_OF_ORIGIN, origins.id(only), base);
                    return Pages.read(page, origins, base, began, filter, limit, last);
                });
    }

    @Override
    public Digests digests(Filter filter) {
        return Sql.step(
                "read the digests of the master list",
                () ->
                        digests.read(
                                filter.details() ? Kind.MASTER : Kind.MASTER_BARE,
                                Numbering.MASTER,
                                filter));
    }

    @Override
    public Copy copyOf(PostofficeName origin) {
        return Sql.step("open a part of the master list", () -> part(origin));
    }

    private OwnedPart part(PostofficeName origin) throws SQLException {
        return new OwnedPart(sql, origins, origin, numbering, digests);
    }

    @Override
    public List<RefusedChange> refused(PostofficeName origin, int most) {
        return Sql.step(
                "read the claims of a postoffice",
                () -> {
                    Optional<Integer> id = origins.find(origin);
                    return id.isEmpty()
                            ? List.of()
                            : MasterStep.refused(sql, origins, id.get(), most, digests);
                });
    }

    @Override
    public int withdraw(PostofficeName origin, int most) {
        return Sql.step(
                "withdraw a postoffice",
                () -> {
                    int id = origins.id(origin);
                    MasterStep step = new MasterStep(sql, origins, id, numbering, digests);
                    int removed = step.sweep(Long.MAX_VALUE, most);
                    removed += step.dropClaims(most - removed);
                    step.finish();
                    approve(origin);
                    if (removed < most) {
                        forget(part(origin));
                    }
                    return removed;
                });
    }

    @Override
    public void approve(PostofficeName origin) {
        Sql.act(
                "note approved deletions",
                () -> {
                    int id = origins.id(origin);
                    long last = numbering.numbers().last();
                    ApprovedRemovalEntity row =
                            sql.jpql()
                                    .managed(ApprovedRemovalEntity.class, id)
                                    .orElseGet(() -> new ApprovedRemovalEntity(id));
                    row.put(last);
                    sql.jpql().save(row);
                });
    }

    @Override
    public SortedSet<PostofficeName> approved(long above) {
        return Sql.step(
                "read approved deletions",
                () -> {
                    SortedSet<PostofficeName> approved = new TreeSet<>();
                    for (int id :
                            sql.jpql()
                                    .all(
                                            "SELECT r.origin FROM ApprovedRemovalEntity r"
                                                    + " WHERE r.lastNumber > ?1",
                                            Columns::integer,
                                            above)) {
                        approved.add(origins.name(id));
                    }
                    return approved;
                });
    }

    @Override
    public int rename(PostofficeName from, PostofficeName to, int most) {
        return Sql.step(
                "rename a postoffice",
                () -> {
                    int old = origins.id(from);
                    int heir = origins.id(to);
                    MasterStep step = new MasterStep(sql, origins, heir, numbering, digests);
                    int given = step.inherit(old, most);
                    given += step.inheritClaims(old, most - given);
                    step.finish();
                    if (given < most) {
                        forget(part(from));
                    }
                    return given;
                });
    }

    private static void forget(Copy part) {
        part.noted().keySet().forEach(origin -> part.note(origin, 0));
        Progress progress = part.progress(null);
        if (progress != null && progress.cursor().list() != null) {
            part.store(null, new Progress(progress.cursor().forgotten(), progress.epoch()));
        }
    }
}
