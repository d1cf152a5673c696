package org.dirsync.list;

import java.util.List;
import java.util.SortedMap;
import org.dirsync.address.Address;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver holds of a sender's list, with the cursor that says how far.
 *
 * <p>All calls for one batch happen in one transaction of the caller's: cursor and entries are
 * stored together or not at all.
 */
public interface Copy {

    /**
     * How far the copy is.
     *
     * @param only the origin under repair, or null for the whole copy
     * @return {@link Progress#NONE} for a whole copy to which nothing was ever applied; null if no
     *     repair of that origin is open
     */
    @Nullable Progress progress(@Nullable PostofficeName only);

    /**
     * Stores how far the copy is.
     *
     * @param only the origin under repair, or null for the whole copy
     * @param progress the new state; null ends a repair
     */
    void store(@Nullable PostofficeName only, @Nullable Progress progress);

    /**
     * Asks for the list of one origin alone ({@code R}), because its digest differs. The repair's
     * generation is above that of every earlier one, so that old repairs cannot come back.
     */
    default void openRepair(PostofficeName only) {
        long epoch = nextEpoch();
        store(only, new Progress(new Cursor(null, epoch, 0, 0, false), epoch));
    }

    /** The origins under repair, with how far each is; empty in good days. */
    SortedMap<PostofficeName, Progress> repairs();

    /** Gives up all repairs of single origins, because a new generation of the whole has begun. */
    void endRepairs();

    /** Starts a new epoch: the number with which touched entries are marked from now on. */
    long nextEpoch();

    /**
     * Applies changes in order; each entry that a change names is marked with the current epoch,
     * also if it already was as it should be. A change that may not be applied is refused alone.
     */
    Applied apply(List<Change> changes);

    /**
     * Marks the entries of these addresses with the current epoch, and leaves them as they are;
     * passes over addresses that the copy does not have.
     */
    void touch(List<Address> addresses);

    /**
     * Removes the entries that were last touched before this epoch.
     *
     * @param only of this origin, or null for all
     * @return how many were removed
     */
    int sweep(@Nullable PostofficeName only, long epoch);

    /**
     * Keeps for now the entries that tombstones would remove, as {@link #waiting}. A tombstone
     * whose origin does not own the entry is applied at once. A later put of the address ends the
     * waiting.
     *
     * @param tombstones changes without an entry
     * @return what was applied at once
     */
    Applied hold(List<Change> tombstones);

    /**
     * Keeps for now what {@link #sweep} would remove, as {@link #waiting}.
     *
     * @return how many were removed at once, because nobody else saw them
     */
    int holdUntouched(@Nullable PostofficeName only, long epoch);

    /** The digests of the entries that their owner has deleted and nobody has decided on. */
    Digests waiting();

    /** The digests of the entries that their owner has deleted and that a person kept. */
    Digests kept();

    /**
     * Removes entries of an origin that wait.
     *
     * @param keptToo also those that a person kept before
     * @param most at most so many
     * @return how many were removed; fewer than {@code most} says that nothing is left
     */
    int release(PostofficeName origin, boolean keptToo, int most);

    /** Keeps the entries of an origin that wait: a person decided so. */
    void keep(PostofficeName origin);

    /** How many deletions of each origin wait for a person, as last noted. */
    SortedMap<PostofficeName, Long> noted();

    /** Notes how many deletions of an origin wait for a person; 0 if none do. */
    void note(PostofficeName origin, long count);

    /**
     * The digests of what the owners have, by what was received: counting what the copy refused,
     * and not what waits or is kept. Equal to the sender's if nothing went astray.
     */
    Digests digests();
}
