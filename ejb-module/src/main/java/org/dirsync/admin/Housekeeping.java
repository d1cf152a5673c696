package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets each night what is old enough: tombstones (Keep Updates), deleted entries that can be
 * restored, runs and journals, the audit list.
 *
 * <p>{@code dirsync.keep.updates.days} (default 30), {@code dirsync.keep.deleted.days} (default
 * 30), {@code dirsync.keep.history.days} (default 90) and {@code dirsync.keep.audit.days} (default
 * 365) are system properties of the server.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");
    private static final int UPDATES_DAYS = 30;
    private static final int DELETED_DAYS = 30;
    private static final int HISTORY_DAYS = 90;
    private static final int AUDIT_DAYS = 365;

    @EJB private HousekeepingStep step;

    /** Does it now, step by step. */
    @Schedule(hour = "3", minute = "17", info = "housekeeping", persistent = false)
    public void tidy() {
        try {
            forget();
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails. It is due tomorrow.
            LOG.log(System.Logger.Level.ERROR, "Housekeeping failed; it goes on next night", e);
        }
    }

    private void forget() {
        Instant now = Instant.now();
        Instant updates = now.minus(days("dirsync.keep.updates.days", UPDATES_DAYS));
        while (step.purge(updates)) {
            // each step is a transaction
        }
        Instant deleted = now.minus(days("dirsync.keep.deleted.days", DELETED_DAYS));
        while (step.forgetDeleted(deleted)) {
            // each step is a transaction
        }
        Instant audit = now.minus(days("dirsync.keep.audit.days", AUDIT_DAYS));
        while (step.forgetAudit(audit)) {
            // each step is a transaction
        }
        step.forgetHistory(now.minus(days("dirsync.keep.history.days", HISTORY_DAYS)));
    }

    private static Duration days(String property, int byDefault) {
        return Duration.ofDays(Math.max(1, Integer.getInteger(property, byDefault)));
    }
}
