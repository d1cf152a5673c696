package org.dirsync.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dirsync.list.Numbers;
import org.dirsync.search.NameIndex.Mark;
import org.dirsync.store.MasterFeed;
import org.dirsync.store.MasterFeed.Indexed;

/**
 * Keeps the index as the master list is, from the numbers of both.
 *
 * <p>The index is begun anew if it is of another list, ahead of the list, or lacks deletions that
 * the list has forgotten; and if, having come to the list's end, it holds anything else than the
 * list does.
 */
final class Follower {

    /** How far the index has come. */
    enum Outcome {
        /** This node has no master list. */
        NO_LIST,
        /** There is more to read. */
        BEHIND,
        /** The index has come to the end of the list, and nothing had changed. */
        SAME,
        /** The index has come to the end of the list. */
        CAUGHT_UP,
        /** The index was not as the list; it begins anew. */
        RESTARTED
    }

    private final NameIndex index;

    Follower(NameIndex index) {
        this.index = index;
    }

    /** Takes at most so many changes; the caller lets nobody else do so meanwhile. */
    Outcome follow(MasterFeed feed, int most) throws IOException {
        Optional<Numbers> before = feed.numbers();
        if (before.isEmpty()) {
            return Outcome.NO_LIST;
        }
        Numbers numbers = before.get();
        boolean restarted = !isOf(numbers);
        if (restarted) {
            index.restart(numbers.list().toString());
        }
        Mark mark = index.mark();
        if (mark.through() == numbers.last()) {
            return restarted ? Outcome.RESTARTED : Outcome.SAME;
        }
        List<Indexed> changes = feed.read(mark.through(), most);
        if (!feed.numbers().filter(this::isOf).isPresent()) {
            return Outcome.BEHIND; // deletions were forgotten meanwhile, or it is another list
        }
        boolean more = changes.size() == most;
        long last = changes.isEmpty() ? 0 : changes.get(changes.size() - 1).number();
        index.apply(changes, more ? last : Math.max(last, numbers.last()));
        return more ? Outcome.BEHIND : Outcome.CAUGHT_UP;
    }

    /**
     * Compares the index with the list.
     *
     * @return whether it was begun anew because it differed
     */
    boolean check(MasterFeed feed) throws IOException {
        Optional<Numbers> before = feed.numbers();
        boolean differs =
                before.isPresent()
                        && index.mark().through() == before.get().last()
                        && !feed.digest().equals(index.digest())
                        && feed.numbers().equals(before);
        if (differs) {
            index.restart(before.get().list().toString());
        }
        return differs;
    }

    private boolean isOf(Numbers numbers) {
        Mark mark = index.mark();
        return mark.list().equals(numbers.list().toString())
                && mark.through() <= numbers.last()
                && (mark.through() == 0 || mark.through() >= numbers.purged());
    }
}
