package org.dirsync.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.EntryHash;
import org.dirsync.list.Filter;
import org.dirsync.list.Progress;
import org.dirsync.server.MasterList;

/** The master list, in memory. */
public final class MemoryMasterList extends MemoryNumberedList implements MasterList {

    /** Somebody's entry for an address that belongs to somebody else. */
    private record Claim(long age, long number, Entry entry, long epoch) {}

    private final Map<PostofficeName, Holding> parts = new TreeMap<>();
    private final Map<PostofficeName, Long> approved = new TreeMap<>();
    private long claims;

    /** An empty list. */
    public MemoryMasterList(Supplier<String> ids) {
        super(ids);
    }

    /** Becomes what the other is. */
    public MemoryMasterList restore(MemoryMasterList other) {
        restoreRows(other);
        parts.clear();
        other.parts.forEach((origin, part) -> parts.put(origin, new Holding(part)));
        refill(approved, other.approved);
        claims = other.claims;
        return this;
    }

    /** A copy of everything. */
    public MemoryMasterList copy() {
        return new MemoryMasterList(() -> "copy").restore(this);
    }

    /** The entries, in the order of their last change. */
    public List<Change> entries() {
        return rows().stream().filter(Row::live).map(Row::change).toList();
    }

    /** The entries whose owner has not asked to delete them, in the order of their last change. */
    public List<Change> wanted() {
        return entries().stream()
                .filter(
                        entry ->
                                parts.values().stream()
                                        .noneMatch(part -> part.held.holds(entry.address().key())))
                .toList();
    }

    /** The entries numbered above this, in the order of their numbers. */
    public List<Change> entriesAbove(long number) {
        return rowsAbove(number).stream().filter(Row::live).map(Row::change).toList();
    }

    /** Loses or alters an entry that nobody else claims, without anybody noticing. */
    public void corrupt(Change entry, Entry instead) {
        String key = entry.address().key();
        if (parts.values().stream().noneMatch(part -> part.claims.containsKey(key))) {
            alter(key, instead);
        }
    }

    @Override
    public Copy copyOf(PostofficeName origin) {
        return new OriginCopy(origin, parts.computeIfAbsent(origin, key -> new Holding()));
    }

    @Override
    public List<RefusedChange> refused(PostofficeName origin, int most) {
        Holding part = parts.get(origin);
        return part == null
                ? List.of()
                : part.claims.values().stream()
                        .filter(claim -> owner(claim.entry().address()).isPresent())
                        .limit(most)
                        .map(this::refusal)
                        .toList();
    }

    private RefusedChange refusal(Claim claim) {
        Address address = claim.entry().address();
        return new RefusedChange(
                claim.number(),
                address,
                new Refusal(
                        Code.ALREADY_EXISTS,
                        "%s belongs to %s; delete it there or here"
                                .formatted(address, row(address.key()).change().origin())));
    }

    @Override
    public int withdraw(PostofficeName origin, int most) {
        Holding part = parts.get(origin);
        List<Row> owned = ownedBy(origin).stream().limit(most).toList();
        owned.forEach(this::release);
        int removed = owned.size();
        if (part != null) {
            while (removed < most && !part.claims.isEmpty()) {
                part.claims.pollFirstEntry();
                removed++;
            }
            if (removed < most) {
                part.held.note(origin, 0);
                part.whole = new Progress(part.whole.cursor().forgotten(), part.whole.epoch());
            }
        }
        approve(origin);
        return removed;
    }

    @Override
    public void approve(PostofficeName origin) {
        approved.put(origin, numbers().last());
    }

    @Override
    public SortedSet<PostofficeName> approved(long above) {
        SortedSet<PostofficeName> found = new TreeSet<>(approved.keySet());
        found.removeIf(origin -> approved.get(origin) <= above);
        return found;
    }

    @Override
    public int rename(PostofficeName from, PostofficeName to, int most) {
        Holding old = parts.computeIfAbsent(from, key -> new Holding());
        Holding heir = parts.computeIfAbsent(to, key -> new Holding());
        List<Row> owned = ownedBy(from).stream().limit(most).toList();
        for (Row row : owned) {
            Claim own = heir.claims.remove(row.key());
            old.held.free(row.key());
            put(
                    to,
                    own == null ? row.change().entry() : own.entry(),
                    own == null ? 0 : own.epoch());
        }
        int given = owned.size();
        while (given < most && !old.claims.isEmpty()) {
            Map.Entry<String, Claim> next = old.claims.pollFirstEntry();
            Row row = row(next.getKey());
            if (row == null || !row.live() || !row.change().origin().equals(to)) {
                Claim claim = next.getValue();
                heir.claims.putIfAbsent(
                        next.getKey(), new Claim(claim.age(), claim.number(), claim.entry(), 0));
            }
            given++;
        }
        if (given < most) {
            old.held.note(from, 0);
            old.whole = new Progress(old.whole.cursor().forgotten(), old.whole.epoch());
        }
        return given;
    }

    private List<Row> ownedBy(PostofficeName origin) {
        return rows().stream()
                .filter(row -> row.live() && row.change().origin().equals(origin))
                .toList();
    }

    /** Takes a live entry from its owner: the oldest claim follows, if there is one. */
    private void release(Row row) {
        String key = row.key();
        Holding former = parts.get(row.change().origin());
        if (former != null) {
            former.held.free(key);
        }
        PostofficeName heir = null;
        long oldest = Long.MAX_VALUE;
        for (var part : parts.entrySet()) {
            Claim claim = part.getValue().claims.get(key);
            if (claim != null && claim.age() < oldest) {
                oldest = claim.age();
                heir = part.getKey();
            }
        }
        if (heir == null) {
            bury(row.change().origin(), row.change().address());
        } else {
            Claim claim = parts.get(heir).claims.remove(key);
            put(heir, claim.entry(), claim.epoch());
        }
    }

    /** What one origin has here besides its rows. */
    private static final class Holding {
        private final TreeMap<String, Claim> claims = new TreeMap<>();
        private final TreeMap<PostofficeName, Progress> repairs = new TreeMap<>();
        private final MemoryHeld held = new MemoryHeld();
        private Progress whole = Progress.NONE;
        private long epoch;

        Holding() {}

        Holding(Holding other) {
            claims.putAll(other.claims);
            repairs.putAll(other.repairs);
            held.restore(other.held);
            whole = other.whole;
            epoch = other.epoch;
        }
    }

    private final class OriginCopy implements Copy {

        private final PostofficeName origin;
        private final Holding part;

        OriginCopy(PostofficeName origin, Holding part) {
            this.origin = origin;
            this.part = part;
        }

        @Override
        public Progress progress(PostofficeName only) {
            return only == null ? part.whole : part.repairs.get(only);
        }

        @Override
        public void store(PostofficeName only, Progress progress) {
            if (only == null) {
                part.whole = Objects.requireNonNull(progress);
            } else if (progress == null) {
                part.repairs.remove(only);
            } else {
                part.repairs.put(only, progress);
            }
        }

        @Override
        public SortedMap<PostofficeName, Progress> repairs() {
            return new TreeMap<>(part.repairs);
        }

        @Override
        public void endRepairs() {
            part.repairs.clear();
        }

        @Override
        public long nextEpoch() {
            return ++part.epoch;
        }

        @Override
        public Applied apply(List<Change> changes) {
            Applied applied = Applied.NOTHING;
            for (Change change : changes) {
                applied = applied.plus(change.entry() == null ? remove(change) : put(change));
            }
            return applied;
        }

        @Override
        public void touch(List<Address> addresses) {
            for (Address address : addresses) {
                Row row = row(address.key());
                if (row != null && row.live() && row.change().origin().equals(origin)) {
                    MemoryMasterList.this.touch(row, part.epoch);
                }
                part.claims.computeIfPresent(
                        address.key(),
                        (key, claim) ->
                                new Claim(claim.age(), claim.number(), claim.entry(), part.epoch));
            }
        }

        private Applied put(Change change) {
            Row row = row(change.address().key());
            Entry entry = change.entry();
            if (row == null || !row.live()) {
                MemoryMasterList.this.put(origin, entry, part.epoch);
                return new Applied(1, 0, 0, 0, List.of());
            }
            if (!row.change().origin().equals(origin)) {
                Claim before = part.claims.get(row.key());
                long age = before == null ? ++claims : before.age();
                Claim claim = new Claim(age, change.number(), entry, part.epoch);
                part.claims.put(row.key(), claim);
                return new Applied(0, 0, 0, 0, List.of(refusal(claim)));
            }
            part.held.free(row.key());
            if (row.change().entry().sameAs(entry)) {
                MemoryMasterList.this.touch(row, part.epoch);
                return new Applied(0, 0, 0, 1, List.of());
            }
            MemoryMasterList.this.put(origin, entry, part.epoch);
            return new Applied(0, 1, 0, 0, List.of());
        }

        private Applied remove(Change change) {
            String key = change.address().key();
            Row row = row(key);
            if (row != null && row.live() && row.change().origin().equals(origin)) {
                MemoryMasterList.this.release(row);
                return new Applied(0, 0, 1, 0, List.of());
            }
            boolean claimed = part.claims.remove(key) != null;
            return new Applied(0, 0, claimed ? 1 : 0, claimed ? 0 : 1, List.of());
        }

        @Override
        public Applied hold(List<Change> tombstones) {
            Applied applied = Applied.NOTHING;
            for (Change tombstone : tombstones) {
                Row row = row(tombstone.address().key());
                if (row != null && row.live() && row.change().origin().equals(origin)) {
                    part.held.hold(row.change());
                } else {
                    applied = applied.plus(remove(tombstone));
                }
            }
            return applied;
        }

        @Override
        public int holdUntouched(PostofficeName only, long mark) {
            if (only != null && !only.equals(origin)) {
                return 0;
            }
            untouched(mark).forEach(row -> part.held.hold(row.change()));
            return dropClaims(mark);
        }

        @Override
        public Digests waiting() {
            return part.held.waiting();
        }

        @Override
        public Digests kept() {
            return part.held.kept();
        }

        @Override
        public int release(PostofficeName of, boolean keptToo, int most) {
            List<String> keys = part.held.keys(of, keptToo, most);
            keys.forEach(this::letGo);
            return keys.size();
        }

        private void letGo(String key) {
            Row row = row(key);
            part.held.free(key);
            if (row != null && row.live() && row.change().origin().equals(origin)) {
                MemoryMasterList.this.release(row);
            }
        }

        @Override
        public void keep(PostofficeName of) {
            part.held.keep(of);
        }

        @Override
        public SortedMap<PostofficeName, Long> noted() {
            return part.held.noted();
        }

        @Override
        public void note(PostofficeName of, long count) {
            part.held.note(of, count);
        }

        @Override
        public int sweep(PostofficeName only, long mark) {
            if (only != null && !only.equals(origin)) {
                return 0;
            }
            List<Row> old = untouched(mark);
            old.forEach(MemoryMasterList.this::release);
            return old.size() + dropClaims(mark);
        }

        private List<Row> untouched(long mark) {
            return ownedBy(origin).stream().filter(row -> row.epoch() < mark).toList();
        }

        private int dropClaims(long mark) {
            List<String> dropped = new ArrayList<>();
            part.claims.forEach(
                    (key, claim) -> {
                        if (claim.epoch() < mark) {
                            dropped.add(key);
                        }
                    });
            dropped.forEach(part.claims::remove);
            return dropped.size();
        }

        @Override
        public Digests digests() {
            Map<Part, Digest> claimed = new HashMap<>();
            for (Claim claim : part.claims.values()) {
                Part of = new Part(origin, claim.entry().address().type());
                count(claimed, of, EntryHash.of(claim.entry()), 1);
            }
            Digests owned = MemoryMasterList.this.digests(Filter.ALL.only(origin));
            return owned.plus(Digests.of(claimed)).minus(waiting()).minus(kept());
        }
    }

    /** Who owns an address, if somebody does. */
    public Optional<PostofficeName> owner(Address address) {
        return Optional.ofNullable(row(address.key()))
                .filter(Row::live)
                .map(row -> row.change().origin());
    }
}
