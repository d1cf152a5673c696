package org.dirsync.cycle;

import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Outdated;
import org.dirsync.message.Parcel;
import org.jspecify.annotations.Nullable;

/** What happens to a message that no receiver can process, in the caller's transaction. */
public final class Refusals {

    private final Carrier carrier;
    private final Outdated outdated;

    /** Refusals over these ports. */
    public Refusals(Carrier carrier, Outdated outdated) {
        this.carrier = carrier;
        this.outdated = outdated;
    }

    /**
     * Puts a message into the dead-letter queue, unless it is outdated: then the next cycle carries
     * what was in it, and nothing is done.
     *
     * @param envelope what it says of its sender, or null if that cannot be read
     * @param retries how often it was put on its queue again before
     * @return whether it is in the dead-letter queue; then the caller notes it in a journal
     */
    boolean deadLetter(byte[] parcel, @Nullable Envelope envelope, Refusal reason, int retries) {
        if (envelope != null && outdated.isOutdated(envelope)) {
            return false;
        }
        carrier.deadLetter(parcel, reason, retries);
        return true;
    }

    /** Who sends a message to whom, as it says; null if that cannot be read. */
    static @Nullable Envelope envelope(byte[] parcel) {
        try {
            return MessageText.envelope(Parcel.unpack(parcel));
        } catch (RefusedException unreadable) {
            return null; // the message is refused with a reason of its own
        }
    }

    /** The line of a journal about a message that is in the dead-letter queue. */
    static Event event(Instant now, PostofficeName name, Refusal reason) {
        return Event.error(
                now,
                name,
                reason.code(),
                reason.message() + "; the message is in the dead-letter queue");
    }
}
