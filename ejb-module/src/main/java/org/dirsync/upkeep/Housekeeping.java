package org.dirsync.upkeep;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dirsync.idempotency.KeyedRequestStep;
import org.dirsync.timer.RepeatedWork;

/**
 * Forgets each night, at 03:17 of the server's time, what is old enough ({@link Retention}):
 * tombstones, deleted entries that can be restored, runs and journals, the audit list, the history
 * of own entries, answers of requests with keys.
 *
 * <p>With the system property {@code dirsync.housekeeping.minutes} it does so every so many minutes
 * instead.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping extends RepeatedWork {

    private static final LocalTime AT = LocalTime.of(3, 17);

    @EJB private HousekeepingStep step;

    /** Work that has not begun. */
    public Housekeeping() {
        super("housekeeping", "Housekeeping failed; it goes on next time");
    }

    @Override
    protected Duration pause() {
        return pause(ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /** How long until it is due. */
    static Duration pause(ZonedDateTime now) {
        int minutes = Integer.getInteger("dirsync.housekeeping.minutes", 0);
        if (minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        ZonedDateTime today = now.with(AT);
        return Duration.between(now, today.isAfter(now) ? today : now.plusDays(1).with(AT));
    }

    @Override
    protected void work() {
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
        step.forgetKeyedRequests(now.minus(KeyedRequestStep.KEPT));
        step.forgetHistory(Retention.HISTORY.before(now));
    }
}
