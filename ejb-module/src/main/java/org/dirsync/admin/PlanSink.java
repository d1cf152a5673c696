package org.dirsync.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Entry;
import org.dirsync.format.AddressSink;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Transaction;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;

/** Makes the rows of a plan of what stands in a file, some lines at a time. */
final class PlanSink implements AddressSink {

    private static final int CHUNK = 2_000;

    /** The plan's rows and the list that it is for; each call is a transaction of its own. */
    interface Rows {

        /**
         * What list and plan have under these keys.
         *
         * @param keys those to look for in the list
         * @param planned those of them to look for in the plan
         */
        Present present(Collection<String> keys, Collection<String> planned);

        /** Writes rows in place of others. */
        void write(List<PlanRow> replaced, List<PlanRow> fresh);

        /** Own entries that no row names, after a key. */
        List<Entry> leftOut(String after, int most);
    }

    /**
     * What there is under some keys.
     *
     * @param own the entries of the list
     * @param rows the rows of the plan
     */
    record Present(Map<String, Entry> own, Map<String, PlanRow> rows) {}

    private final Rows rows;
    private final ImportMode mode;
    private final long most;
    private final List<Transaction> transactions = new ArrayList<>(CHUNK);
    private final SeenKeys seen = new SeenKeys();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private PlanCounts counts = PlanCounts.NONE;
    private long numbered;

    /**
     * A sink for one plan.
     *
     * @param most the most rows that the plan may have
     */
    PlanSink(Rows rows, ImportMode mode, long most) {
        this.rows = rows;
        this.mode = mode;
        this.most = most;
    }

    @Override
    public void take(Transaction transaction) {
        transactions.add(transaction);
        flushIfFull();
    }

    @Override
    public void refuse(LineRefusal refusal) {
        refusals.add(refusal);
        flushIfFull();
    }

    private void flushIfFull() {
        if (transactions.size() + refusals.size() == CHUNK) {
            flush();
        }
    }

    private void flush() {
        Set<String> keys = PlanChunk.keys(transactions);
        Present present = rows.present(keys, seen.maybe(keys));
        seen.add(keys);
        PlanChunk chunk = new PlanChunk(mode, present.own(), present.rows());
        refusals.forEach(chunk::refuse);
        transactions.forEach(chunk::take);
        write(chunk.replaced(), chunk.rows(numbered));
        transactions.clear();
        refusals.clear();
    }

    private void write(List<PlanRow> replaced, List<PlanRow> fresh) {
        numbered += fresh.size();
        for (PlanRow row : replaced) {
            counts = counts.plus(row.action(), -1);
        }
        for (PlanRow row : fresh) {
            counts = counts.plus(row.action(), 1);
        }
        if (counts.rows() > most) {
            throw new InvalidException(
                    "file", "the file has more than %,d lines; send it in parts".formatted(most));
        }
        rows.write(replaced, fresh);
    }

    /** Ends the file; what it does not name goes, if the whole list is to be replaced. */
    PlanCounts end() {
        flush();
        if (mode == ImportMode.MERGE) {
            return counts;
        }
        String after = "";
        List<Entry> left;
        do {
            left = rows.leftOut(after, CHUNK);
            List<PlanRow> gone = new ArrayList<>(left.size());
            for (Entry entry : left) {
                gone.add(PlanRow.of(numbered + gone.size() + 1, 0, entry, null));
                after = entry.address().key();
            }
            write(List.of(), gone);
        } while (left.size() == CHUNK);
        return counts;
    }

    /** How many entries the file names that stay in the list. */
    long entries() {
        return counts.added() + counts.modified() + counts.unchanged();
    }
}
