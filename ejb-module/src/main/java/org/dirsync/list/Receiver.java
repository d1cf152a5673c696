package org.dirsync.list;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;

/**
 * The receiving half of the flow: what becomes of a batch, whatever arrives, in whatever order,
 * however often.
 */
public final class Receiver {

    private final Copy copy;
    private final Guard guard;
    private final Permit permit;

    /** A receiver that keeps this copy, with a guard by share alone. */
    public Receiver(Copy copy) {
        this(copy, Guard.BY_SHARE, Permit.NONE);
    }

    /**
     * A receiver that keeps this copy.
     *
     * @param guard which deletions wait for a person
     * @param permit what the sender says of deletions
     */
    public Receiver(Copy copy, Guard guard, Permit permit) {
        this.copy = copy;
        this.guard = guard;
        this.permit = permit;
    }

    /**
     * Applies a batch as far as it is new.
     *
     * <p>A repeat is ignored, a gap is not applied, an overlap is applied from the cursor on. A
     * batch from base 0 in a later generation starts over; when that generation is complete, what
     * it did not touch is removed. What a line names that could not be read counts as touched; if
     * it cannot be told whom it names, the generation removes nothing. After a complete batch the
     * digests are compared. A batch confined to one origin is taken only while a {@linkplain
     * Copy#openRepair repair} of that origin is open.
     *
     * <p>Deletions take effect with the complete batch that they lead to. If the guard holds those
     * of an origin, its entries stay for now, the digests count them as deleted, and everything
     * else goes on.
     *
     * @return what happened; the new cursor is the copy's
     */
    public Receipt receive(Batch batch) {
        Progress progress = copy.progress(batch.only());
        if (progress == null) {
            return Receipt.of(Receipt.Kind.REPEATED);
        }
        Cursor cursor = progress.cursor();
        if (!cursor.sameGeneration(batch.before())) {
            if (!isLater(batch, cursor)) {
                return Receipt.of(Receipt.Kind.REPEATED);
            }
            if (batch.base() > 0) {
                return Receipt.of(Receipt.Kind.GAP);
            }
            progress =
                    new Progress(
                            Cursor.start(batch.list(), batch.generation(), batch.began()),
                            copy.nextEpoch());
            if (batch.only() == null) {
                copy.endRepairs();
            }
        } else if (batch.base() > cursor.through()) {
            return Receipt.of(Receipt.Kind.GAP);
        } else if (batch.through() < cursor.through()
                || (batch.through() == cursor.through()
                        && cursor.complete()
                        && !batch.complete())) {
            return Receipt.of(Receipt.Kind.REPEATED);
        }
        return apply(batch, spared(batch.unread(), progress), cursor);
    }

    private static boolean isLater(Batch batch, Cursor cursor) {
        if (batch.generation() != cursor.generation()) {
            return batch.generation() > cursor.generation();
        }
        return batch.list().equals(cursor.list()) && batch.began() > cursor.began();
    }

    private Receipt apply(Batch batch, Progress progress, Cursor before) {
        Cursor cursor = progress.cursor();
        List<Change> fresh =
                batch.changes().stream()
                        .filter(change -> change.number() > cursor.through())
                        .toList();
        Removals removals = new Removals(copy, guard, permit);
        boolean sweeps = batch.complete() && !cursor.complete();
        Applied applied = removals.apply(batch, fresh, sweeps, progress.epoch());
        Cursor next = cursor.advanced(batch.through(), batch.complete());
        boolean changed = !next.equals(before);
        boolean repaired = batch.only() != null && batch.complete();
        if (repaired) {
            copy.store(batch.only(), null);
        } else if (changed) {
            copy.store(batch.only(), new Progress(next, progress.epoch()));
        }
        Receipt.Kind kind =
                changed || !fresh.isEmpty() || applied.changes() > 0
                        ? Receipt.Kind.APPLIED
                        : Receipt.Kind.CONFIRMED;
        return new Receipt(kind, applied, diverged(batch), removals.held());
    }

    /** What lines name that could not be read stays as it is; anything may be meant by some. */
    private Progress spared(Unread unread, Progress progress) {
        if (!unread.addresses().isEmpty()) {
            copy.touch(unread.addresses());
        }
        boolean removesNothing = unread.unknown() && !progress.cursor().complete();
        return removesNothing ? new Progress(progress.cursor(), 0) : progress;
    }

    private SortedSet<PostofficeName> diverged(Batch batch) {
        if (batch.digests() == null) {
            return new TreeSet<>();
        }
        Digests mine = copy.digests();
        PostofficeName only = batch.only();
        return batch.digests().differing(only == null ? mine : mine.only(only));
    }
}
