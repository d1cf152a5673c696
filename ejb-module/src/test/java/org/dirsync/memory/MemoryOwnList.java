package org.dirsync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.requestor.OwnList;

/** The addresses that a postoffice owns, in memory. */
public final class MemoryOwnList extends MemoryNumberedList implements OwnList {

    private final PostofficeName origin;
    private final Map<String, Refusal> refused = new HashMap<>();
    private final TreeMap<String, Deleted> deleted = new TreeMap<>();
    private long epoch;

    /** An empty list. */
    public MemoryOwnList(PostofficeName origin, Supplier<String> ids) {
        super(ids);
        this.origin = origin;
    }

    /** A copy of everything. */
    public MemoryOwnList copy() {
        return new MemoryOwnList(origin, () -> "copy").restore(this);
    }

    /** Becomes what the other is. */
    public MemoryOwnList restore(MemoryOwnList other) {
        restoreRows(other);
        refill(refused, other.refused);
        refill(deleted, other.deleted);
        epoch = other.epoch;
        return this;
    }

    /** The entries, in the order of their last change. */
    public List<Entry> entries() {
        return rows().stream().filter(Row::live).map(row -> row.change().entry()).toList();
    }

    @Override
    public Optional<Entry> find(Address address) {
        return Optional.ofNullable(row(address.key())).map(row -> row.change().entry());
    }

    @Override
    public Applied put(List<Entry> entries, long mark) {
        int added = 0;
        int modified = 0;
        int unchanged = 0;
        List<RefusedChange> twice = new ArrayList<>();
        for (Entry entry : entries) {
            Row row = row(entry.address().key());
            boolean live = row != null && row.live();
            if (live && mark > 0 && row.epoch() == mark) {
                twice.add(
                        new RefusedChange(
                                row.change().number(),
                                entry.address(),
                                new Refusal(
                                        Code.DUPLICATE,
                                        entry.address() + " stands twice; remove one")));
            } else if (live && row.change().entry().sameAs(entry)) {
                touch(row, Math.max(mark, row.epoch()));
                unchanged++;
            } else {
                put(origin, entry, live ? Math.max(mark, row.epoch()) : mark);
                added += live ? 0 : 1;
                modified += live ? 1 : 0;
            }
        }
        return new Applied(added, modified, 0, unchanged, twice);
    }

    @Override
    public Applied remove(List<Address> addresses, long mark) {
        int removed = 0;
        List<RefusedChange> missing = new ArrayList<>();
        for (Address address : addresses) {
            Row row = row(address.key());
            if (row != null && row.live()) {
                delete(row, mark);
                removed++;
            } else {
                missing.add(
                        new RefusedChange(
                                0,
                                address,
                                new Refusal(
                                        Code.DOES_NOT_EXIST,
                                        address + " is not in the list of " + origin)));
            }
        }
        return new Applied(0, 0, removed, 0, missing);
    }

    private void delete(Row row, long mark) {
        deleted.put(row.key(), new Deleted(row.change().entry(), Instant.EPOCH, mark));
        bury(origin, row.change().address());
    }

    @Override
    public List<Deleted> deleted(String after, Long mark, int most) {
        return deleted.tailMap(after, false).values().stream()
                .filter(one -> mark == null || one.epoch() == mark)
                .limit(most)
                .toList();
    }

    @Override
    public Applied restore(List<Address> addresses) {
        Applied applied = Applied.NOTHING;
        for (Address address : addresses) {
            Row row = row(address.key());
            boolean live = row != null && row.live();
            if (live || !deleted.containsKey(address.key())) {
                Code code = live ? Code.ALREADY_EXISTS : Code.DOES_NOT_EXIST;
                RefusedChange change =
                        new RefusedChange(
                                live ? row.change().number() : 0,
                                address,
                                new Refusal(code, address + " cannot be restored"));
                applied = applied.plus(new Applied(0, 0, 0, 0, List.of(change)));
            } else {
                applied = applied.plus(put(List.of(deleted.remove(address.key()).entry()), 0));
            }
        }
        return applied;
    }

    @Override
    public long nextEpoch() {
        return ++epoch;
    }

    @Override
    public List<RefusedChange> refused(List<RefusedChange> now) {
        List<RefusedChange> fresh =
                now.stream()
                        .filter(r -> !r.refusal().equals(refused.get(r.address().key())))
                        .toList();
        refused.clear();
        now.forEach(r -> refused.put(r.address().key(), r.refusal()));
        return fresh;
    }
}
