package org.dirsync.admin;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.format.AddressSink;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Transaction;
import org.dirsync.list.Applied;
import org.dirsync.list.Filter;
import org.dirsync.list.Guard;

/** Counts in a first reading what a file would delete, before anything is changed. */
final class ImportGuard implements AddressSink {

    private static final int CHUNK = 2_000;

    private final ImportSink.Step step;
    private final ImportMode mode;
    private final List<Address> named = new ArrayList<>(CHUNK);
    private long entries;
    private long deletions;
    private long present;

    ImportGuard(ImportSink.Step step, ImportMode mode) {
        this.step = step;
        this.mode = mode;
    }

    /** How many entries the file has that can be taken. */
    long entries() {
        return entries;
    }

    @Override
    public void take(Transaction found) {
        if (found instanceof Transaction.Put put) {
            name(put.entry().address());
        } else if (found instanceof Transaction.Add added) {
            name(added.entry().address());
        } else if (found instanceof Transaction.Delete) {
            deletions++;
        }
    }

    private void name(Address address) {
        entries++;
        if (mode == ImportMode.MERGE) {
            return; // what the file does not name stays
        }
        named.add(address);
        if (named.size() == CHUNK) {
            flush();
        }
    }

    private void flush() {
        step.run(
                own -> {
                    present += own.present(named);
                    return Applied.NOTHING;
                });
        named.clear();
    }

    @Override
    public void refuse(LineRefusal refusal) {
        // the second reading reports it
    }

    /**
     * Ends the first reading.
     *
     * @param approved so many deletions were approved
     * @throws RefusedException if the file would delete more than the guard lets pass (920)
     */
    void check(Guard guard, long approved) throws RefusedException {
        flush();
        long own = count(step);
        long gone = mode == ImportMode.REPLACE ? Math.max(0, own - present) : 0;
        check(
                Math.max(gone, Math.min(own, deletions)),
                own,
                guard,
                approved,
                "nothing was changed");
    }

    /** The same for what a file has turned out to leave out: what it names is in the list. */
    static void checkLeftOut(ImportSink.Step step, long epoch, Guard guard, long approved)
            throws RefusedException {
        long[] left = new long[1];
        step.run(
                own -> {
                    left[0] = own.untouched(epoch);
                    return Applied.NOTHING;
                });
        check(
                left[0],
                count(step),
                guard,
                approved,
                "what it names was taken, nothing was deleted");
    }

    private static long count(ImportSink.Step step) {
        long[] count = new long[1];
        step.run(
                own -> {
                    count[0] = own.digests(Filter.ALL).total().count();
                    return Applied.NOTHING;
                });
        return count[0];
    }

    private static void check(long gone, long own, Guard guard, long approved, String done)
            throws RefusedException {
        if (gone > approved && guard.holds(gone, own, false)) {
            throw new RefusedException(
                    Code.DELETIONS_HELD,
                    "the file would delete %d of %d addresses, more than the deletion guard lets pass (%d %%); %s; if that is meant, import it again with approveDeletions=%d"
                            .formatted(gone, own, guard.percent(), done, gone));
        }
    }
}
