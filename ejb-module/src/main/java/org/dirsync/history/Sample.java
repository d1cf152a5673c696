package org.dirsync.history;

import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.usecase.State;

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
 * @param state its state
 */
record Sample(
        PostofficeName postoffice,
        Instant at,
        long lagSeconds,
        long pending,
        long own,
        long gal,
        State state) {}
