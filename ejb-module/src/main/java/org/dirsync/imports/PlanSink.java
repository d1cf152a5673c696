package org.dirsync.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.files.FileColumns;
import org.dirsync.format.AddressSink;
import org.dirsync.format.Given;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Transaction;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanCounts;
import org.dirsync.store.PlanRow;
import org.dirsync.usecase.InvalidException;

/** Makes the rows of a plan of what stands in a file, some lines at a time. */
final class PlanSink implements AddressSink {

    /** How many lines are dealt with in a transaction. */
    static final int CHUNK = 2_000;

    /** So many characters of details are held, of lines and of what is in the list. */
    static final long MAX_CHARACTERS = 4_000_000;

    /** The plan's rows and the list that it is for; each call is a transaction of its own. */
    interface Rows {

        /**
         * Makes rows of some lines, and stores them or carries them out.
         *
         * @param keys of the addresses that the lines name
         * @param maybe those of them that lines before may have named
         * @param most so many characters the details under the keys may have
         * @param plan makes rows of what there is under the keys
         * @return whether that was done; if not, the details have more characters
         */
        boolean lines(
                Set<String> keys, List<String> maybe, long most, Function<Present, Planned> plan);

        /**
         * The same with the next own entries that no row names.
         *
         * @param after go on after this key; empty for the first
         * @param most how many
         * @param plan makes rows of them
         * @return the entries; none if there are no more
         */
        List<Entry> leftOut(String after, int most, Function<List<Entry>, List<PlanRow>> plan);
    }

    /**
     * What there is under some keys.
     *
     * @param own the entries of the list
     * @param rows the rows of the plan, as far as it keeps them
     * @param planned the keys that lines before have planned something for
     * @param retained the keys that only refused lines before have named
     */
    record Present(
            Map<String, Entry> own,
            Map<String, PlanRow> rows,
            Set<String> planned,
            Set<String> retained) {

        /** Of a plan that keeps its rows. */
        static Present of(Map<String, Entry> own, Map<String, PlanRow> rows) {
            Set<String> planned = new HashSet<>(rows.keySet());
            Set<String> retained = new HashSet<>();
            rows.forEach(
                    (key, row) -> {
                        if (row.action() == PlanAction.RETAINED) {
                            planned.remove(key);
                            retained.add(key);
                        }
                    });
            return new Present(own, rows, planned, retained);
        }
    }

    /**
     * What some lines make of a plan.
     *
     * @param replaced the rows that it had and that others take the place of
     * @param fresh the new rows
     */
    record Planned(List<PlanRow> replaced, List<PlanRow> fresh) {}

    private final Rows rows;
    private final ImportMode mode;
    private final Given columns;
    private final long most;
    private final StepSize step;
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private final SeenKeys seen = new SeenKeys();
    private PlanCounts counts = PlanCounts.NONE;
    private long numbered;
    private long characters;

    /**
     * A sink for one plan.
     *
     * @param columns what each record speaks of beside what it says; see {@link FileColumns}
     * @param most the most rows that the plan may have
     */
    PlanSink(Rows rows, ImportMode mode, Given columns, long most) {
        this(rows, mode, columns, most, CHUNK);
    }

    /** The same, with so many lines at a time. */
    PlanSink(Rows rows, ImportMode mode, Given columns, long most, int atOnce) {
        this(rows, mode, columns, most, StepSize.fixed(atOnce));
    }

    /** The same, with as many lines at a time as that says. */
    PlanSink(Rows rows, ImportMode mode, Given columns, long most, StepSize step) {
        this.rows = rows;
        this.mode = mode;
        this.columns = columns;
        this.most = most;
        this.step = step;
    }

    @Override
    public void take(Transaction transaction) {
        transactions.add(transaction);
        characters += transaction.size();
        flushIfFull();
    }

    @Override
    public void refuse(LineRefusal refusal) {
        refusals.add(refusal);
        flushIfFull();
    }

    private void flushIfFull() {
        int lines = transactions.size() + refusals.size();
        if (lines >= step.rows() || characters >= MAX_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        long began = System.nanoTime();
        flush(transactions, refusals);
        transactions.clear();
        refusals.clear();
        characters = 0;
        step.took(Duration.ofNanos(System.nanoTime() - began));
    }

    /** All at once, or one half after the other if the list has too much under their keys. */
    private void flush(List<Transaction> taken, List<LineRefusal> refused) {
        int lines = taken.size() + refused.size();
        long room = lines > 1 ? MAX_CHARACTERS : Long.MAX_VALUE;
        Set<String> keys = PlanChunk.keys(mode, taken, refused);
        if (rows.lines(keys, seen.maybe(keys), room, present -> plan(taken, refused, present))) {
            seen.add(keys);
        } else if (taken.size() >= refused.size()) {
            flush(taken.subList(0, taken.size() / 2), refused);
            flush(taken.subList(taken.size() / 2, taken.size()), List.of());
        } else {
            flush(List.of(), refused.subList(0, refused.size() / 2));
            flush(taken, refused.subList(refused.size() / 2, refused.size()));
        }
    }

    private Planned plan(List<Transaction> taken, List<LineRefusal> refused, Present present) {
        PlanChunk chunk = new PlanChunk(mode, columns, present);
        refused.forEach(chunk::refuse);
        taken.forEach(chunk::take);
        Planned planned = new Planned(chunk.replaced(), chunk.rows(numbered));
        counts = counts.plusUnclear(chunk.unclear());
        count(planned);
        return planned;
    }

    private void count(Planned planned) {
        numbered += planned.fresh().size();
        for (PlanRow row : planned.replaced()) {
            counts = counts.plus(row.action(), -1);
        }
        for (PlanRow row : planned.fresh()) {
            counts = counts.plus(row.action(), 1);
        }
        if (counts.rows() > most) {
            throw new InvalidException(
                    "file", "the file has more than %,d lines; send it in parts".formatted(most));
        }
    }

    /** Ends the lines of the file. */
    PlanCounts endOfLines() {
        flush();
        return counts;
    }

    /**
     * Ends the file; what it does not name goes, if the whole list is to be replaced. If it cannot
     * be told whom a refused line means, nobody goes.
     */
    PlanCounts end() {
        flush();
        if (mode == ImportMode.MERGE) {
            return counts;
        }
        String after = "";
        int most = step.rows();
        List<Entry> left;
        do {
            left = rows.leftOut(after, most, this::gone);
            after = left.isEmpty() ? "" : left.get(left.size() - 1).address().key();
        } while (!left.isEmpty());
        return counts;
    }

    private List<PlanRow> gone(List<Entry> left) {
        List<PlanRow> gone = new ArrayList<>(left.size());
        for (Entry entry : left) {
            long n = numbered + gone.size() + 1;
            gone.add(
                    counts.unclear() > 0
                            ? PlanRow.retained(n, 0, entry)
                            : PlanRow.of(n, 0, entry, null));
        }
        count(new Planned(List.of(), gone));
        return gone;
    }

    /**
     * Refuses a file that would replace a whole list and names nobody.
     *
     * @throws RefusedException if it names no entry that can be taken (905)
     */
    void mustNameEntries() throws RefusedException {
        if (mode == ImportMode.REPLACE
                && counts.added() + counts.modified() + counts.unchanged() == 0) {
            throw new RefusedException(
                    Code.EMPTY,
                    "the file has no entry that can be taken, and mode=replace would delete"
                            + " everything; to delete all addresses, delete them one by one or"
                            + " remove the postoffice");
        }
    }
}
