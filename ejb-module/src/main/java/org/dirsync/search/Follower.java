package org.dirsync.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dirsync.list.Digest;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;
import org.dirsync.search.NameIndex.Mark;
import org.dirsync.search.NameSearch.Growing;
import org.dirsync.store.ListFeed;
import org.dirsync.store.ListFeed.Indexed;
import org.dirsync.store.Store;

/**
 * Keeps the index as the lists are, from the numbers of both.
 *
 * <p>The index is begun anew for a list if it is of another one, ahead of the list, or lacks
 * deletions that the list has forgotten; and if, having come to the list's end, it holds anything
 * else than the list does.
 */
final class Follower {

    /** How far the index has come in a list. */
    enum Outcome {
        /** This node has no such list. */
        NO_LIST,
        /** There is more to read. */
        BEHIND,
        /** The index has come to the end of the list, and nothing had changed. */
        SAME,
        /** The index has come to the end of the list. */
        CAUGHT_UP
    }

    private static final int MAX_REPLACED = 500_000;

    private final NameIndex index;

    Follower(NameIndex index) {
        this.index = index;
    }

    /**
     * Takes at most so many changes of each list, and throws away what no copy has any more; the
     * caller lets nobody else do so meanwhile.
     *
     * @return {@code NO_LIST} if this node has no master list; otherwise the outcome of the list
     *     that is furthest from its end
     */
    Outcome followAll(Store store, int most) throws IOException {
        Optional<Numbers> master = store.feed(ListFeed.MASTER).numbers();
        if (master.isEmpty()) {
            return Outcome.NO_LIST;
        }
        // Before the numbers: the index must come to all changes that the copies may have skipped.
        OptionalLong received = store.lists().receivedByAll(master.get().list());
        Map<Integer, Numbers> lists = store.lists().numbers();
        for (int gone : missing(lists.keySet())) {
            index.forget(gone);
        }
        boolean changed = false;
        boolean more = false;
        for (Map.Entry<Integer, Numbers> list : lists.entrySet()) {
            if (isAt(list.getKey(), list.getValue())) {
                continue;
            }
            Outcome outcome = follow(store.feed(list.getKey()), most);
            changed |= outcome != Outcome.SAME;
            more |= outcome == Outcome.BEHIND;
        }
        if (!more) {
            purge(received.orElse(index.mark(ListFeed.MASTER).through()), changed);
        }
        return more ? Outcome.BEHIND : changed ? Outcome.CAUGHT_UP : Outcome.SAME;
    }

    private Set<Integer> missing(Set<Integer> lists) {
        Set<Integer> missing = new HashSet<>(index.lists());
        missing.removeAll(lists);
        return missing;
    }

    private boolean isAt(int list, Numbers numbers) {
        return index.mark(list).equals(new Mark(numbers.list().toString(), numbers.last()));
    }

    /** The index is at the end of the master list, and all copies were this far before. */
    private void purge(long received, boolean changed) throws IOException {
        index.purge(received);
        if (changed && index.replaced() > MAX_REPLACED) {
            index.drop();
        }
    }

    /** How many changes of a list the index lacks at most. */
    long pending(ListFeed feed) {
        return feed.numbers()
                .map(numbers -> numbers.last() - through(feed.list(), numbers))
                .orElse(0L);
    }

    /** How far the index is in all lists together. */
    Growing pending(Store store) {
        long done = 0;
        long total = 0;
        for (Map.Entry<Integer, Numbers> list : store.lists().numbers().entrySet()) {
            done += through(list.getKey(), list.getValue());
            total += list.getValue().last();
        }
        return new Growing(done, total);
    }

    private long through(int list, Numbers numbers) {
        return isOf(list, numbers) ? index.mark(list).through() : 0;
    }

    /** Takes at most so many changes of one list; the caller lets nobody else do so meanwhile. */
    Outcome follow(ListFeed feed, int most) throws IOException {
        Optional<Numbers> before = feed.numbers();
        if (before.isEmpty()) {
            return Outcome.NO_LIST;
        }
        Numbers numbers = before.get();
        boolean restarted = !isOf(feed.list(), numbers);
        if (restarted) {
            index.restart(feed.list(), numbers.list().toString());
        }
        Mark mark = index.mark(feed.list());
        if (mark.through() == numbers.last()) {
            return restarted ? Outcome.CAUGHT_UP : Outcome.SAME;
        }
        ListFeed.Part part = feed.read(mark.through(), most);
        List<Indexed> changes = part.changes();
        Optional<Numbers> after = feed.numbers();
        if (after.isEmpty() || !isOf(feed.list(), after.get())) {
            return Outcome.BEHIND; // deletions were forgotten meanwhile, or it is another list
        }
        boolean more = part.more();
        long last = changes.isEmpty() ? 0 : changes.get(changes.size() - 1).number();
        long through = more ? last : Math.max(last, numbers.last());
        index.apply(feed.list(), changes, through, after.get().last());
        return more ? Outcome.BEHIND : Outcome.CAUGHT_UP;
    }

    /**
     * Compares the index with the lists at whose ends it is.
     *
     * @return whether it was begun anew for one because it differed
     */
    boolean check(Store store) throws IOException {
        Map<Integer, Digest> digests = index.digests();
        boolean restarted = false;
        for (Map.Entry<Integer, Numbers> list : store.lists().numbers().entrySet()) {
            ListFeed feed = store.feed(list.getKey());
            Digest ours = digests.getOrDefault(list.getKey(), Digest.EMPTY);
            if (isAt(list.getKey(), list.getValue())
                    && !feed.digest().equals(ours)
                    && feed.numbers().equals(Optional.of(list.getValue()))) {
                ListId id = list.getValue().list();
                index.restart(list.getKey(), id.toString());
                restarted = true;
            }
        }
        return restarted;
    }

    private boolean isOf(int list, Numbers numbers) {
        Mark mark = index.mark(list);
        return mark.list().equals(numbers.list().toString())
                && mark.through() <= numbers.last()
                && (mark.through() == 0 || mark.through() >= numbers.purged());
    }
}
