package org.dirsync.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.dirsync.message.Envelope;
import org.dirsync.transport.DeadLetterQueue;

/** The messages that nobody could take. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class DeadLetters {

    private static final int MOST_LISTED = 200;

    @EJB private DeadLetterQueue queue;

    /** The first 200, oldest first. */
    public List<DeadLetter> list() {
        return queue.first(MOST_LISTED).stream().map(DeadLetters::view).toList();
    }

    /** How many there are. */
    public long count() {
        return queue.count();
    }

    private static DeadLetter view(DeadLetterQueue.Letter letter) {
        Envelope envelope = letter.envelope();
        return new DeadLetter(
                letter.id(),
                letter.at(),
                envelope == null ? null : envelope.from().toString(),
                envelope == null ? null : envelope.to().toString(),
                letter.code(),
                letter.reason(),
                letter.size());
    }
}
