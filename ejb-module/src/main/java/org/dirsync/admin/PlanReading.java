package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.format.ImportLimits;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanState;

/** Reads a file into a plan, some lines in each transaction; nobody sees it before it is whole. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanReading {

    @EJB private PlanSteps steps;

    /**
     * Reads the file.
     *
     * @return the id of the plan
     * @throws RefusedException if it cannot be taken as a whole; nothing of it is kept
     */
    public long read(PostofficeName name, Plan.Source source, Spooled file)
            throws IOException, RefusedException {
        long id = steps.with(plans -> plans.create(name, source));
        boolean whole = false;
        try (InputStream in = file.open()) {
            ImportMode mode = source.replace() ? ImportMode.REPLACE : ImportMode.MERGE;
            PlanSink sink = new PlanSink(new Rows(name, id), mode, PlanKeeper.rows());
            source.format().reader(ImportLimits.DEFAULT).read(in, sink);
            PlanCounts counts = sink.end();
            if (source.replace() && sink.entries() == 0) {
                throw new RefusedException(
                        Code.EMPTY,
                        "the file has no entry that can be taken, and mode=replace would delete"
                                + " everything; to delete all addresses, delete them one by one or"
                                + " remove the postoffice");
            }
            steps.with(
                    plans -> {
                        plans.ready(id, counts);
                        return id;
                    });
            whole = true;
            return id;
        } finally {
            if (!whole) {
                steps.with(plans -> plans.move(id, PlanState.READING, PlanState.DROPPED));
            }
        }
    }

    private final class Rows implements PlanSink.Rows {
        private final PostofficeName name;
        private final long plan;

        Rows(PostofficeName name, long plan) {
            this.name = name;
            this.plan = plan;
        }

        @Override
        public PlanSink.Present present(Collection<String> keys, Collection<String> planned) {
            return steps.with(
                    plans ->
                            new PlanSink.Present(
                                    plans.own(name, keys), plans.rows(plan).find(planned)));
        }

        @Override
        public void write(List<PlanRow> replaced, List<PlanRow> fresh) {
            steps.with(
                    plans -> {
                        plans.rows(plan).write(replaced, fresh);
                        return plan;
                    });
        }

        @Override
        public List<Entry> leftOut(String after, int most) {
            return steps.with(plans -> plans.leftOut(name, plan, after, most));
        }
    }
}
