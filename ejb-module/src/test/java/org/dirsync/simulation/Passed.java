package org.dirsync.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Envelope;
import org.dirsync.message.Outdated;

/**
 * The order in which messages are sent and names are given up, by no clock: those of the
 * postoffices are wrong.
 */
final class Passed implements Outdated {

    private final Map<String, Long> sent = new HashMap<>();
    private final Map<PostofficeName, Long> givenUp = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long order;

    /** A message was sent. */
    void sent(Envelope envelope) {
        sent.put(envelope.id(), ++order);
    }

    /** A name, or its role of directory server, was given up. */
    void givesUp(PostofficeName name) {
        givenUp.put(name, ++order);
    }

    @Override
    public boolean isOutdated(Envelope envelope) {
        boolean outdated = is(envelope);
        if (outdated) {
            ids.add(envelope.id());
        }
        return outdated;
    }

    /** The same, by one who only looks. */
    boolean is(Envelope envelope) {
        long at = sent.getOrDefault(envelope.id(), 0L);
        return givenUp.getOrDefault(envelope.from(), 0L) > at
                || givenUp.getOrDefault(envelope.to(), 0L) > at;
    }

    /** Whether a message with this id was passed over. */
    boolean over(String id) {
        return ids.contains(id);
    }
}
