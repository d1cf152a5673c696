package org.dirsync.imports;

import java.io.IOException;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.files.AddressFile;
import org.dirsync.files.FileColumns;
import org.dirsync.format.Given;
import org.dirsync.list.Guard;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanCounts;

/**
 * An import without a preview: its plan is applied while the file is read, by the rules of a
 * preview. The file is read twice, so that one that cannot be taken as a whole changes nothing.
 */
final class DirectImport {

    private final PlanTransactions plans;
    private final Plan plan;
    private final AddressFile file;
    private final ImportMode mode;
    private final int readAtOnce;
    private final StepSize step;
    private Given columns = Given.NOTHING;

    /**
     * An import of a file.
     *
     * @param plan its plan, of which nothing is done yet
     */
    DirectImport(PlanTransactions plans, Plan plan, AddressFile file) {
        this(plans, plan, file, PlanSink.CHUNK, StepSize.upTo(PlanSink.CHUNK));
    }

    /** The same, with so many lines in each transaction. */
    DirectImport(PlanTransactions plans, Plan plan, AddressFile file, int atOnce) {
        this(plans, plan, file, atOnce, StepSize.fixed(atOnce));
    }

    private DirectImport(
            PlanTransactions plans, Plan plan, AddressFile file, int readAtOnce, StepSize step) {
        this.readAtOnce = readAtOnce;
        this.step = step;
        this.plans = plans;
        this.plan = plan;
        this.file = file;
        this.mode = ImportMode.of(plan);
    }

    /**
     * Reads the file and changes nothing.
     *
     * @param approved so many deletions were approved
     * @return what the file is going to do
     * @throws RefusedException if it cannot be taken as a whole, or if it would delete more than
     *     the guard lets pass (920)
     */
    PlanCounts check(Guard guard, long approved) throws IOException, RefusedException {
        CountedRows rows = new CountedRows(plans, plan.postoffice());
        PlanSink sink = new PlanSink(rows, mode, Given.NOTHING, Long.MAX_VALUE, readAtOnce);
        FileColumns seen = new FileColumns(sink);
        file.read(plan.source().format(), mode == ImportMode.REPLACE ? seen : sink);
        columns = seen.columns();
        PlanCounts counts = sink.endOfLines();
        sink.mustNameEntries();
        long own = plan.entries();
        boolean sweeps = mode == ImportMode.REPLACE && counts.unclear() == 0;
        long left = sweeps ? Math.max(0, own - rows.named()) : 0;
        long gone = Math.min(own, left + counts.deleted());
        if (gone > approved && guard.holds(gone, own, false)) {
            throw new RefusedException(
                    Code.DELETIONS_HELD,
                    "the file would delete %d of %d addresses, more than the deletion guard lets pass (%d %%); nothing was changed; if that is meant, import it again with approveDeletions=%d"
                            .formatted(gone, own, guard.percent(), gone));
        }
        return counts.plus(PlanAction.DELETE, left);
    }

    /** Reads the file again and does what it says; what it does is seen while it goes on. */
    ImportOutcome apply() throws IOException, RefusedException {
        DirectRows rows = new DirectRows(plans, plan);
        PlanSink sink = new PlanSink(rows, mode, columns, Long.MAX_VALUE, step);
        file.read(plan.source().format(), sink);
        PlanCounts counts = sink.end();
        return new ImportOutcome(
                plan.number(),
                counts.added(),
                counts.modified(),
                counts.deleted(),
                counts.unchanged(),
                rows.refused(),
                counts.refused(),
                counts.retained(),
                counts.unclear(),
                ImportOutcome.notice(counts));
    }
}
