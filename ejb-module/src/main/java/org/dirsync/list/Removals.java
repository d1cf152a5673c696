package org.dirsync.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Receipt.Held;
import org.jspecify.annotations.Nullable;

/**
 * How the changes of one batch reach a copy: additions and modifications at once, deletions when
 * the batch is complete and the guard lets them.
 *
 * <p>The deletions of all batches up to a complete one count together, so that a large deletion
 * that takes many messages is seen whole, and all of it is held or none.
 */
final class Removals {

    private final Copy copy;
    private final Guard guard;
    private final Permit permit;
    private final SortedMap<PostofficeName, Held> held = new TreeMap<>();

    Removals(Copy copy, Guard guard, Permit permit) {
        this.copy = copy;
        this.guard = guard;
        this.permit = permit;
    }

    /** The origins whose deletions wait for a person after this batch. */
    SortedMap<PostofficeName, Held> held() {
        return held;
    }

    /**
     * Applies changes.
     *
     * @param sweeps whether the generation is whole with this batch: what it left out goes
     */
    Applied apply(Batch batch, List<Change> fresh, boolean sweeps, long epoch) {
        List<Change> at = new ArrayList<>();
        List<Change> deletions = new ArrayList<>();
        for (Change change : fresh) {
            boolean counts = change.entry() == null && !permit.approved().contains(change.origin());
            (counts ? deletions : at).add(change);
        }
        Digests before = copy.waiting();
        boolean few = batch.complete() && !sweeps && deletions.size() < guard.least();
        if (few && before.parts().isEmpty() && copy.noted().isEmpty()) {
            return fresh.isEmpty() ? Applied.NOTHING : copy.apply(fresh);
        }
        Applied applied = at.isEmpty() ? Applied.NOTHING : copy.apply(at);
        if (!deletions.isEmpty()) {
            applied = applied.plus(copy.hold(deletions));
        }
        if (sweeps) {
            applied = applied.plusRemoved(copy.holdUntouched(batch.only(), epoch));
        }
        return batch.complete()
                ? applied.plusRemoved(decide(batch.only(), before, sweeps))
                : applied;
    }

    private int decide(@Nullable PostofficeName only, Digests before, boolean sweeps) {
        Digests waiting = copy.waiting();
        Digests left = copy.digests();
        Digests all = left.plus(waiting).plus(copy.kept());
        Map<PostofficeName, Long> noted = copy.noted();
        int removed = 0;
        for (PostofficeName origin : origins(before, waiting, noted)) {
            if (only != null && !only.equals(origin)) {
                continue;
            }
            boolean emptied = left.of(origin).count() == 0 && (sweeps || noted.containsKey(origin));
            boolean holds =
                    !permit.approved().contains(origin)
                            && guard.holds(
                                    counted(waiting, origin), all.of(origin).count(), emptied);
            long count = holds ? waiting.of(origin).count() : 0;
            if (holds) {
                held.put(origin, new Held(count, !Objects.equals(noted.get(origin), count)));
            } else {
                removed += copy.release(origin, false, Integer.MAX_VALUE);
            }
            if (count != noted.getOrDefault(origin, 0L)) {
                copy.note(origin, count);
            }
        }
        return removed;
    }

    private static SortedSet<PostofficeName> origins(
            Digests before, Digests waiting, Map<PostofficeName, Long> noted) {
        SortedSet<PostofficeName> origins = new TreeSet<>(noted.keySet());
        before.parts().keySet().forEach(part -> origins.add(part.origin()));
        waiting.parts().keySet().forEach(part -> origins.add(part.origin()));
        return origins;
    }

    private long counted(Digests waiting, PostofficeName origin) {
        long count = 0;
        for (Map.Entry<Digests.Part, Digest> part : waiting.parts().entrySet()) {
            if (part.getKey().origin().equals(origin) && permit.counts(part.getKey().type())) {
                count += part.getValue().count();
            }
        }
        return count;
    }
}
