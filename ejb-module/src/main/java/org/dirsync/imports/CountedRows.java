package org.dirsync.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.store.PlanRow;

/** Counts what a file would do before anything is changed: the first reading of an import. */
final class CountedRows implements PlanSink.Rows {

    private final PlanTransactions plans;
    private final PostofficeName name;
    private long named;

    CountedRows(PlanTransactions plans, PostofficeName name) {
        this.plans = plans;
        this.name = name;
    }

    @Override
    public boolean lines(
            Set<String> keys,
            List<String> maybe,
            long most,
            Function<PlanSink.Present, PlanSink.Planned> work) {
        Optional<Map<String, Entry>> own = plans.with(table -> table.own(name, keys, most));
        if (own.isEmpty()) {
            return false;
        }
        PlanSink.Planned unused = work.apply(PlanSink.Present.of(own.get(), Map.of()));
        Set<String> present = new HashSet<>(own.get().keySet());
        maybe.forEach(present::remove);
        named += present.size();
        return true;
    }

    @Override
    public List<Entry> leftOut(String after, int most, Function<List<Entry>, List<PlanRow>> work) {
        return List.of();
    }

    /**
     * How many entries of the list the file names, each once. An address is at times taken for one
     * that was counted before (see {@link SeenKeys}), never the other way round.
     */
    long named() {
        return named;
    }
}
