package org.dirsync.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.store.PlanRow;

/** The rows of a preview in memory, over a list in memory. */
final class MemoryRows implements PlanSink.Rows {

    private final TreeMap<String, Entry> own = new TreeMap<>();
    private final Map<String, PlanRow> rows = new HashMap<>();

    MemoryRows(List<Entry> list) {
        list.forEach(entry -> own.put(entry.address().key(), entry));
    }

    @Override
    public boolean lines(
            Set<String> keys,
            List<String> maybe,
            long most,
            Function<PlanSink.Present, PlanSink.Planned> plan) {
        Map<String, Entry> present = new HashMap<>(own);
        present.keySet().retainAll(keys);
        Map<String, PlanRow> kept = new HashMap<>(rows);
        kept.keySet().retainAll(maybe);
        PlanSink.Planned planned = plan.apply(PlanSink.Present.of(present, kept));
        planned.replaced().forEach(row -> rows.remove(row.key()));
        write(planned.fresh());
        return true;
    }

    private void write(List<PlanRow> fresh) {
        for (PlanRow row : fresh) {
            if (!row.key().isEmpty()) {
                rows.put(row.key(), row);
            }
        }
    }

    @Override
    public List<Entry> leftOut(String after, int most, Function<List<Entry>, List<PlanRow>> plan) {
        List<Entry> left =
                own.tailMap(after, false).entrySet().stream()
                        .filter(one -> !rows.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(most)
                        .toList();
        write(plan.apply(left));
        return left;
    }

    /** The list after the plan is applied, by key. */
    Map<String, Entry> applied() {
        Map<String, Entry> after = new TreeMap<>(own);
        for (PlanRow row : rows.values()) {
            switch (row.action()) {
                case ADD, MODIFY -> {
                    Entry entry = row.after();
                    if (entry != null) {
                        after.put(row.key(), entry);
                    }
                }
                case DELETE -> after.remove(row.key());
                case UNCHANGED, REFUSED, STALE, RETAINED -> {}
            }
        }
        return after;
    }
}
