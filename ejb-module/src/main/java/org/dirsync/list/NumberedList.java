package org.dirsync.list;

import java.util.List;

/**
 * A sender's list: each address once, under the number of its last change; a deleted one stays as a
 * tombstone until it is purged.
 *
 * <p>Reading happens in the caller's transaction. Numbers become visible in order, because whoever
 * changes the list holds a lock on it until it commits.
 */
public interface NumberedList {

    /** Id, last number and purge horizon, as last committed. */
    Numbers numbers();

    /** The same, and nobody else changes the list until the caller's transaction ends. */
    Numbers lock();

    /**
     * A page of the changes numbered above {@code base}, in order.
     *
     * @param base read from above this number
     * @param began tombstones up to this number are left out
     * @param filter what the receiver takes; what it does not take is passed over
     * @param limit how much one page may hold
     */
    Page read(long base, long began, Filter filter, Limit limit);

    /** The digests of what a receiver with this filter should hold. */
    Digests digests(Filter filter);

    /** Gives the list a new id, because it has been restored from an older copy. */
    void renew();

    /**
     * What {@link #read} found.
     *
     * @param changes in order
     * @param through everything up to here has been read
     */
    record Page(List<Change> changes, long through) {
        /** Keeps a copy of the list. */
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
