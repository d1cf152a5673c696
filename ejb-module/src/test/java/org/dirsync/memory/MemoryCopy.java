package org.dirsync.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.Address;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied;
import org.dirsync.list.Change;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Progress;
import org.dirsync.requestor.Received;

/** What a requestor has received, in memory. */
public final class MemoryCopy implements Received {

    private record Row(Change change, long epoch) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<Part, Digest> digests = new HashMap<>();
    private final TreeMap<PostofficeName, Progress> repairs = new TreeMap<>();
    private final MemoryHeld held = new MemoryHeld();
    private Progress whole = Progress.NONE;
    private long epoch;

    /** A copy of everything. */
    public MemoryCopy copy() {
        return new MemoryCopy().restore(this);
    }

    /** Becomes what the other is. */
    public MemoryCopy restore(MemoryCopy other) {
        MemoryNumberedList.refill(rows, other.rows);
        MemoryNumberedList.refill(digests, other.digests);
        MemoryNumberedList.refill(repairs, other.repairs);
        held.restore(other.held);
        whole = other.whole;
        epoch = other.epoch;
        return this;
    }

    /** What it holds, each entry as a change of its owner. */
    public Collection<Change> held() {
        return rows.values().stream().map(Row::change).toList();
    }

    /** Loses or changes an entry without anybody noticing. */
    public void corrupt(String key, Change instead) {
        remove(key);
        if (instead != null) {
            put(instead);
        }
    }

    @Override
    public Progress progress(PostofficeName only) {
        return only == null ? whole : repairs.get(only);
    }

    @Override
    public void store(PostofficeName only, Progress progress) {
        if (only == null) {
            whole = Objects.requireNonNull(progress);
        } else if (progress == null) {
            repairs.remove(only);
        } else {
            repairs.put(only, progress);
        }
    }

    @Override
    public SortedMap<PostofficeName, Progress> repairs() {
        return new TreeMap<>(repairs);
    }

    @Override
    public void endRepairs() {
        repairs.clear();
    }

    @Override
    public long nextEpoch() {
        return ++epoch;
    }

    @Override
    public Applied apply(List<Change> changes) {
        int added = 0;
        int modified = 0;
        int removed = 0;
        int unchanged = 0;
        for (Change change : changes) {
            Row before = remove(change.address().key());
            if (change.entry() == null) {
                removed += before == null ? 0 : 1;
                unchanged += before == null ? 1 : 0;
                continue;
            }
            put(change);
            if (before == null) {
                added++;
            } else if (before.change().origin().equals(change.origin())
                    && before.change().entry().sameAs(change.entry())) {
                unchanged++;
            } else {
                modified++;
            }
        }
        return new Applied(added, modified, removed, unchanged, List.of());
    }

    @Override
    public void touch(List<Address> addresses) {
        for (Address address : addresses) {
            rows.computeIfPresent(address.key(), (key, row) -> new Row(row.change(), epoch));
        }
    }

    private void put(Change change) {
        rows.put(change.address().key(), new Row(change, epoch));
        count(change, 1);
    }

    private Row remove(String key) {
        held.free(key);
        Row row = rows.remove(key);
        if (row != null) {
            count(row.change(), -1);
        }
        return row;
    }

    private void count(Change change, int sign) {
        Part part = new Part(change.origin(), change.address().type());
        MemoryNumberedList.count(digests, part, EntryHash.of(change.entry()), sign);
    }

    @Override
    public Applied hold(List<Change> tombstones) {
        Applied applied = Applied.NOTHING;
        for (Change tombstone : tombstones) {
            Row row = rows.get(tombstone.address().key());
            if (row != null && row.change().origin().equals(tombstone.origin())) {
                held.hold(row.change());
            } else {
                applied = applied.plus(apply(List.of(tombstone)));
            }
        }
        return applied;
    }

    @Override
    public int holdUntouched(PostofficeName only, long mark) {
        untouched(only, mark).forEach(key -> held.hold(rows.get(key).change()));
        return 0;
    }

    @Override
    public Digests waiting() {
        return held.waiting();
    }

    @Override
    public Digests kept() {
        return held.kept();
    }

    @Override
    public int release(PostofficeName origin, boolean keptToo, int most) {
        List<String> keys = held.keys(origin, keptToo, most);
        keys.forEach(this::remove);
        return keys.size();
    }

    @Override
    public void keep(PostofficeName origin) {
        held.keep(origin);
    }

    @Override
    public SortedMap<PostofficeName, Long> noted() {
        return held.noted();
    }

    @Override
    public void note(PostofficeName origin, long count) {
        held.note(origin, count);
    }

    @Override
    public int sweep(PostofficeName only, long mark) {
        List<String> old = untouched(only, mark);
        old.forEach(this::remove);
        return old.size();
    }

    private List<String> untouched(PostofficeName only, long mark) {
        List<String> old = new ArrayList<>();
        rows.forEach(
                (key, row) -> {
                    boolean meant = only == null || only.equals(row.change().origin());
                    if (meant && row.epoch() < mark) {
                        old.add(key);
                    }
                });
        return old;
    }

    @Override
    public List<Change> page(String after, int most) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().compareTo(after) > 0)
                .sorted(Map.Entry.comparingByKey())
                .limit(most)
                .map(row -> row.getValue().change())
                .map(held -> Change.put(1, held.origin(), held.entry()))
                .toList();
    }

    @Override
    public Digests digests() {
        return Digests.of(digests).minus(held.waiting()).minus(held.kept());
    }
}
