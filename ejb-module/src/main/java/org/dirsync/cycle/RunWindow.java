package org.dirsync.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.journal.Outcome;

/** How late a scheduled process may still start (Q148718). */
final class RunWindow {

    /** How late it may start at most. */
    static final Duration LENGTH = Duration.ofHours(8);

    private RunWindow() {}

    /** How the run of a process ends that is later than its run window, if it is. */
    static Optional<Outcome> missed(Instant due, Instant now) {
        return now.isAfter(due.plus(LENGTH))
                ? Optional.of(
                        Outcome.of(
                                Outcome.State.MISSED,
                                Code.MISSED_RUN_WINDOW,
                                "missed its run window: it was due at %s and may start %d hours late"
                                        .formatted(due, LENGTH.toHours())))
                : Optional.empty();
    }
}
