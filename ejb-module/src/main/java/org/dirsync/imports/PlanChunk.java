package org.dirsync.imports;

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
import org.dirsync.format.Given;
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
        private final boolean retained;
        private long namedAt;

        Place(@Nullable Entry before, @Nullable PlanRow stored, boolean planned, boolean retained) {
            this.before = before;
            this.stored = stored;
            this.planned = planned;
            this.retained = retained;
            this.after =
                    stored == null || retained || stored.action() == PlanAction.UNCHANGED
                            ? before
                            : stored.after();
        }

        /** Whether a refused line names it, and no other line has planned anything for it. */
        boolean stays() {
            return namedAt > 0 && !planned && !retained;
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
    private final Given columns;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<LineRefusal> refused = new ArrayList<>();
    private long unclear;

    /**
     * Begins a chunk.
     *
     * @param columns what each record speaks of, beside what it says: in a file that is the whole
     *     list, a prompt that some record has is empty where another leaves it out
     * @param present what there is at least for the addresses that {@link #keys} names
     */
    PlanChunk(ImportMode mode, Given columns, PlanSink.Present present) {
        this.mode = mode;
        this.columns = columns;
        this.present = present;
    }

    /** The keys of all addresses that these lines are about. */
    static Set<String> keys(
            ImportMode mode, List<Transaction> transactions, List<LineRefusal> refusals) {
        Set<String> keys = new LinkedHashSet<>();
        if (mode == ImportMode.REPLACE) {
            for (LineRefusal refusal : refusals) {
                refusal.named().addresses().forEach(address -> keys.add(address.key()));
            }
        }
        for (Transaction transaction : transactions) {
            addresses(transaction).forEach(address -> keys.add(address.key()));
        }
        return keys;
    }

    /** Whom a line names that the plan refuses. */
    private static Named named(Transaction transaction) {
        if (transaction instanceof Transaction.Replace
                || transaction instanceof Transaction.Prompts) {
            return Named.NOBODY;
        }
        Address[] addresses = addresses(transaction).toArray(Address[]::new);
        return addresses.length == 0 ? Named.UNKNOWN : Named.of(addresses);
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
                            transaction.line(),
                            e.code(),
                            e.refusal().message(),
                            named(transaction)));
        }
    }

    /** Takes notice of a line that was refused. Whom it names stays as it is. */
    void refuse(LineRefusal refusal) {
        refused.add(refusal);
        if (mode == ImportMode.MERGE) {
            return;
        }
        unclear += refusal.named().known() ? 0 : 1;
        for (Address address : refusal.named().addresses()) {
            Place place = place(address);
            place.namedAt = place.namedAt == 0 ? refusal.line() : place.namedAt;
        }
    }

    /** Of how many refused lines it cannot be told whom they mean. */
    long unclear() {
        return unclear;
    }

    private void plan(Transaction transaction) throws RefusedException {
        if (transaction instanceof Transaction.Put put) {
            put(put.entry(), put.given(), put.line(), false);
        } else if (transaction instanceof Transaction.Add added) {
            put(added.entry(), added.given(), added.line(), mode == ImportMode.MERGE);
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

    /** What the record does not speak of stays as it is in the list. */
    private void put(Entry entry, Given given, long line, boolean mustBeNew)
            throws RefusedException {
        Place place = place(entry.address());
        if (place.planned && place.after != null) {
            throw new RefusedException(
                    Code.DUPLICATE,
                    "%s stands twice; remove one of the two".formatted(entry.address()));
        }
        Entry before = place.after;
        if (before == null && !given.named()) {
            throw new RefusedException(
                    Code.NO_FULL_NAME,
                    "%s is not in the list, and no column of the file is known for names; add a column 'name', say which column it is, or remove the row"
                            .formatted(entry.address()));
        }
        Entry after = before == null ? entry : given.with(columns.prompts()).applied(entry, before);
        if (mustBeNew && before != null && !before.sameAs(after)) {
            throw new RefusedException(
                    Code.ALREADY_EXISTS,
                    entry.address() + " is in the list already; use M to modify it");
        }
        place.becomes(after, line);
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
                                present.planned().contains(key),
                                present.retained().contains(key)));
    }

    /** The rows that the plan had and that others take the place of. */
    List<PlanRow> replaced() {
        List<PlanRow> replaced = new ArrayList<>();
        for (Place place : places.values()) {
            if (place.touched && place.stored != null) {
                replaced.add(place.stored);
            } else if (place.touched && place.retained && place.before != null) {
                replaced.add(PlanRow.retained(0, 0, place.before));
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
            } else if (place.stays() && place.before != null) {
                fresh.add(PlanRow.retained(++next, place.namedAt, place.before));
            }
        }
        refused.sort(Comparator.comparingLong(LineRefusal::line));
        for (LineRefusal line : refused) {
            fresh.add(
                    PlanRow.refused(
                            ++next,
                            line.line(),
                            new Refusal(line.code(), line.message()),
                            line.named().addresses().stream().findFirst().orElse(null)));
        }
        return fresh;
    }
}
