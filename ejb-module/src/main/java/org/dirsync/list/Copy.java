package org.dirsync.list;

import java.util.List;
import java.util.SortedMap;
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
     * Removes the entries that were last touched before this epoch.
     *
     * @param only of this origin, or null for all
     * @return how many were removed
     */
    int sweep(@Nullable PostofficeName only, long epoch);

    /**
     * The digests of what the copy holds, counting what it refused: equal to the sender's if
     * nothing went astray.
     */
    Digests digests();
}
