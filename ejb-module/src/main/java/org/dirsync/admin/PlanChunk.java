package org.dirsync.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.format.LineRefusal;
import org.dirsync.format.Named;
import org.dirsync.format.Transaction;
import org.dirsync.store.PlanAction;
import org.dirsync.store.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file as rows of a plan: one row for each address, with what all lines together
 * make of it.
 */
final class PlanChunk {

    /** What a T line is answered with. */
    static final String TEMPLATE_STAYS =
            "T is passed over: an import changes entries, which keep their details, and not the"
                    + " template of the form; set that on the page 'Template of the details', or"
                    + " with PUT .../template";

    /** One address: in the list, and after the lines so far. */
    private static final class Place {
        private final @Nullable Entry before;
        private final @Nullable PlanRow stored;
        private @Nullable Entry after;
        private boolean planned;
        private long line;
        private boolean touched;

        Place(@Nullable Entry before, @Nullable PlanRow stored, boolean planned) {
            this.before = before;
            this.stored = stored;
            this.planned = planned;
            this.after = stored == null ? before : stored.after();
            if (stored != null && stored.action() == PlanAction.UNCHANGED) {
                this.after = before;
            }
        }

        void becomes(@Nullable Entry entry, long at) {
            after = entry;
            line = at;
            planned = true;
            touched = true;
        }
    }

    private final ImportMode mode;
    private final PlanSink.Present present;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<LineRefusal> refused = new ArrayList<>();

    /**
     * Begins a chunk.
     *
     * @param present what there is at least for the addresses that {@link #keys} names
     */
    PlanChunk(ImportMode mode, PlanSink.Present present) {
        this.mode = mode;
        this.present = present;
    }

    /** The keys of all addresses that these transactions are about. */
    static Set<String> keys(List<Transaction> transactions) {
        Set<String> keys = new LinkedHashSet<>();
        for (Transaction transaction : transactions) {
            addresses(transaction).forEach(address -> keys.add(address.key()));
        }
        return keys;
    }

    private static Stream<Address> addresses(Transaction transaction) {
        if (transaction instanceof Transaction.Put put) {
            return Stream.of(put.entry().address());
        }
        if (transaction instanceof Transaction.Add added) {
            return Stream.of(added.entry().address());
        }
        if (transaction instanceof Transaction.Delete delete) {
            return Stream.ofNullable(delete.address());
        }
        return transaction instanceof Transaction.Modify modify
                ? Stream.concat(
                        Stream.ofNullable(modify.address()), Stream.ofNullable(modify.newAddress()))
                : Stream.empty();
    }

    /** Takes a line. */
    void take(Transaction transaction) {
        try {
            plan(transaction);
        } catch (RefusedException e) {
            refuse(
                    new LineRefusal(
                            transaction.line(), e.code(), e.refusal().message(), Named.UNKNOWN));
        }
    }

    /** Takes notice of a line that was refused. */
    void refuse(LineRefusal refusal) {
        refused.add(refusal);
    }

    private void plan(Transaction transaction) throws RefusedException {
        if (transaction instanceof Transaction.Put put) {
            put(put.entry(), put.line(), false);
        } else if (transaction instanceof Transaction.Add added) {
            put(added.entry(), added.line(), mode == ImportMode.MERGE);
        } else if (transaction instanceof Transaction.Modify modify) {
            modify(modify);
        } else if (transaction instanceof Transaction.Delete delete) {
            existing(delete.address()).becomes(null, delete.line());
        } else if (transaction instanceof Transaction.Replace && mode == ImportMode.MERGE) {
            throw new RefusedException(
                    Code.INVALID_COMMAND,
                    "R says that the file is the whole list; import it with mode=replace");
        } else if (transaction instanceof Transaction.Prompts) {
            throw new RefusedException(Code.NO_EFFECT, TEMPLATE_STAYS);
        }
    }

    private void put(Entry entry, long line, boolean mustBeNew) throws RefusedException {
        Place place = place(entry.address());
        if (place.planned && place.after != null) {
            throw new RefusedException(
                    Code.DUPLICATE,
                    "%s stands twice; remove one of the two".formatted(entry.address()));
        }
        if (mustBeNew && place.after != null && !place.after.sameAs(entry)) {
            throw new RefusedException(
                    Code.ALREADY_EXISTS,
                    entry.address() + " is in the list already; use M to modify it");
        }
        place.becomes(entry, line);
    }

    private void modify(Transaction.Modify modify) throws RefusedException {
        Place place = existing(modify.address());
        Entry before = place.after;
        if (before == null) {
            return;
        }
        Entry after = modify.applied(before);
        if (after.address().equals(before.address())) {
            place.becomes(after, modify.line());
            return;
        }
        Place target = place(after.address());
        if (target.after != null) {
            throw new RefusedException(
                    Code.ALREADY_EXISTS, after.address() + " is in the list already");
        }
        place.becomes(null, modify.line());
        target.becomes(after, modify.line());
    }

    private Place existing(@Nullable Address address) throws RefusedException {
        if (address == null) {
            throw new RefusedException(
                    Code.ADDRESS_EXPECTED, "the line names no address; add it after the name");
        }
        Place place = place(address);
        if (place.after == null) {
            throw new RefusedException(
                    Code.DOES_NOT_EXIST, address + " is not in the list; use A to add it");
        }
        return place;
    }

    private Place place(Address address) {
        return places.computeIfAbsent(
                address.key(),
                key ->
                        new Place(
                                present.own().get(key),
                                present.rows().get(key),
                                present.planned().contains(key)));
    }

    /** The rows that the plan had and that others take the place of. */
    List<PlanRow> replaced() {
        List<PlanRow> replaced = new ArrayList<>();
        for (Place place : places.values()) {
            if (place.touched && place.stored != null) {
                replaced.add(place.stored);
            }
        }
        return replaced;
    }

    /**
     * The new rows.
     *
     * @param n how many rows were numbered before
     */
    List<PlanRow> rows(long n) {
        List<PlanRow> fresh = new ArrayList<>(places.size() + refused.size());
        long next = n;
        for (Place place : places.values()) {
            if (place.touched && (place.before != null || place.after != null)) {
                fresh.add(PlanRow.of(++next, place.line, place.before, place.after));
            }
        }
        refused.sort(Comparator.comparingLong(LineRefusal::line));
        for (LineRefusal line : refused) {
            fresh.add(
                    PlanRow.refused(++next, line.line(), new Refusal(line.code(), line.message())));
        }
        return fresh;
    }
}
