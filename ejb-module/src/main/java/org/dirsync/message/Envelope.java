package org.dirsync.message;

import java.time.Instant;
import org.dirsync.address.PostofficeName;

/**
 * Who sends a message to whom.
 *
 * @param from the sending postoffice
 * @param to the receiving postoffice
 * @param id the message's own id, unique at its sender; 1 to 64 letters, digits or hyphens
 * @param sent when it was made, to the millisecond
 */
public record Envelope(PostofficeName from, PostofficeName to, String id, Instant sent) {

    /** Checks the id. */
    public Envelope {
        if (!id.matches("[0-9A-Za-z-]{1,64}")) {
            throw new IllegalArgumentException("not a message id: " + id.length() + " characters");
        }
    }
}
