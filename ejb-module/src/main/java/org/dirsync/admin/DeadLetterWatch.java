package org.dirsync.admin;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dirsync.transport.DeadLetterQueue;
import org.dirsync.transport.DeadLetterQueue.Letter;

/** Writes into the journals of messages that the broker itself gave up on. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterWatch {

    private static final int AT_ONCE = 1_000;

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
        List<Letter> some = new ArrayList<>();
        queue.eachGivenUp(
                letter -> {
                    some.add(letter);
                    if (some.size() == AT_ONCE) {
                        noteNew(some);
                    }
                });
        noteNew(some);
    }

    private void noteNew(List<Letter> some) {
        Set<String> noted = step.noted(some.stream().map(Letter::id).toList());
        some.stream().filter(letter -> !noted.contains(letter.id())).forEach(step::givenUp);
        some.clear();
    }
}
