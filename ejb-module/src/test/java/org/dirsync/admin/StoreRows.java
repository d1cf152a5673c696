package org.dirsync.admin;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.PlanRow;
import org.dirsync.store.Store;

/** The rows of a plan, each call in a transaction that a test makes. */
final class StoreRows implements PlanSink.Rows {

    /** Runs a piece of work in a transaction of its own. */
    interface Steps {
        <T> T step(Function<Store, T> work);
    }

    private final Steps steps;
    private final PostofficeName name;
    private final long plan;

    StoreRows(Steps steps, PostofficeName name, long plan) {
        this.steps = steps;
        this.name = name;
        this.plan = plan;
    }

    @Override
    public PlanSink.Present present(Collection<String> keys, Collection<String> planned) {
        return steps.step(
                store ->
                        new PlanSink.Present(
                                store.plans().own(name, keys),
                                store.plans().rows(plan).find(planned)));
    }

    @Override
    public void write(List<PlanRow> replaced, List<PlanRow> fresh) {
        steps.step(
                store -> {
                    store.plans().rows(plan).write(replaced, fresh);
                    return true;
                });
    }

    @Override
    public List<Entry> leftOut(String after, int most) {
        return steps.step(store -> store.plans().leftOut(name, plan, after, most));
    }
}
