package org.dirsync.imports;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.FileColumns;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanState;
import org.dirsync.store.PlanTable;

/**
 * Reads files, some lines in each transaction: into a preview, which nobody sees before it is
 * whole, or right into the list.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanReading {

    @EJB private PlanSteps steps;

    @EJB private PlansUnderWay underWay;

    private final class Transactions implements PlanTransactions {
        @Override
        public <T> T with(Function<PlanTable, T> work) {
            return steps.with(work);
        }
    }

    /**
     * Reads a file into a preview.
     *
     * @return the number of the import
     * @throws RefusedException if it cannot be taken as a whole; nothing of it is kept
     */
    public long preview(PostofficeName name, Plan.Source source, AddressFile file)
            throws IOException, RefusedException {
        PlanTransactions plans = new Transactions();
        Plan plan = plans.with(table -> table.create(name, source));
        boolean whole = false;
        try {
            PlanSink sink =
                    new PlanSink(
                            new StoredRows(plans, plan),
                            ImportMode.of(plan),
                            FileColumns.of(plan, file),
                            PlanKeeper.rows());
            file.read(source.format(), sink);
            PlanCounts counts = sink.end();
            sink.mustNameEntries();
            whole =
                    plans.with(
                            table -> {
                                table.ready(plan.id(), counts);
                                return true;
                            });
            return plan.number();
        } finally {
            if (!whole) {
                steps.with(table -> table.move(plan.id(), PlanState.READING, PlanState.DROPPED));
            }
        }
    }

    /**
     * Reads a file into the list.
     *
     * @param approved so many deletions were approved
     * @throws RefusedException if it cannot be taken as a whole, or would delete more than the
     *     guard lets pass (920); nothing was changed
     */
    public ImportOutcome take(
            PostofficeName name, Plan.Source source, AddressFile file, long approved)
            throws IOException, RefusedException {
        PlanTransactions plans = new Transactions();
        Plan plan = plans.with(table -> table.create(name, source));
        underWay.enter(plan.id());
        boolean begun = false;
        try {
            DirectImport work = new DirectImport(plans, plan, file);
            PlanCounts expected = work.check(steps.guard(name), approved);
            begun = steps.beginDirect(plan, expected);
            ImportOutcome outcome = work.apply();
            steps.endDirect(plan, outcome);
            return outcome;
        } finally {
            // One that was begun and not ended is ended by the next look at what is under way.
            underWay.leave(plan.id());
            if (!begun) {
                steps.with(table -> table.move(plan.id(), PlanState.READING, PlanState.DROPPED));
            }
        }
    }
}
