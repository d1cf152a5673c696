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
import org.dirsync.settings.Settings;
import org.dirsync.timer.RepeatedWork;

/**
 * Forgets each night, at 03:17 of the server's time, what is old enough ({@link Settings}):
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
        long minutes = Settings.HOUSEKEEPING_MINUTES.get();
        if (minutes > 0) {
            return Duration.ofMinutes(minutes);
        }
        ZonedDateTime today = now.with(AT);
        return Duration.between(now, today.isAfter(now) ? today : now.plusDays(1).with(AT));
    }

    @Override
    protected void work() {
        Instant now = Instant.now();
        Instant updates = now.minus(Settings.KEEP_UPDATES.get());
        while (step.purge(updates)) {
            // each step is a transaction
        }
        Instant deleted = now.minus(Settings.KEEP_DELETED.get());
        while (step.forgetDeleted(deleted)) {
            // each step is a transaction
        }
        Instant audit = now.minus(Settings.KEEP_AUDIT.get());
        while (step.forgetAudit(audit)) {
            // each step is a transaction
        }
        Instant entries = now.minus(Settings.KEEP_ENTRY_HISTORY.get());
        while (step.forgetEntryHistory(entries)) {
            // each step is a transaction
        }
        step.forgetKeyedRequests(now.minus(KeyedRequestStep.KEPT));
        step.forgetHistory(now.minus(Settings.KEEP_HISTORY.get()));
    }
}
