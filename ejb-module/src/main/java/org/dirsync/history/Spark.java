package org.dirsync.history;

import java.time.Instant;
import java.util.List;

/**
 * A postoffice's lag in the last day, for a small picture.
 *
 * @param from when the first slot begins
 * @param slotSeconds how long a slot is
 * @param lags the greatest lag in seconds of each slot, up to now; -1 where nothing was sampled
 */
public record Spark(Instant from, long slotSeconds, List<Long> lags) {

    /** Keeps a copy of the list. */
    public Spark {
        lags = List.copyOf(lags);
    }
}
