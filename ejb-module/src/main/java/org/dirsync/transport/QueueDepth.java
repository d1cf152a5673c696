package org.dirsync.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a queue, as far as was looked.
 *
 * @param queue its name
 * @param messages how many messages were seen
 * @param more whether there are others that were not looked at
 * @param oldest when the first of them was sent, or null if there is none
 * @param taken when this node last took a message from the queue, or null if it never did
 * @param requestors the requestors that the messages are from or for, each with the time of its
 *     oldest message
 */
public record QueueDepth(
        String queue,
        int messages,
        boolean more,
        @Nullable Instant oldest,
        @Nullable Instant taken,
        Map<PostofficeName, Instant> requestors) {

    /** Keeps a copy of the map. */
    public QueueDepth {
        requestors = Map.copyOf(requestors);
    }

    /**
     * Whether a message has waited longer than that and nobody took any other in the meantime. One
     * that is to be delivered again later is not waiting at most brokers.
     */
    public boolean isStalled(Instant now, Duration patience) {
        Instant before = now.minus(patience);
        return oldest != null
                && oldest.isBefore(before)
                && (taken == null || taken.isBefore(before));
    }
}
