package org.dirsync.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public boolean lines(
            Set<String> keys,
            List<String> maybe,
            long most,
            Function<PlanSink.Present, PlanSink.Planned> work) {
        return plans.with(
                table -> {
                    PlanRows rows = table.rows(plan.id());
                    Optional<Map<String, Entry>> own = table.own(plan.postoffice(), keys, most);
                    Optional<Map<String, PlanRow>> before =
                            own.isEmpty() ? Optional.empty() : rows.find(maybe, most);
                    if (own.isEmpty() || before.isEmpty()) {
                        return false;
                    }
                    PlanSink.Planned planned =
                            work.apply(PlanSink.Present.of(own.get(), before.get()));
                    rows.write(planned.replaced(), planned.fresh());
                    return true;
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
