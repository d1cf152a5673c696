package org.dirsync.cycle;

import org.dirsync.list.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a list a message carried.
 *
 * @param base the number before the first one
 * @param through the last number
 * @param changes how many changes were among them
 */
public record Part(long base, long through, int changes) {

    /** The part of a message without a batch. */
    public static final Part NONE = new Part(0, 0, 0);

    /** The part that a batch carries; {@link #NONE} for null. */
    public static Part of(@Nullable Batch batch) {
        return batch == null
                ? NONE
                : new Part(batch.base(), batch.through(), batch.changes().size());
    }
}
