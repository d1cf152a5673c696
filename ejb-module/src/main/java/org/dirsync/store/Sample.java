package org.dirsync.store;

import java.time.Instant;
import org.dirsync.address.PostofficeName;

/**
 * How a postoffice was in a span of time: the worst of lag, pending changes and state, the last of
 * the counts.
 *
 * @param postoffice which
 * @param at when the span begins
 * @param lagSeconds the age of its oldest change under way
 * @param pending how many changes were under way
 * @param own how many addresses it owned
 * @param gal how many its global address list had
 * @param state the name of its state
 */
public record Sample(
        PostofficeName postoffice,
        Instant at,
        long lagSeconds,
        long pending,
        long own,
        long gal,
        String state) {

    Sample over(Sample earlier, String worse) {
        return new Sample(
                postoffice,
                at,
                Math.max(lagSeconds, earlier.lagSeconds),
                Math.max(pending, earlier.pending),
                own,
                gal,
                worse);
    }

    Sample at(Instant start) {
        return new Sample(postoffice, start, lagSeconds, pending, own, gal, state);
    }
}
