package org.dirsync.guard;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.requestor.Requestor;
import org.dirsync.server.DirectoryServer;
import org.dirsync.store.HeldTable.Held;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.jspecify.annotations.Nullable;

/** One step of a decision on held deletions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HeldDeletionStep {

    static final int AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @EJB private Audit audit;

    /**
     * What a step did.
     *
     * @param removed how many entries it deleted
     * @param left {@link HeldView#seen} of what is still held and may go next; null if nothing is
     */
    public record Passed(int removed, @Nullable String left) {}

    /**
     * Deletes some of the held entries.
     *
     * @param seen what the decision was made on, or what the step before it left
     * @throws ConflictException if other entries are held by now; nothing was changed
     */
    public Passed approve(long id, String seen, String who) {
        try (Store store = stores.open()) {
            Held held =
                    locked(
                            store,
                            store.held().find(id).orElseThrow(() -> HeldDeletions.unknown(id)));
            check(held, seen);
            PostofficeName receiver = held.receiver();
            int removed =
                    receiver == null
                            ? server(store).approveDeletions(held.origin(), AT_ONCE)
                            : requestor(store, receiver).approveDeletions(held.origin(), AT_ONCE);
            note(
                    store,
                    held,
                    "%s let %d deletions of %s pass".formatted(who, removed, held.origin()));
            audit.record(
                    "held.approved",
                    held.origin().toString(),
                    "%d deletions %s".formatted(removed, where(held)));
            return new Passed(removed, store.held().find(id).map(HeldDeletions::seen).orElse(null));
        }
    }

    /** Keeps what waits. */
    public void discard(long id, String seen, String who) {
        try (Store store = stores.open()) {
            Held held =
                    locked(
                            store,
                            store.held().find(id).orElseThrow(() -> HeldDeletions.unknown(id)));
            check(held, seen);
            PostofficeName receiver = held.receiver();
            if (receiver == null) {
                server(store).discardDeletions(held.origin());
            } else {
                requestor(store, receiver).discardDeletions(held.origin());
            }
            note(
                    store,
                    held,
                    "%s refused %d deletions of %s; the entries stay"
                            .formatted(who, held.waiting(), held.origin()));
            audit.record(
                    "held.discarded",
                    held.origin().toString(),
                    "%d deletions %s".formatted(held.waiting(), where(held)));
        }
    }

    private static String where(Held held) {
        PostofficeName receiver = held.receiver();
        return receiver == null ? "at the directory server" : "at " + receiver;
    }

    /** What is held, read again when nobody else can change it any more. */
    private static Held locked(Store store, Held held) {
        PostofficeName receiver = held.receiver();
        if (receiver == null) {
            store.master().lock();
        } else {
            store.requestor(receiver).state();
        }
        return store.held().find(held.id()).orElseThrow(() -> HeldDeletions.unknown(held.id()));
    }

    private static void check(Held held, String seen) {
        if (!HeldDeletions.seen(held).equals(seen)) {
            throw new ConflictException(
                    "%d deletions of %s are held by now, other than those you saw; look again"
                            .formatted(held.all().count(), held.origin()));
        }
    }

    private DirectoryServer server(Store store) {
        PostofficeName name =
                store.server()
                        .orElseThrow(
                                () ->
                                        new ConflictException(
                                                "this node hosts no directory server any more"));
        return new DirectoryServer(name, store.registrations(), store.master(), journal);
    }

    private Requestor requestor(Store store, PostofficeName name) {
        return new Requestor(store.requestor(name), journal, () -> UUID.randomUUID().toString());
    }

    private void note(Store store, Held held, String text) {
        Instant now = Instant.now();
        PostofficeName receiver = held.receiver();
        if (receiver != null) {
            journal.record(event(now, receiver, text));
            return;
        }
        store.server().ifPresent(server -> journal.record(event(now, server, text)));
        if (store.server().filter(held.origin()::equals).isEmpty()) {
            journal.record(event(now, held.origin(), text));
        }
    }

    private static Event event(Instant now, PostofficeName postoffice, String text) {
        return new Event(now, postoffice, Event.Severity.INFO, Code.DELETIONS_HELD, text, false);
    }
}
