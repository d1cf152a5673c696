package org.dirsync.message;

import java.time.Instant;
import java.util.List;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Batch;
import org.dirsync.list.Cursor;
import org.dirsync.list.Permit;
import org.jspecify.annotations.Nullable;

/**
 * What the server sends at T2: the acknowledgement and what the requestor lacks ({@code
 * TASK=IMPORT}).
 *
 * @param envelope from the server to the requestor
 * @param answers the id of the request that this answers
 * @param acknowledged the server's cursor of the requestor's own list (ReqSync)
 * @param refused the requestor's entries that the server holds back at present, at most {@value
 *     #MAX_REFUSED}; each message has them all
 * @param batch a batch of the master list, or null for a send-only requestor
 * @param last whether no further message answers the same request
 * @param permit which deletions in the batch need no word of the requestor's administrator
 * @param deletions what became of the requestor's own deletions
 * @param stamp the latest time in a request or verification of this requestor that the server has
 *     taken: what it sends next must be later, or its options do not count
 */
public record Update(
        Envelope envelope,
        String answers,
        Cursor acknowledged,
        List<RefusedChange> refused,
        @Nullable Batch batch,
        boolean last,
        Permit permit,
        Deletions deletions,
        Instant stamp)
        implements Message {

    /**
     * Deletions that the server's guard held.
     *
     * @param waiting how many wait for the server's administrator
     * @param refused how many he refused: those entries stay in everyone's list
     */
    public record Deletions(long waiting, long refused) {
        /** None were held. */
        public static final Deletions NONE = new Deletions(0, 0);
    }

    /** How many refused entries one message names. */
    public static final int MAX_REFUSED = 500;

    /** Keeps a copy of the list. */
    public Update {
        refused = List.copyOf(refused);
    }

    /** An update that says nothing of deletions. */
    public Update(
            Envelope envelope,
            String answers,
            Cursor acknowledged,
            List<RefusedChange> refused,
            @Nullable Batch batch,
            boolean last,
            Instant stamp) {
        this(
                envelope,
                answers,
                acknowledged,
                refused,
                batch,
                last,
                Permit.NONE,
                Deletions.NONE,
                stamp);
    }
}
