package org.dirsync.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Says once in the log that runs cannot be recorded, because the database is away, and once that
 * they can again; however many there are meanwhile. Only now and then is one of them tried: each
 * trial fills the server's log with what its pool has to say.
 */
final class Outage {

    private static final System.Logger LOG = System.getLogger(Outage.class.getName());

    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(10);

    private final Clock clock;
    private Instant since = Instant.MAX;
    private Instant tried = Instant.MIN;
    private long missed;

    /** No outage, by this clock. */
    Outage(Clock clock) {
        this.clock = clock;
    }

    /** Whether a scheduled run need not be tried, because another has failed just now. */
    synchronized boolean isOn() {
        boolean on = missed > 0 && tried.plus(BETWEEN_TRIALS).isAfter(clock.instant());
        missed += on ? 1 : 0;
        return on;
    }

    /** A run could not be recorded. */
    synchronized void failed(String run, RuntimeException failure) {
        tried = clock.instant();
        if (missed++ == 0) {
            since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} cannot start: {1}. Runs are tried again at their next times.",
                    run,
                    RootCause.text(failure));
        }
    }

    /** A run was recorded. */
    synchronized void over() {
        if (missed > 0) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Runs start again; since {0} {1} could not.",
                    since.toString(),
                    missed);
            missed = 0;
        }
    }
}
