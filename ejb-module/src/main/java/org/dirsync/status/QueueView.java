package org.dirsync.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one of the broker's queues.
 *
 * @param name the queue, as the server's console lists it
 * @param messages how many messages wait, at most 100
 * @param more whether there are more than that
 * @param oldest when the oldest of them was sent, or null if none waits
 * @param stalled whether it has waited too long and none is taken, as in a paused queue
 * @param text what to know of it, in one sentence; empty if nothing is stalled
 */
public record QueueView(
        String name,
        int messages,
        boolean more,
        @Nullable Instant oldest,
        boolean stalled,
        String text) {}
