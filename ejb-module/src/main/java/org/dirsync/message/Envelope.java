package org.dirsync.message;

import java.time.Instant;
import org.dirsync.address.PostofficeName;

/**
 * Who sends a message to whom.
 *
 * @param from the sending postoffice
 * @param to the receiving postoffice
 * @param id the message's own id, unique at its sender; 1 to 64 letters, digits or hyphens
 * @param sent when it was made, to the millisecond; a requestor never gives two messages one time,
 *     nor a later message an earlier one
 */
public record Envelope(PostofficeName from, PostofficeName to, String id, Instant sent) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Checks the id, and that the time lies between 1970 and 9999. */
    public Envelope {
        if (!id.matches("[0-9A-Za-z-]{1,64}")) {
            throw new IllegalArgumentException("not a message id: " + id.length() + " characters");
        }
        if (sent.isBefore(Instant.EPOCH) || sent.isAfter(LATEST)) {
            throw new IllegalArgumentException("a message was not sent before 1970 or after 9999");
        }
    }
}
