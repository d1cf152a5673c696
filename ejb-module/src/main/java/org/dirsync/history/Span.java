package org.dirsync.history;

import java.time.Duration;
import java.time.Instant;

/** How long a time one sample tells of. */
enum Span {
    /** Kept for two days or so. */
    MINUTE(Duration.ofMinutes(1)),
    /** Kept for a week or so. */
    QUARTER(Duration.ofMinutes(15)),
    /** Kept as long as the journals. */
    HOUR(Duration.ofHours(1));

    private final Duration length;

    Span(Duration length) {
        this.length = length;
    }

    /** Its length. */
    Duration length() {
        return length;
    }

    /** The beginning of the span that an instant falls into. */
    Instant start(Instant at) {
        long millis = length.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
    }

    int seconds() {
        return (int) length.toSeconds();
    }
}
