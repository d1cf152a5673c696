package org.dirsync.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a receiver lacks of a numbered list.
 *
 * @param changes how many changes; of one that lacks very many, the difference of the numbers
 * @param oldest when the oldest of them was made; empty if it lacks none
 */
public record PendingChanges(long changes, Optional<Instant> oldest) {

    /** Nothing. */
    public static final PendingChanges NONE = new PendingChanges(0, Optional.empty());
}
