package org.dirsync.list;

import org.dirsync.list.NumberedList.Page;

/**
 * The sending half of the flow: from what a receiver has acknowledged to what it gets next.
 *
 * <p>The sender never needs to be right about what the receiver has: an overlap or a repeat costs
 * bytes, a gap costs a cycle, and whatever cursor it meets, it goes on by itself.
 */
public final class Sender {

    private final NumberedList list;

    /** A sender of this list. */
    public Sender(NumberedList list) {
        this.list = list;
    }

    /**
     * Where to go on for a receiver that has told this cursor.
     *
     * <p>A cursor of another list, of a generation other than the last one offered (an outdated
     * one, or one of which a restored sender does not know) or below the purge horizon leads to a
     * new generation. A cursor ahead of the list's last number says that the list was restored from
     * an older copy: the list gets a new id, because it may have given those numbers out again.
     *
     * @param acknowledged the receiver's cursor
     * @param offer the last generation begun for it
     * @return the cursor to send from; of a new or repeated generation if {@code through} is 0
     */
    public Cursor resume(Cursor acknowledged, Offer offer) {
        Numbers numbers = list.lock();
        if (isAhead(acknowledged, numbers)) {
            list.renew();
            numbers = list.numbers();
        }
        if (continues(acknowledged, offer, numbers)) {
            return acknowledged;
        }
        boolean repeatable =
                numbers.list().equals(offer.list())
                        && offer.generation() > acknowledged.generation()
                        && offer.generation() >= offer.least()
                        && offer.began() <= numbers.last()
                        && offer.began() >= numbers.purged();
        if (repeatable) {
            return Cursor.start(numbers.list(), offer.generation(), offer.began());
        }
        long generation =
                Math.max(
                        Math.max(acknowledged.generation(), offer.generation()) + 1, offer.least());
        return Cursor.start(numbers.list(), generation, numbers.last());
    }

    /**
     * Gives the list a new id at once if a receiver is ahead of it, so that whoever is answered
     * next already gets the new one.
     *
     * @param acknowledged the receiver's cursor
     */
    public void noteAcknowledged(Cursor acknowledged) {
        if (isAhead(acknowledged, list.numbers()) && isAhead(acknowledged, list.lock())) {
            list.renew();
        }
    }

    private static boolean isAhead(Cursor acknowledged, Numbers numbers) {
        return numbers.list().equals(acknowledged.list())
                && acknowledged.through() > numbers.last();
    }

    private static boolean continues(Cursor acknowledged, Offer offer, Numbers numbers) {
        return numbers.list().equals(acknowledged.list())
                && offer.covers(acknowledged)
                && acknowledged.generation() >= offer.least()
                && acknowledged.began() <= numbers.last()
                && Math.max(acknowledged.began(), acknowledged.through()) >= numbers.purged();
    }

    /**
     * The next batch after {@code from}, at most as large as the limit allows.
     *
     * @param from as {@link #resume} or {@link Batch#after} gave it
     * @param filter what the receiver takes
     * @param limit how much it takes at once
     * @return a batch; empty, but with digests, if the receiver has everything
     */
    public Batch next(Cursor from, Filter filter, Limit limit) {
        Numbers numbers = list.lock();
        ListId id = numbers.list();
        Page page = list.read(from.through(), from.began(), filter, limit);
        boolean complete = page.through() >= numbers.last();
        return new Batch(
                id,
                from.generation(),
                from.began(),
                filter.only(),
                from.through(),
                page.through(),
                complete,
                page.changes(),
                complete ? list.digests(filter) : null);
    }
}
