package org.dirsync.server;

import java.time.Instant;

/** Carries a beat of the dispatch timer to the directory server. */
public interface HeartbeatCarrier {
    void send(Instant sentAt);
}
