package org.dirsync.imports;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.guard.GuardRepository;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.store.Opening;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanState;
import org.dirsync.store.PlanTable;
import org.dirsync.store.Store;

/** The steps of previews and of what follows, each a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanSteps {

    /** The most rows that are applied in a transaction. */
    static final int APPLIED_AT_ONCE = 2_000;

    private static final int SWEPT_AT_ONCE = 5_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private GuardRepository guards;

    @EJB private Audit audit;

    /**
     * A plan with the guard of its postoffice.
     *
     * @param plan the plan
     * @param guard how many deletions may pass
     * @param own how many addresses the list has now
     */
    public record Guarded(Plan plan, Guard guard, long own) {

        /** Whether its deletions wait for somebody's word. */
        public boolean holds() {
            return guard.holds(plan.counts().deleted(), own, false);
        }
    }

    /**
     * Begins to apply a plan, on record.
     *
     * @return whether it was new until now; if not, nothing was changed
     */
    public boolean begin(Plan plan, String who) {
        try (Store store = stores.open()) {
            boolean begun = store.plans().begin(plan, who);
            if (begun) {
                audit.record(
                        "import.applied",
                        plan.postoffice().toString(),
                        "import %d (%s): %d to add, %d to modify, %d to delete"
                                .formatted(
                                        plan.number(),
                                        ImportMode.of(plan).word(),
                                        plan.counts().added(),
                                        plan.counts().modified(),
                                        plan.counts().deleted()),
                        About.imported(plan.number()));
            }
            return begun;
        }
    }

    /** Moves a plan from one state to another, on record; returns whether it was in that state. */
    public boolean move(Plan plan, PlanState from, PlanState to, String what) {
        try (Store store = stores.open()) {
            boolean moved = store.plans().move(plan.id(), from, to);
            if (moved) {
                audit.record(
                        what,
                        plan.postoffice().toString(),
                        "import " + plan.number(),
                        About.imported(plan.number()));
            }
            return moved;
        }
    }

    /** Does something with plans. */
    public <T> T with(Function<PlanTable, T> work) {
        try (Store store = stores.open()) {
            return work.apply(store.plans());
        }
    }

    /** The plan of the import with this number, and the guard. */
    public Optional<Guarded> find(PostofficeName name, long number) {
        try (Store store = stores.open()) {
            return store.plans().find(name, number).map(plan -> guarded(store, plan));
        }
    }

    /** The guard of a postoffice. */
    public Guard guard(PostofficeName name) {
        return guards.of(name);
    }

    /** Plans of imports below a number, newest first. */
    public List<Guarded> before(PostofficeName name, long number, int most) {
        try (Store store = stores.open()) {
            return store.plans().before(name, number, most).stream()
                    .map(plan -> guarded(store, plan))
                    .toList();
        }
    }

    private Guarded guarded(Store store, Plan plan) {
        return new Guarded(plan, guards.of(plan.postoffice()), store.ownCount(plan.postoffice()));
    }

    /**
     * Applies some rows of a plan.
     *
     * @param most how many
     * @return whether more is to be done
     */
    public boolean apply(long id, int most) {
        try (Store store = stores.open()) {
            Optional<Plan> found = store.plans().find(id);
            if (found.isEmpty()) {
                return false;
            }
            Plan plan = found.get();
            if (plan.state() == PlanState.CANCELLING) {
                return end(store, plan, PlanState.CANCELLED);
            }
            if (plan.state() != PlanState.APPLYING) {
                return false;
            }
            if (plan.source().direct()) {
                return end(store, plan, PlanState.CANCELLED); // whoever read its file is gone
            }
            return store.plans().apply(plan, most) > 0 || end(store, plan, PlanState.APPLIED);
        }
    }

    private boolean end(Store store, Plan plan, PlanState state) {
        store.plans().end(plan.id(), state);
        Plan.Progress done = store.plans().find(plan.id()).orElseThrow().progress();
        String text =
                "import %d (%s, by %s)%s: %d added, %d modified, %d deleted, %d unchanged, %d refused"
                        .formatted(
                                plan.number(),
                                ImportMode.of(plan).word(),
                                done.by(),
                                state == PlanState.CANCELLED ? " was stopped" : "",
                                done.added(),
                                done.modified(),
                                done.deleted(),
                                plan.counts().unchanged(),
                                plan.counts().refused() + done.stale());
        String notice = ImportOutcome.notice(plan.counts());
        if (notice != null) {
            journal.record(
                    Event.warning(
                            Instant.now(),
                            plan.postoffice(),
                            Code.NOBODY_DELETED,
                            "import %d: %s".formatted(plan.number(), notice)));
        }
        journal.record(Event.info(Instant.now(), plan.postoffice(), text));
        return false;
    }

    /**
     * Begins a direct import.
     *
     * @param expected what its file is going to do
     */
    public boolean beginDirect(Plan plan, PlanCounts expected) {
        try (Store store = stores.open()) {
            store.plans().ready(plan.id(), expected);
            return store.plans().begin(plan, plan.source().by());
        }
    }

    /** Ends a direct import that has done all that its file says, on record. */
    public void endDirect(Plan plan, ImportOutcome outcome) {
        try (Store store = stores.open()) {
            store.plans()
                    .counted(
                            plan.id(),
                            new PlanCounts(
                                    outcome.added(),
                                    outcome.modified(),
                                    outcome.deleted(),
                                    outcome.unchanged(),
                                    outcome.refusedTotal(),
                                    outcome.retained(),
                                    outcome.unclear()));
            store.plans().end(plan.id(), PlanState.APPLIED);
            outcome.events(plan).forEach(journal::record);
            audit.record(
                    "import.applied",
                    plan.postoffice().toString(),
                    outcome.text(plan),
                    About.imported(plan.number()));
        }
    }

    /** Ends what is too old or too much. */
    public void expire(int plans, long rows) {
        try (Store store = stores.open()) {
            store.plans().purge().expire();
            store.plans().purge().trim(plans, rows);
        }
    }

    /** Deletes some rows that nobody needs; returns whether more are left. */
    public boolean sweep() {
        try (Store store = stores.open()) {
            return store.plans().purge().sweep(SWEPT_AT_ONCE);
        }
    }

    /**
     * Forgets the rows of plans that ended before one instant, and those that did before another.
     */
    public void forget(Instant rows, Instant plans) {
        try (Store store = stores.open()) {
            store.plans().purge().forgetRows(rows);
            store.plans().purge().forget(plans);
        }
    }
}
