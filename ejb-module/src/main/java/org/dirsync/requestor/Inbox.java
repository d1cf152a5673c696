package org.dirsync.requestor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message files that a requestor has received and not yet processed, in the order of arrival.
 */
public interface Inbox {

    /**
     * A message file.
     *
     * @param number its place in the order
     * @param parcel its content, see {@link org.dirsync.message.Parcel}
     */
    record MessageFile(long number, byte[] parcel) {}

    /**
     * Puts a message file behind the others.
     *
     * @param answers the id of the request that it answers
     * @param last whether no further file answers the same request
     */
    void put(byte[] parcel, String answers, boolean last, Instant at);

    /** The one that has waited longest, or null if none waits. */
    @Nullable MessageFile oldest();

    /** Takes a message file out. */
    void remove(MessageFile file);

    /** How many wait. */
    long size();

    /** Whether the last file of the answer to this request waits. */
    boolean holdsLast(String answers);
}
