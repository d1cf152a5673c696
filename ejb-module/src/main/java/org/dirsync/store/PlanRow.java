package org.dirsync.store;

import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan.
 *
 * @param place where it stands among the plan's rows; those of one action stand together
 * @param action what is done
 * @param line its line in the file, from 1; 0 if the file does not name the address
 * @param before the entry as it was when the plan was made; null if it was not there, and for rows
 *     that change nothing
 * @param after the entry as it is to be; null if it goes or the line was refused. Of an unchanged
 *     or retained entry it has address and name alone.
 * @param refusal why it is not done, for refused and stale rows
 * @param named an address that a refused line names; null if it names none
 */
public record PlanRow(
        long place,
        PlanAction action,
        long line,
        @Nullable Entry before,
        @Nullable Entry after,
        @Nullable Refusal refusal,
        @Nullable Address named) {

    PlanRow(
            long place,
            PlanAction action,
            long line,
            @Nullable Entry before,
            @Nullable Entry after,
            @Nullable Refusal refusal) {
        this(place, action, line, before, after, refusal, null);
    }

    /**
     * The row that makes of one entry another.
     *
     * @param n the how many-th row of the plan it is
     */
    public static PlanRow of(long n, long line, @Nullable Entry before, @Nullable Entry after) {
        if (before == null) {
            return new PlanRow(PlanAction.ADD.place(n), PlanAction.ADD, line, null, after, null);
        }
        PlanAction action = PlanAction.MODIFY;
        if (after == null) {
            action = PlanAction.DELETE;
        } else if (after.sameAs(before)) {
            action = PlanAction.UNCHANGED;
        }
        Entry old = action == PlanAction.UNCHANGED ? null : before;
        return new PlanRow(action.place(n), action, line, old, after, null);
    }

    /** The row of a line that cannot be taken. */
    public static PlanRow refused(long n, long line, Refusal refusal, @Nullable Address named) {
        PlanAction action = PlanAction.REFUSED;
        return new PlanRow(action.place(n), action, line, null, null, refusal, named);
    }

    /**
     * The row of an entry that stays as it is.
     *
     * @param line the refused line that names it; 0 if it is only not known that none does
     */
    public static PlanRow retained(long n, long line, Entry entry) {
        PlanAction action = PlanAction.RETAINED;
        return new PlanRow(action.place(n), action, line, null, entry, null);
    }

    /** This row as one that no longer fits. */
    PlanRow stale(Refusal why) {
        return new PlanRow(
                PlanAction.STALE.moved(place), PlanAction.STALE, line, before, after, why);
    }

    /** The key of its address; empty if it has none. */
    public String key() {
        Entry entry = after == null ? before : after;
        return entry == null ? "" : entry.address().key();
    }
}
