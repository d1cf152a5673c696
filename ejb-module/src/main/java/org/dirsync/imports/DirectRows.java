package org.dirsync.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.imports.ImportOutcome.RefusedLine;
import org.dirsync.store.ImportStep;
import org.dirsync.store.Plan;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanRow;
import org.dirsync.store.PlanState;
import org.dirsync.store.PlanTable;
import org.dirsync.usecase.ConflictException;

/** The rows of a direct import: carried out at once; refused ones alone are stored. */
final class DirectRows extends RowsOfPlan {

    private final List<RefusedLine> refused = new ArrayList<>();

    DirectRows(PlanTransactions plans, Plan plan) {
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
                    ImportStep step = step(table);
                    Optional<Map<String, Entry>> own = step.own(keys, most);
                    if (own.isEmpty()) {
                        return false;
                    }
                    PlanSink.Present present =
                            new PlanSink.Present(
                                    own.get(), Map.of(), step.planned(), step.retained());
                    List<PlanRow> rows = work.apply(present).fresh();
                    step.carryOut(rows);
                    keep(table, rows);
                    return true;
                });
    }

    private void keep(PlanTable table, List<PlanRow> rows) {
        List<PlanRow> kept =
                rows.stream()
                        .filter(row -> row.action() == PlanAction.REFUSED)
                        .limit(ImportOutcome.MAX_REFUSED - refused.size())
                        .toList();
        table.rows(plan.id()).write(List.of(), kept);
        for (PlanRow row : kept) {
            Refusal refusal = row.refusal();
            if (refusal != null) {
                refused.add(
                        new RefusedLine(row.line(), refusal.code().number(), refusal.message()));
            }
        }
    }

    @Override
    public List<Entry> leftOut(String after, int most, Function<List<Entry>, List<PlanRow>> work) {
        return plans.with(
                table -> {
                    ImportStep step = step(table);
                    List<Entry> left = step.leftOut(after, most);
                    step.carryOut(work.apply(left));
                    return left;
                });
    }

    private ImportStep step(PlanTable table) {
        PlanState state = table.find(plan.id()).map(Plan::state).orElse(PlanState.DROPPED);
        if (state != PlanState.APPLYING) {
            throw new ConflictException(
                    "import %d was stopped; what was applied before stays, and the rest was not done"
                            .formatted(plan.number()));
        }
        return table.step(plan);
    }

    /** The first lines that were refused. */
    List<RefusedLine> refused() {
        return refused;
    }
}
