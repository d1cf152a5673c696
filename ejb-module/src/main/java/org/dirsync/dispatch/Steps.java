package org.dirsync.dispatch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.list.Applied;
import org.dirsync.list.Batch;
import org.dirsync.list.Receipt;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Outdated;
import org.dirsync.message.Parcel;
import org.dirsync.message.Rendered;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.Inbox.MessageFile;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.requestor.Requestor;
import org.dirsync.server.Registration;
import org.dirsync.server.ServerStore;
import org.dirsync.server.SharedReads;
import org.dirsync.server.Transmission;
import org.jspecify.annotations.Nullable;

/**
 * The steps of T1, T2 and T3, each one transaction over database and queues: it happens whole or
 * not at all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Steps {

    @Inject private PostofficeStore.Factory postoffices;

    @Inject private ServerStore.Factory servers;

    @Inject private Carrier carrier;

    @Inject private Outdated outdated;

    /** Which numbers of a list a message carried, and how many changes. */
    public record Part(long base, long through, int changes) {
        static final Part NONE = new Part(0, 0, 0);

        static Part of(@Nullable Batch batch) {
            return batch == null
                    ? NONE
                    : new Part(batch.base(), batch.through(), batch.changes().size());
        }
    }

    /**
     * A message that was sent.
     *
     * @param last the last number of the own list
     */
    public record Sent(Request request, int bytes, Part part, long last) {}

    /** A message file that was processed. */
    public record Processed(Receipt receipt, int bytes, Part part, @Nullable String refusal) {}

    /** Whether this node hosts the postoffice. */
    public boolean isHosted(PostofficeName name) {
        try (PostofficeStore store = postoffices.openPostoffice(name)) {
            return store != null;
        }
    }

    /** T1: sends the next message of a request; the last one has {@code ask}. */
    public Sent send(PostofficeName name, @Nullable Request after) {
        try (PostofficeStore store = open(name)) {
            Request request = requestor(store).send(after, Instant.now());
            int bytes = carrier.carry(request, MessageText.write(request, store.key()));
            store.batches().sent(request, bytes, Instant.now());
            Part part = Part.of(request.changes());
            long last =
                    request.ask() == null
                            ? store.requestor().own().numbers().last()
                            : part.through();
            return new Sent(request, bytes, part, last);
        }
    }

    /** T1 of a full export: what the server has acknowledged counts no more. */
    public void beginExport(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().store(store.requestor().state().exporting());
        }
    }

    /** T1 of a full import: what was received is asked for anew, and stays readable meanwhile. */
    public void beginImport(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().state();
            requestor(store).forget();
        }
    }

    /** T2: who is to be answered. */
    public List<PostofficeName> due() {
        try (ServerStore store = servers.openServer()) {
            return store.registrations().due();
        }
    }

    /** T2: sends the next message of an answer. Returns its size, or 0 if there is none. */
    public int transmit(Transmission transmission, SharedReads reads, Rendered rendered) {
        try (ServerStore store = servers.openServer()) {
            Update update =
                    transmission.next(
                            store.registrations(), reads.over(store.master()), Instant.now());
            if (update == null) {
                return 0;
            }
            PostofficeName to = update.envelope().to();
            byte[] key =
                    store.key(to).orElseThrow(() -> new IllegalStateException(to + " has no key"));
            int bytes = carrier.carry(update, MessageText.write(update, key, rendered));
            store.batches().sent(update, bytes, Instant.now());
            return bytes;
        }
    }

    /** The last number of the master list, or 0 if it is not on this node. */
    public long masterLast() {
        try (ServerStore store = servers.openServer()) {
            return store.server().isEmpty() ? 0 : store.master().numbers().last();
        }
    }

    /** Whether the directory server on this node has received this request. */
    public boolean isReceived(PostofficeName requestor, String request) {
        try (ServerStore store = servers.openServer()) {
            return store.registrations()
                    .peek(requestor)
                    .map(Registration::request)
                    .filter(request::equals)
                    .isPresent();
        }
    }

    /** When the directory server on this node last heard from a requestor; empty if never. */
    public Optional<Instant> heardAt(PostofficeName requestor) {
        try (ServerStore store = servers.openServer()) {
            return store.registrations().peek(requestor).map(Registration::heardAt);
        }
    }

    /** Whether the directory server on this node knows that this request's answer was applied. */
    public boolean isVerified(PostofficeName requestor, String request) {
        try (ServerStore store = servers.openServer()) {
            return store.registrations()
                    .peek(requestor)
                    .map(Registration::verified)
                    .filter(request::equals)
                    .isPresent();
        }
    }

    /** The directory server on this node, if the postoffice is registered there. */
    public Optional<PostofficeName> serverOf(PostofficeName requestor) {
        try (ServerStore store = servers.openServer()) {
            return store.server()
                    .filter(server -> store.registrations().peek(requestor).isPresent());
        }
    }

    /** Whether the answer to this request has been applied whole. */
    public boolean isProcessed(PostofficeName name, String request) {
        try (PostofficeStore store = open(name)) {
            return store.requestor().peek().processed().equals(request);
        }
    }

    /** T3: applies the oldest message file. Returns null if none waits. */
    public @Nullable Processed process(PostofficeName name) {
        Instant now = Instant.now();
        try (PostofficeStore store = open(name)) {
            MessageFile file = store.inbox().oldest();
            if (file == null) {
                return null;
            }
            store.inbox().remove(file);
            try {
                MessageText.Read read =
                        MessageText.read(
                                Parcel.unpack(file.parcel()), envelope -> Optional.of(store.key()));
                Update update = (Update) read.message();
                Receipt receipt = requestor(store).process(update, now);
                store.batches().applied(update, receipt, Instant.now());
                Part part = Part.of(update.batch());
                return new Processed(receipt, file.parcel().length, part, null);
            } catch (RefusedException e) {
                return refuse(store, name, file.parcel(), e, now);
            }
        }
    }

    /** Buries a message file that nobody can take; one that is outdated is passed over. */
    private Processed refuse(
            PostofficeStore store,
            PostofficeName name,
            byte[] parcel,
            RefusedException reason,
            Instant now) {
        Receipt nothing =
                new Receipt(Receipt.Kind.REPEATED, Applied.NOTHING, Collections.emptySortedSet());
        noteRefused(store, parcel, reason.refusal(), now);
        if (isOutdated(parcel)) {
            return new Processed(nothing, parcel.length, Part.NONE, null);
        }
        carrier.bury(parcel, reason.refusal(), 0);
        store.journal()
                .record(
                        Event.error(
                                now,
                                name,
                                reason.code(),
                                reason.refusal().message()
                                        + "; the message is in the dead-letter queue"));
        return new Processed(nothing, parcel.length, Part.NONE, reason.refusal().toString());
    }

    private boolean isOutdated(byte[] parcel) {
        try {
            return outdated.isOutdated(MessageText.envelope(Parcel.unpack(parcel)));
        } catch (RefusedException unreadable) {
            return false; // it is refused with a reason of its own
        }
    }

    private static void noteRefused(
            PostofficeStore store, byte[] parcel, Refusal reason, Instant now) {
        try {
            Envelope envelope = MessageText.envelope(Parcel.unpack(parcel));
            store.batches().refused(envelope, true, parcel.length, reason, now);
        } catch (RefusedException unreadable) {
            // no message that anybody could look for; the journal and the dead letter tell of it
        }
    }

    /**
     * T3 looks up every address from now on, also those that should come for the first time. Needed
     * when the server is restored in the midst of a first import and has given numbers out again.
     */
    public void expectRepeats(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().received().nextEpoch();
        }
    }

    /** T3: tells the server how far the postoffice is. Returns the message's size. */
    public int verify(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            Verification verification = requestor(store).verify(Instant.now());
            int bytes = carrier.carry(verification, MessageText.write(verification, store.key()));
            store.batches().sent(verification, Instant.now());
            return bytes;
        }
    }

    private static Requestor requestor(PostofficeStore store) {
        return new Requestor(
                store.requestor(),
                store.journal(),
                () -> UUID.randomUUID().toString(),
                store.guard());
    }

    private PostofficeStore open(PostofficeName name) {
        PostofficeStore store = postoffices.openPostoffice(name);
        if (store == null) {
            throw new IllegalStateException(name + " is no longer hosted on this node");
        }
        return store;
    }
}
