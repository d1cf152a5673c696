package org.dirsync.search;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Brings the index of names up to date every few seconds, step by step. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Following {

    private static final System.Logger LOG = System.getLogger("org.dirsync.search");

    @EJB private FollowStep step;

    /** Takes what is new. */
    @Schedule(hour = "*", minute = "*", second = "*/10", info = "names", persistent = false)
    public void follow() {
        try {
            while (step.follow()) {
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
