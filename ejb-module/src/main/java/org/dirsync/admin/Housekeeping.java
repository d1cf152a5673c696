package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets each night, at 03:17 of the server's time, what is old enough ({@link Retention}):
 * tombstones, deleted entries that can be restored, runs and journals, the audit list, the history
 * of own entries.
 *
 * <p>With the system property {@code dirsync.housekeeping.minutes} it does so every so many minutes
 * instead.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");

    @Resource private TimerService timers;

    @EJB private HousekeepingStep step;

    /** Sets the time. */
    @PostConstruct
    public void begin() {
        TimerConfig config = new TimerConfig("housekeeping", false);
        int minutes = Integer.getInteger("dirsync.housekeeping.minutes", 0);
        if (minutes > 0) {
            long interval = Duration.ofMinutes(minutes).toMillis();
            timers.createIntervalTimer(interval, interval, config);
        } else {
            timers.createCalendarTimer(new ScheduleExpression().hour(3).minute(17), config);
        }
    }

    /** Does it now, step by step. */
    @Timeout
    public void tidy() {
        try {
            forget();
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails. It is due again.
            LOG.log(System.Logger.Level.ERROR, "Housekeeping failed; it goes on next time", e);
        }
    }

    private void forget() {
        Instant now = Instant.now();
        Instant updates = Retention.UPDATES.before(now);
        while (step.purge(updates)) {
            // each step is a transaction
        }
        Instant deleted = Retention.DELETED.before(now);
        while (step.forgetDeleted(deleted)) {
            // each step is a transaction
        }
        Instant audit = Retention.AUDIT.before(now);
        while (step.forgetAudit(audit)) {
            // each step is a transaction
        }
        Instant entries = Retention.ENTRY_HISTORY.before(now);
        while (step.forgetEntryHistory(entries)) {
            // each step is a transaction
        }
        step.forgetHistory(Retention.HISTORY.before(now));
    }
}
