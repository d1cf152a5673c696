package org.dirsync.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Numbers;

/** Rows by address and by number, with their digests. */
abstract class MemoryNumberedList implements NumberedList {

    /** One address; {@code epoch} is its owner's. */
    record Row(Change change, long epoch) {
        boolean live() {
            return change.entry() != null;
        }

        String key() {
            return change.address().key();
        }
    }

    private final Supplier<String> ids;
    private final Map<String, Row> rows = new HashMap<>();
    private final TreeMap<Long, Row> byNumber = new TreeMap<>();
    private final Map<Part, Digest> whole = new HashMap<>();
    private final Map<Part, Digest> bare = new HashMap<>();
    private ListId list;
    private long last;
    private long purged;

    MemoryNumberedList(Supplier<String> ids) {
        this.ids = ids;
        this.list = new ListId(ids.get());
    }

    void restoreRows(MemoryNumberedList other) {
        refill(rows, other.rows);
        refill(byNumber, other.byNumber);
        refill(whole, other.whole);
        refill(bare, other.bare);
        list = other.list;
        last = other.last;
        purged = other.purged;
    }

    static <K, V> void refill(Map<K, V> map, Map<K, V> with) {
        map.clear();
        map.putAll(with);
    }

    @Override
    public Numbers numbers() {
        return new Numbers(list, last, purged);
    }

    @Override
    public Numbers lock() {
        return numbers();
    }

    @Override
    public void renew() {
        list = new ListId(ids.get());
    }

    /** Drops tombstones (Keep Updates). */
    public void purge(long through) {
        List<Row> old =
                byNumber.headMap(through, true).values().stream().filter(r -> !r.live()).toList();
        for (Row row : old) {
            rows.remove(row.key());
            byNumber.remove(row.change().number());
        }
        purged = Math.max(purged, Math.min(through, last));
    }

    @Override
    public Page read(long base, long began, Filter filter, Limit limit) {
        List<Change> page = new ArrayList<>();
        int characters = 0;
        for (Row row : byNumber.tailMap(base, false).values()) {
            Change change = row.change();
            if (!filter.takes(change) || (!row.live() && change.number() <= began)) {
                continue;
            }
            Change taken = filter.applied(change);
            characters += Limit.sizeOf(taken);
            boolean full =
                    page.size() == limit.changes()
                            || (characters > limit.characters() && !page.isEmpty());
            if (full) {
                return new Page(page, page.get(page.size() - 1).number());
            }
            page.add(taken);
        }
        return new Page(page, Math.max(base, last));
    }

    @Override
    public Digests digests(Filter filter) {
        Map<Part, Digest> taken = new HashMap<>(filter.details() ? whole : bare);
        taken.keySet().removeIf(part -> !filter.takes(part.origin(), part.type()));
        return Digests.of(taken);
    }

    /** The row of an address, or null. */
    Row row(String key) {
        return rows.get(key);
    }

    /** All rows, in the order of their numbers. */
    List<Row> rows() {
        return new ArrayList<>(byNumber.values());
    }

    List<Row> rowsAbove(long number) {
        return new ArrayList<>(byNumber.tailMap(number, false).values());
    }

    /** Puts another entry in the place of a live one, or nothing, without a number. */
    void alter(String key, Entry instead) {
        Row row = rows.remove(key);
        byNumber.remove(row.change().number());
        count(row.change(), -1);
        if (instead != null) {
            Change wrong = Change.put(row.change().number(), row.change().origin(), instead);
            replace(new Row(wrong, row.epoch()));
        }
    }

    void put(PostofficeName origin, Entry entry, long epoch) {
        last++;
        replace(new Row(Change.put(last, origin, entry), epoch));
    }

    void bury(PostofficeName origin, Address address) {
        last++;
        replace(new Row(Change.removed(last, origin, address), 0));
    }

    void touch(Row row, long epoch) {
        replace(new Row(row.change(), epoch));
    }

    private void replace(Row row) {
        Row before = rows.put(row.key(), row);
        if (before != null) {
            byNumber.remove(before.change().number());
            count(before.change(), -1);
        }
        byNumber.put(row.change().number(), row);
        count(row.change(), 1);
    }

    private void count(Change change, int sign) {
        Entry entry = change.entry();
        if (entry != null) {
            Part part = new Part(change.origin(), change.address().type());
            count(whole, part, EntryHash.of(entry), sign);
            count(bare, part, EntryHash.withoutDetails(entry), sign);
        }
    }

    static void count(Map<Part, Digest> digests, Part part, EntryHash hash, int sign) {
        Digest before = digests.getOrDefault(part, Digest.EMPTY);
        digests.put(part, sign > 0 ? before.plus(hash) : before.minus(hash));
    }
}
