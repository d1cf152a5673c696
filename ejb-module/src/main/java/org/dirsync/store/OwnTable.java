package org.dirsync.store;

import static java.util.stream.Collectors.toSet;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.journal.Author;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.Numbers;
import org.dirsync.requestor.OwnList;
import org.dirsync.store.ChangeStep.Doing;
import org.dirsync.store.DigestTable.Kind;
import org.dirsync.store.OwnLookup.Own;
import org.dirsync.store.OwnRows.Found;
import org.jspecify.annotations.Nullable;

/** The addresses that a hosted postoffice owns. */
final class OwnTable implements OwnList {

    private static final String PAGE =
            "SELECT number, postoffice, "
                    + Pages.ENTRY
                    + " FROM own_entry --DERBY-PROPERTIES index=own_entry_number\n"
                    + " WHERE postoffice = ? AND number > ? ORDER BY postoffice, number";

    private final Sql sql;
    private final Origins origins;
    private final int postoffice;
    private final Numbering numbering;
    private final DigestTable digests;
    private final Author author;

    OwnTable(Sql sql, Origins origins, int postoffice, Clock clock, Author author) {
        this.sql = sql;
        this.origins = origins;
        this.postoffice = postoffice;
        this.numbering = new Numbering(sql, postoffice, clock);
        this.digests = new DigestTable(sql, origins);
        this.author = author;
    }

    @Override
    public Numbers numbers() {
        return Sql.step("read the numbers of an own list", numbering::numbers);
    }

    @Override
    public Numbers lock() {
        return Sql.step("lock an own list", numbering::lock);
    }

    @Override
    public void renew() {
        Sql.act("renew an own list", numbering::renew);
    }

    @Override
    public Page read(long base, long began, Filter filter, Limit limit) {
        return Sql.step(
                "read an own list",
                () -> {
                    long last = numbering.numbers().last();
                    PreparedStatement page = sql.open(PAGE, postoffice, base);
                    return Pages.read(page, origins, base, began, filter, limit, last);
                });
    }

    @Override
    public Digests digests(Filter filter) {
        return Sql.step(
                "read the digests of an own list",
                () ->
                        digests.read(
                                filter.details() ? Kind.OWN : Kind.OWN_BARE, postoffice, filter));
    }

    @Override
    public Optional<Entry> find(Address address) {
        return Sql.step(
                "find an own address",
                () ->
                        sql.jpql()
                                .one(
                                        "SELECT "
                                                + Columns.ENTRY
                                                + " FROM OwnEntryEntity e WHERE e.postoffice = ?1"
                                                + " AND e.addressKey = ?2 AND e.deleted = ?3",
                                        Columns::entry,
                                        postoffice,
                                        address.key(),
                                        false));
    }

    @Override
    public Applied put(List<Entry> entries, long epoch) {
        return Sql.step(
                "put own addresses",
                () -> {
                    numbering.lock();
                    OwnRows rows = new OwnRows(sql, postoffice, numbering, digests);
                    ApplyCounts tally = new ApplyCounts();
                    for (Entry entry : entries) {
                        put(rows, Hashed.of(entry), epoch, tally);
                    }
                    rows.finish(author, doing(epoch), epoch);
                    return tally.applied();
                });
    }

    private static Doing doing(long epoch) {
        return epoch > 0 ? Doing.IMPORT : Doing.EDIT;
    }

    private static void put(OwnRows rows, Hashed entry, long epoch, ApplyCounts tally)
            throws SQLException {
        Found old = rows.find(entry.key());
        if (old == null || old.deleted()) {
            rows.put(entry, old, epoch);
            tally.added++;
        } else if (epoch > 0 && old.epoch() == epoch) {
            tally.refuse(
                    old.number(),
                    entry.entry().address(),
                    Code.DUPLICATE,
                    "%s stands twice; remove one of the two".formatted(entry.entry().address()));
        } else if (!old.full().equals(entry.full())) {
            rows.put(entry, old, Math.max(epoch, old.epoch()));
            tally.modified++;
        } else {
            if (epoch > 0) {
                rows.touch(entry.key(), epoch);
            }
            tally.unchanged++;
        }
    }

    @Override
    public Applied remove(List<Address> addresses, long epoch) {
        return Sql.step(
                "remove own addresses",
                () -> {
                    numbering.lock();
                    OwnRows rows = new OwnRows(sql, postoffice, numbering, digests);
                    ApplyCounts tally = new ApplyCounts();
                    for (Address address : addresses) {
                        Found old = rows.find(address.key());
                        if (old == null || old.deleted()) {
                            tally.refuse(
                                    0,
                                    address,
                                    Code.DOES_NOT_EXIST,
                                    "%s is not in the list; nothing to delete".formatted(address));
                        } else {
                            rows.remove(address.key(), old, epoch);
                            tally.removed++;
                        }
                    }
                    rows.finish(author, doing(epoch), epoch);
                    return tally.applied();
                });
    }

    @Override
    public List<Deleted> deleted(String after, @Nullable Long epoch, int most) {
        return Sql.step(
                "list deleted addresses",
                () -> new DeletedTable(sql).page(postoffice, after, epoch, most).rows());
    }

    @Override
    public Applied restore(List<Address> addresses) {
        return Sql.step(
                "restore deleted addresses",
                () -> {
                    numbering.lock();
                    OwnRows rows = new OwnRows(sql, postoffice, numbering, digests);
                    DeletedTable deleted = new DeletedTable(sql);
                    Set<String> keys = addresses.stream().map(Address::key).collect(toSet());
                    Map<String, Entry> gone =
                            keys.isEmpty() ? Map.of() : deleted.find(postoffice, keys);
                    Map<String, Own> there = new OwnLookup(sql, postoffice).together(keys);
                    Set<String> restored = new LinkedHashSet<>();
                    ApplyCounts tally = new ApplyCounts();
                    for (Address address : addresses) {
                        Own old = there.get(address.key());
                        Entry entry = gone.get(address.key());
                        boolean live = old != null && !old.found().deleted();
                        if (live || restored.contains(address.key())) {
                            tally.refuse(
                                    old == null ? 0 : old.found().number(),
                                    address,
                                    Code.ALREADY_EXISTS,
                                    "%s is in the list again; nothing to restore"
                                            .formatted(address));
                        } else if (entry == null) {
                            tally.refuse(
                                    0,
                                    address,
                                    Code.DOES_NOT_EXIST,
                                    "%s is not among the deleted addresses, or no longer"
                                            .formatted(address));
                        } else {
                            rows.put(Hashed.of(entry), old == null ? null : old.found(), 0);
                            restored.add(address.key());
                            tally.added++;
                        }
                    }
                    deleted.forget(postoffice, restored);
                    rows.finish(author, Doing.RESTORE, 0);
                    return tally.applied();
                });
    }

    @Override
    public long nextEpoch() {
        return Sql.step("begin an import", numbering::nextEpoch);
    }

    @Override
    public List<RefusedChange> refused(List<RefusedChange> refused) {
        return Sql.step(
                "note refused addresses", () -> new RefusedTable(sql, postoffice).replace(refused));
    }
}
