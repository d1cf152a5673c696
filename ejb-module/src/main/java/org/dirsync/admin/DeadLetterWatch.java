package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.transport.DeadLetterQueue;
import org.dirsync.transport.DeadLetterQueue.Letter;

/** Writes into the journals of messages that the broker itself gave up on. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterWatch {

    private static final int MOST_AT_ONCE = 1_000;

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");

    @EJB private DeadLetterQueue queue;

    @EJB private DeadLetterStep step;

    private boolean failing;

    /** Looks for new ones. */
    @Schedule(hour = "*", minute = "*", second = "*/10", info = "dead letters", persistent = false)
    public void look() {
        try {
            noteThoseGivenUp();
            failing = false;
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "The dead letters cannot be looked at", e);
            }
            failing = true;
        }
    }

    private void noteThoseGivenUp() {
        List<Letter> givenUp = new ArrayList<>();
        queue.each(
                letter -> {
                    if (letter.code() == null) {
                        givenUp.add(letter);
                    }
                    return givenUp.size() < MOST_AT_ONCE;
                });
        givenUp.forEach(step::givenUp);
    }
}
