package org.dirsync.deadletters;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dirsync.timer.RepeatedWork;
import org.dirsync.transport.DeadLetterQueue;
import org.dirsync.transport.DeadLetterQueue.Letter;

/**
 * Tries messages whose receive failed at every attempt once more, by itself: what failed may have
 * been the database, and is well again, since the trial is noted there. If that fails too, a person
 * decides. Writes into the journals of those that the broker itself gave up on.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterWatch extends RepeatedWork {

    private static final int AT_ONCE = 1_000;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @EJB private DeadLetterQueue queue;

    @EJB private DeadLetterStep step;

    /** Work that has not begun. */
    public DeadLetterWatch() {
        super("dead letters", "The dead letters cannot be looked at");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void work() {
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
