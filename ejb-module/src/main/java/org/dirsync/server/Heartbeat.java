package org.dirsync.server;

import java.time.Instant;

/** One beat of the dispatch timer that went through the broker into the database. */
public record Heartbeat(Instant sentAt, Instant receivedAt) {}
