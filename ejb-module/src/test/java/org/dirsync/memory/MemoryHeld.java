package org.dirsync.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.EntryHash;

/** Which entries of a copy are kept although their owner has deleted them. */
final class MemoryHeld {

    private final TreeMap<String, Change> waiting = new TreeMap<>();
    private final TreeMap<String, Change> kept = new TreeMap<>();
    private final TreeMap<PostofficeName, Long> noted = new TreeMap<>();

    void restore(MemoryHeld other) {
        MemoryNumberedList.refill(waiting, other.waiting);
        MemoryNumberedList.refill(kept, other.kept);
        MemoryNumberedList.refill(noted, other.noted);
    }

    /** Marks an entry, given as a change of its owner. */
    void hold(Change entry) {
        String key = entry.address().key();
        if (!kept.containsKey(key)) {
            waiting.put(key, entry);
        }
    }

    boolean holds(String key) {
        return waiting.containsKey(key) || kept.containsKey(key);
    }

    void free(String key) {
        waiting.remove(key);
        kept.remove(key);
    }

    void keep(PostofficeName origin) {
        for (String key : keys(origin, false, Integer.MAX_VALUE)) {
            kept.put(key, waiting.remove(key));
        }
    }

    List<String> keys(PostofficeName origin, boolean keptToo, int most) {
        TreeMap<String, Change> meant = new TreeMap<>(waiting);
        if (keptToo) {
            meant.putAll(kept);
        }
        return meant.entrySet().stream()
                .filter(one -> one.getValue().origin().equals(origin))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    Digests waiting() {
        return digests(waiting.values());
    }

    Digests kept() {
        return digests(kept.values());
    }

    private static Digests digests(Collection<Change> entries) {
        Map<Part, Digest> digests = new HashMap<>();
        for (Change entry : entries) {
            Part part = new Part(entry.origin(), entry.address().type());
            MemoryNumberedList.count(digests, part, EntryHash.of(entry.entry()), 1);
        }
        return Digests.of(digests);
    }

    SortedMap<PostofficeName, Long> noted() {
        return new TreeMap<>(noted);
    }

    void note(PostofficeName origin, long count) {
        if (count == 0) {
            noted.remove(origin);
        } else {
            noted.put(origin, count);
        }
    }
}
