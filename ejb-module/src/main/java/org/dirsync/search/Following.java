package org.dirsync.search;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;

/** Brings the index of names up to date every few seconds, step by step. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Following {

    private static final System.Logger LOG = System.getLogger("org.dirsync.search");

    /** Less than from one time to the next, so that no time is passed over. */
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    @EJB private FollowStep step;

    /** Takes what is new. */
    @Schedule(hour = "*", minute = "*", second = "*/10", info = "names", persistent = false)
    public void follow() {
        try {
            Instant until = Instant.now().plus(AT_ONCE);
            while (step.follow() && Instant.now().isBefore(until)) {
                // each step is a transaction
            }
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The index of names does not follow at present",
                    e);
        }
    }
}
