package org.dirsync.imports;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanRows;

/** The rows of a preview: stored, and nothing else is done. */
final class StoredRows extends RowsOfPlan {

    StoredRows(PlanTransactions plans, Plan plan) {
        super(plans, plan);
    }

    @Override
    public void lines(
            Set<String> keys,
            List<String> maybe,
            Function<PlanSink.Present, PlanSink.Planned> work) {
        plans.with(
                table -> {
                    PlanRows rows = table.rows(plan.id());
                    PlanSink.Planned planned =
                            work.apply(
                                    PlanSink.Present.of(
                                            table.own(plan.postoffice(), keys), rows.find(maybe)));
                    rows.write(planned.replaced(), planned.fresh());
                    return planned;
                });
    }

    @Override
    public List<Entry> leftOut(String after, int most, Function<List<Entry>, List<PlanRow>> work) {
        return plans.with(
                table -> {
                    List<Entry> left = table.leftOut(plan.postoffice(), plan.id(), after, most);
                    table.rows(plan.id()).write(List.of(), work.apply(left));
                    return left;
                });
    }
}
