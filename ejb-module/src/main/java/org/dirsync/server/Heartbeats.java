package org.dirsync.server;

import java.time.Instant;
import java.util.List;

/** The beats that have arrived. */
public interface Heartbeats {
    /**
     * Keeps a beat, in the caller's transaction, and forgets those that arrived an hour before it.
     */
    void add(Heartbeat beat);

    /** The latest beats, newest first. */
    List<Heartbeat> latest(int limit);

    /** Whether a beat has arrived since then. */
    boolean anySince(Instant since);
}
