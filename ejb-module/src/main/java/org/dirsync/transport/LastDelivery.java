package org.dirsync.transport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** When this node last took a message from each queue, whatever became of it. */
@ApplicationScoped
public class LastDelivery {

    private final ConcurrentMap<String, Instant> last = new ConcurrentHashMap<>();

    /** A message of this queue was handed to us. */
    public void taken(String queue, Instant at) {
        last.put(queue, at);
    }

    /** When the last one was; empty if none was since the node started. */
    public Optional<Instant> last(String queue) {
        return Optional.ofNullable(last.get(queue));
    }
}
