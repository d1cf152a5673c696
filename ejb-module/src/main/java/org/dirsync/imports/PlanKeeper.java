package org.dirsync.imports;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.settings.Settings;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanTable;
import org.dirsync.timer.RepeatedWork;

/**
 * Goes on with plans that the node's end or the database's absence cut off, and makes room.
 *
 * <p>{@code dirsync.keep.plans.days} (default 7), {@code dirsync.plans} (20) and {@code
 * dirsync.plans.rows} (3,000,000) are system properties of the server: how long a preview can be
 * applied and the rows of one that was are kept, and how many of a postoffice keep their rows.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanKeeper extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    @EJB private PlanSteps steps;

    @EJB private PlanWork work;

    /** Work that has not begun. */
    public PlanKeeper() {
        super("previews", "Previews cannot be looked after");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    /** How long a preview can be applied. */
    static Duration kept() {
        return Settings.KEEP_PLANS.get();
    }

    /** The most rows that plans of a postoffice have together. */
    static long rows() {
        return Settings.PLAN_ROWS.get();
    }

    @Override
    protected void work() {
        for (Plan plan : steps.with(PlanTable::underWay)) {
            work.apply(plan.id());
        }
        tidy();
    }

    private void tidy() {
        steps.expire(Math.toIntExact(Settings.PLANS.get()), rows());
        Instant now = Instant.now();
        steps.forget(now.minus(kept()), now.minus(Settings.KEEP_HISTORY.get()));
        while (steps.sweep()) {
            // each step is a transaction
        }
    }
}
