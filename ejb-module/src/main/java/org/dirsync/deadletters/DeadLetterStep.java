package org.dirsync.deadletters;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.message.Envelope;
import org.dirsync.requestor.Hosted;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.transport.DeadLetterQueue;
import org.dirsync.transport.DeadLetterQueue.Letter;
import org.dirsync.transport.DeadLetterQueue.Taken;
import org.dirsync.transport.JmsCarrier;

/** A decision on one dead letter: taken out, sent on and noted in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadLetterStep {

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private NotedLetterRepository letters;

    @EJB private DeadLetterQueue queue;

    @EJB private JmsCarrier carrier;

    @EJB private Audit audit;

    /** Puts a letter on its queue again; false if it is not there. */
    public boolean retry(String id, String who) {
        Optional<Taken> taken = queue.take(id);
        taken.ifPresent(
                one -> {
                    carrier.resend(one.parcel(), one.letter().retries() + 1);
                    note(one.letter(), who + " put a dead letter on its queue again");
                    audit(one.letter(), "dead-letter.retried");
                });
        return taken.isPresent();
    }

    /** Puts a letter on its queue again, of which nobody has decided; false if it is not there. */
    public boolean tryAgain(Letter letter) {
        Optional<Taken> taken = queue.take(letter.id());
        taken.ifPresent(
                one -> {
                    carrier.resend(one.parcel(), one.letter().retries() + 1);
                    note(one.letter(), "a message that failed at every attempt is tried once more");
                });
        return taken.isPresent();
    }

    /** Throws a letter away; false if it is not there. */
    public boolean discard(String id, String who) {
        Optional<Taken> taken = queue.take(id);
        taken.ifPresent(
                one -> {
                    note(one.letter(), who + " discarded a dead letter");
                    audit(one.letter(), "dead-letter.discarded");
                });
        return taken.isPresent();
    }

    private void audit(Letter letter, String what) {
        Envelope envelope = letter.envelope();
        audit.record(
                what,
                envelope == null ? null : envelope.from().toString(),
                letter.id() + " (" + letter.reason() + ")");
    }

    /** Those of some messages that {@link #givenUp} has noted. */
    public Set<String> noted(List<String> ids) {
        return letters.among(ids);
    }

    /** Notes a message that the broker gave up on, once; false if that was done before. */
    public boolean givenUp(Letter letter) {
        if (!letters.note(letter.id(), Instant.now())) {
            return false;
        }
        note(letter, "the broker gave up on a message; it is in the dead-letter queue");
        return true;
    }

    /** In the journals of the directory server and of the hosted postoffices that it names. */
    private void note(Letter letter, String what) {
        Envelope envelope = letter.envelope();
        Code code = letter.code() == null ? Code.FAILED : known(letter.code());
        String from = envelope == null ? "" : " from " + envelope.from() + " to " + envelope.to();
        Instant now = Instant.now();
        try (Store store = stores.open()) {
            Set<PostofficeName> told = new LinkedHashSet<>();
            store.server().ifPresent(told::add);
            for (Hosted hosted : stores.hosted()) {
                boolean named =
                        envelope != null
                                && (hosted.name().equals(envelope.from())
                                        || hosted.name().equals(envelope.to()));
                if (named) {
                    told.add(hosted.name());
                }
            }
            for (PostofficeName name : told) {
                journal.record(
                        Event.warning(
                                now,
                                name,
                                code,
                                "%s%s (%s)".formatted(what, from, letter.reason())));
            }
        }
    }

    private static Code known(int number) {
        return Code.of(number).orElse(Code.FAILED);
    }
}
