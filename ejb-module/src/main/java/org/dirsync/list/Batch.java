package org.dirsync.list;

import java.util.List;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/**
 * One step of the flow: everything of a list, in one generation, numbered in {@code (base,
 * through]}.
 *
 * @param list the sender's list
 * @param generation the generation this belongs to, from 1
 * @param began the list's last number when the generation began
 * @param only the origin that the batch is confined to (a repair, {@code R}), or null for all
 * @param base what the receiver must have applied before
 * @param through what the receiver has applied afterwards
 * @param complete whether nothing is numbered above {@code through}: the generation is whole with
 *     it
 * @param changes in the order of their numbers; tombstones up to {@code began} may be left out
 * @param digests what the receiver should hold afterwards; only in a complete batch, and null if
 *     the sender keeps none (a foreign requestor)
 * @param unread whom the changes name that could not be read
 */
public record Batch(
        ListId list,
        long generation,
        long began,
        @Nullable PostofficeName only,
        long base,
        long through,
        boolean complete,
        List<Change> changes,
        @Nullable Digests digests,
        Unread unread) {

    /** A step whose changes could all be read. */
    public Batch(
            ListId list,
            long generation,
            long began,
            @Nullable PostofficeName only,
            long base,
            long through,
            boolean complete,
            List<Change> changes,
            @Nullable Digests digests) {
        this(
                list,
                generation,
                began,
                only,
                base,
                through,
                complete,
                changes,
                digests,
                Unread.NOBODY);
    }

    /** Checks what no batch may break. */
    public Batch {
        changes = List.copyOf(changes);
        if (generation < 1 || base < 0 || through < base || began < 0) {
            throw new IllegalArgumentException(
                    "impossible batch: generation %d, began %d, (%d, %d]"
                            .formatted(generation, began, base, through));
        }
        if (digests != null && !complete) {
            throw new IllegalArgumentException("digests belong to a complete batch");
        }
        long number = base;
        for (Change change : changes) {
            if (change.number() <= number || change.number() > through) {
                throw new IllegalArgumentException(
                        "change %d does not belong after %d in (%d, %d]"
                                .formatted(change.number(), number, base, through));
            }
            number = change.number();
        }
    }

    /** The same step with other content. */
    public Batch with(List<Change> others, @Nullable Digests otherDigests) {
        return new Batch(
                list,
                generation,
                began,
                only,
                base,
                through,
                complete,
                others,
                otherDigests,
                unread);
    }

    /** The same step, some of whose changes could not be read. */
    public Batch with(Unread others) {
        return new Batch(
                list, generation, began, only, base, through, complete, changes, digests, others);
    }

    /** The cursor of a receiver that has applied this batch and all before it. */
    public Cursor after() {
        return new Cursor(list, generation, began, through, complete);
    }

    /** The cursor of a receiver that this batch continues from. */
    public Cursor before() {
        return new Cursor(list, generation, began, base, false);
    }
}
