package org.dirsync.requestor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message files that a requestor has received and not yet processed, in the order of arrival.
 */
public interface Inbox {

    /** A message file. */
    final class MessageFile {
        private final long number;
        private final byte[] parcel;

        /**
         * A message file.
         *
         * @param number its place in the order
         * @param parcel its content, see {@link org.dirsync.message.Parcel}
         */
        public MessageFile(long number, byte[] parcel) {
            this.number = number;
            this.parcel = parcel;
        }

        /** Its place in the order. */
        public long number() {
            return number;
        }

        /** Its content; not to be changed. */
        public byte[] parcel() {
            return parcel;
        }
    }

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
}
