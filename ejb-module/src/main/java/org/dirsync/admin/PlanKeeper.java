package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanTable;

/**
 * Goes on with plans that the node's end or the database's absence cut off, and makes room.
 *
 * <p>{@code dirsync.keep.plans.days} (default 7), {@code dirsync.plans} (20) and {@code
 * dirsync.plans.rows} (3,000,000) are system properties of the server: how long a preview can be
 * applied and the rows of one that was are kept, and how many of a postoffice keep their rows.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanKeeper {

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");
    private static final int DAYS = 7;
    private static final int PLANS = 20;
    private static final long ROWS = 3_000_000;
    private static final int HISTORY_DAYS = 90;

    @EJB private PlanSteps steps;

    @EJB private PlanWork work;

    private boolean failing;

    /** How long a preview can be applied. */
    static Duration kept() {
        return Duration.ofDays(Math.max(1, Integer.getInteger("dirsync.keep.plans.days", DAYS)));
    }

    /** The most rows that plans of a postoffice have together. */
    static long rows() {
        return Math.max(1, Long.getLong("dirsync.plans.rows", ROWS));
    }

    /** Looks what there is to do. */
    @Schedule(hour = "*", minute = "*", second = "5/20", info = "previews", persistent = false)
    public void look() {
        try {
            for (Plan plan : steps.with(PlanTable::underWay)) {
                work.apply(plan.id());
            }
            tidy();
            failing = false;
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "Previews cannot be looked after", e);
            }
            failing = true;
        }
    }

    private void tidy() {
        steps.expire(Math.max(1, Integer.getInteger("dirsync.plans", PLANS)), rows());
        Instant now = Instant.now();
        int history = Integer.getInteger("dirsync.keep.history.days", HISTORY_DAYS);
        steps.forget(now.minus(kept()), now.minus(Duration.ofDays(Math.max(1, history))));
        while (steps.sweep()) {
            // each step is a transaction
        }
    }
}
