package org.dirsync.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.dirsync.admin.ImportOutcome.RefusedLine;
import org.dirsync.format.AddressSink;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Named;
import org.dirsync.format.Transaction;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.requestor.OwnList;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a file asks for into an own list, some lines at a time, and counts what became of it.
 */
final class ImportSink implements AddressSink {

    private static final int CHUNK = 2_000;

    /** What a T line is answered with. */
    static final String TEMPLATE_STAYS =
            "T is passed over: an import changes entries, which keep their details, and not the"
                    + " template of the form; set that on the page 'Template of the details', or"
                    + " with PUT .../template";

    /** Runs a piece of work on the list in a transaction of its own. */
    @FunctionalInterface
    interface Step {
        Applied run(Function<OwnList, Applied> work);
    }

    private final Step step;
    private final ImportMode mode;
    private final long epoch;
    private final List<Entry> entries = new ArrayList<>(CHUNK);
    private final Map<String, Long> lines = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private long refusedTotal;
    private Applied applied = Applied.NOTHING;

    /**
     * A sink for one import.
     *
     * @param step how work is done on the list
     * @param epoch marks the entries that the file names
     */
    ImportSink(Step step, ImportMode mode, long epoch) {
        this.step = step;
        this.mode = mode;
        this.epoch = epoch;
    }

    @Override
    public void take(Transaction transaction) {
        if (transaction instanceof Transaction.Put put) {
            add(put.line(), put.entry());
            return;
        }
        flush();
        try {
            applied = applied.plus(single(transaction));
        } catch (RefusedException e) {
            refuse(
                    new LineRefusal(
                            transaction.line(), e.code(), e.refusal().message(), Named.UNKNOWN));
        }
    }

    private void add(long line, Entry entry) {
        entries.add(entry);
        lines.put(entry.address().key(), line);
        if (entries.size() == CHUNK) {
            flush();
        }
    }

    private Applied single(Transaction transaction) throws RefusedException {
        if (transaction instanceof Transaction.Add added) {
            boolean other =
                    find(added.entry().address())
                            .filter(present -> !present.sameAs(added.entry()))
                            .isPresent();
            if (mode == ImportMode.MERGE && other) {
                throw new RefusedException(
                        Code.ALREADY_EXISTS,
                        added.entry().address() + " is in the list already; use M to modify it");
            }
            add(added.line(), added.entry());
            return Applied.NOTHING;
        }
        if (transaction instanceof Transaction.Modify modify) {
            Entry before = existing(modify.address());
            Entry after = modify.applied(before);
            boolean moved = !after.address().equals(before.address());
            if (moved && find(after.address()).isPresent()) {
                throw new RefusedException(
                        Code.ALREADY_EXISTS, after.address() + " is in the list already");
            }
            return step.run(
                    own -> {
                        Applied gone =
                                moved
                                        ? own.remove(List.of(before.address()), epoch)
                                        : Applied.NOTHING;
                        return gone.plus(own.put(List.of(after), 0));
                    });
        }
        if (transaction instanceof Transaction.Delete delete) {
            Entry before = existing(delete.address());
            return step.run(own -> own.remove(List.of(before.address()), epoch));
        }
        if (transaction instanceof Transaction.Replace && mode == ImportMode.MERGE) {
            throw new RefusedException(
                    Code.INVALID_COMMAND,
                    "R says that the file is the whole list; import it with mode=replace");
        }
        if (transaction instanceof Transaction.Prompts) {
            throw new RefusedException(Code.NO_EFFECT, TEMPLATE_STAYS);
        }
        return Applied.NOTHING;
    }

    private Entry existing(@Nullable Address address) throws RefusedException {
        if (address == null) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED, "the line names no address; add it after the name");
        }
        return find(address)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        Code.DOES_NOT_EXIST,
                                        address + " is not in the list; use A to add it"));
    }

    private Optional<Entry> find(Address address) {
        List<Entry> found = new ArrayList<>(1);
        step.run(
                own -> {
                    own.find(address).ifPresent(found::add);
                    return Applied.NOTHING;
                });
        return found.stream().findFirst();
    }

    @Override
    public void refuse(LineRefusal refusal) {
        refusedTotal++;
        if (refused.size() < ImportOutcome.MOST_REFUSED) {
            refused.add(
                    new RefusedLine(refusal.line(), refusal.code().number(), refusal.message()));
        }
    }

    /** Puts what was taken so far into the list. */
    void flush() {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> chunk = List.copyOf(entries);
        Applied done = step.run(own -> own.put(chunk, epoch));
        for (RefusedChange change : done.refused()) {
            refuse(
                    new LineRefusal(
                            lines.getOrDefault(change.address().key(), 0L),
                            change.refusal().code(),
                            change.refusal().message(),
                            Named.of(change.address())));
        }
        applied =
                applied.plus(
                        new Applied(
                                done.added(),
                                done.modified(),
                                done.removed(),
                                done.unchanged(),
                                List.of()));
        entries.clear();
        lines.clear();
    }

    /** Counts what was removed because the file does not name it. */
    void removed(Applied swept) {
        applied = applied.plus(swept);
    }

    /** What became of the file. */
    ImportOutcome outcome() {
        return new ImportOutcome(
                applied.added(),
                applied.modified(),
                applied.removed(),
                applied.unchanged(),
                refused,
                refusedTotal);
    }
}
