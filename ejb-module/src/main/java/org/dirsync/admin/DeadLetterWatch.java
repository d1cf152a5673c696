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

/**
 * Tries messages whose receive failed at every attempt once more, by itself: what failed may have
 * been the database, and is well again, since the trial is noted there. If that fails too, a person
 * decides. Writes into the journals of those that the broker itself gave up on.
 */
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
            eachFailed();
            failing = false;
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "The dead letters cannot be looked at", e);
            }
            failing = true;
        }
    }

    private void eachFailed() {
        List<Letter> some = new ArrayList<>();
        queue.eachFailed(
                letter -> {
                    some.add(letter);
                    if (some.size() == AT_ONCE) {
                        decide(some);
                    }
                });
        decide(some);
    }

    private void decide(List<Letter> some) {
        some.stream().filter(letter -> letter.retries() == 0).forEach(step::tryAgain);
        noteNew(
                some.stream()
                        .filter(letter -> letter.retries() > 0 && letter.code() == null)
                        .toList());
        some.clear();
    }

    private void noteNew(List<Letter> some) {
        Set<String> noted = step.noted(some.stream().map(Letter::id).toList());
        some.stream().filter(letter -> !noted.contains(letter.id())).forEach(step::givenUp);
    }
}
