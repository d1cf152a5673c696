package org.dirsync.list;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver has of a sender's list; told to the sender, it is the acknowledgement.
 *
 * @param list the list, or null if the receiver has nothing
 * @param generation which full import it is on (ImpSync), from 0 for none; only grows
 * @param began the list's last number when the sender began this generation; tombstones up to it
 *     are not needed in this generation
 * @param through every change up to this number has been applied
 * @param complete whether the generation has been applied whole once
 */
public record Cursor(
        @Nullable ListId list, long generation, long began, long through, boolean complete) {

    /** The receiver has nothing: {@code ReqSync = SrvSync = 0}. */
    public static final Cursor NONE = new Cursor(null, 0, 0, 0, false);

    /** Checks that nothing is negative. */
    public Cursor {
        if (generation < 0 || began < 0 || through < 0) {
            throw new IllegalArgumentException("a cursor has no negative numbers");
        }
    }

    /** The start of a generation. */
    public static Cursor start(ListId list, long generation, long began) {
        return new Cursor(list, generation, began, 0, false);
    }

    /** A cursor that makes the sender begin a new generation. */
    public Cursor forgotten() {
        return new Cursor(null, generation, 0, 0, false);
    }

    /** The same generation, applied through a later number. */
    public Cursor advanced(long newThrough, boolean nowComplete) {
        return new Cursor(list, generation, began, newThrough, complete || nowComplete);
    }

    /** Whether both are on the same generation of the same list. */
    public boolean sameGeneration(Cursor other) {
        return list != null
                && list.equals(other.list)
                && generation == other.generation
                && began == other.began;
    }
}
