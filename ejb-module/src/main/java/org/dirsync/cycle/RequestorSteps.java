package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied;
import org.dirsync.list.Receipt;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.Inbox.MessageFile;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.requestor.Requestor;
import org.jspecify.annotations.Nullable;

/**
 * The steps of T1 and T3 at a postoffice. Each call is one step in the caller's transaction.
 *
 * <p>Each method that names a postoffice throws {@link IllegalStateException} if this node does not
 * host it, except {@link #isHosted}.
 */
public final class RequestorSteps {

    private final PostofficeStore.Factory postoffices;
    private final Carrier carrier;
    private final Refusals refusals;
    private final Supplier<String> ids;
    private final Clock clock;

    /**
     * Steps over these ports.
     *
     * @param ids gives the id of each message, see {@link Envelope}
     */
    public RequestorSteps(
            PostofficeStore.Factory postoffices,
            Carrier carrier,
            Refusals refusals,
            Supplier<String> ids,
            Clock clock) {
        this.postoffices = postoffices;
        this.carrier = carrier;
        this.refusals = refusals;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A message that was sent.
     *
     * @param request the message
     * @param bytes its size as it travels
     * @param part what it carried of the own list
     * @param last the last number of the own list
     */
    public record Sent(Request request, int bytes, Part part, long last) {}

    /**
     * A message file that was processed.
     *
     * @param receipt what became of its batch
     * @param bytes its size as it travelled
     * @param part what it carried of the master list
     * @param refusal why it is in the dead-letter queue, or null if it is not
     */
    public record Processed(Receipt receipt, int bytes, Part part, @Nullable String refusal) {}

    /** Whether this node hosts the postoffice. */
    public boolean isHosted(PostofficeName name) {
        try (PostofficeStore store = postoffices.openPostoffice(name)) {
            return store != null;
        }
    }

    /**
     * T1: sends the next message of a request; the last one has {@code ask}.
     *
     * @param after the message before it in the same T1, or null to begin
     */
    public Sent send(PostofficeName name, @Nullable Request after) {
        try (PostofficeStore store = open(name)) {
            Request request = requestor(store).send(after, clock.instant());
            int bytes = carrier.carry(request, MessageText.write(request, store.key()));
            store.batches().sent(request, bytes, clock.instant());
            Part part = Part.of(request.changes());
            long last =
                    request.ask() == null
                            ? store.requestor().own().numbers().last()
                            : part.through();
            return new Sent(request, bytes, part, last);
        }
    }

    /** Makes the next T1 send the whole own list. */
    public void beginExport(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().store(store.requestor().state().exporting());
        }
    }

    /** Makes the next T1 ask for the whole master list; what was received stays readable. */
    public void beginImport(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().state();
            requestor(store).forget();
        }
    }

    /** Whether the answer to this request has been applied whole. */
    public boolean isProcessed(PostofficeName name, String request) {
        try (PostofficeStore store = open(name)) {
            return store.requestor().peek().processed().equals(request);
        }
    }

    /**
     * T3: takes the oldest message file out of the inbox and applies it; one that is refused goes
     * to the dead-letter queue.
     *
     * @return null if none waits
     */
    public @Nullable Processed process(PostofficeName name) {
        Instant now = clock.instant();
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
                store.batches().applied(update, receipt, clock.instant());
                return new Processed(receipt, file.parcel().length, Part.of(update.batch()), null);
            } catch (RefusedException e) {
                return refuse(store, name, file.parcel(), e, now);
            }
        }
    }

    private Processed refuse(
            PostofficeStore store,
            PostofficeName name,
            byte[] parcel,
            RefusedException reason,
            Instant now) {
        Receipt nothing =
                new Receipt(Receipt.Kind.REPEATED, Applied.NOTHING, Collections.emptySortedSet());
        Envelope envelope = Refusals.envelope(parcel);
        if (envelope != null) {
            store.batches().refused(envelope, true, parcel.length, reason.refusal(), now);
        }
        if (!refusals.deadLetter(parcel, envelope, reason.refusal(), 0)) {
            return new Processed(nothing, parcel.length, Part.NONE, null);
        }
        store.journal().record(Refusals.event(now, name, reason.refusal()));
        return new Processed(nothing, parcel.length, Part.NONE, reason.refusal().toString());
    }

    /**
     * T3 looks up every address from now on, also those that should come for the first time. Needed
     * when the server is restored during a first import and has given numbers out again.
     */
    public void expectRepeats(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            store.requestor().received().nextEpoch();
        }
    }

    /** The end of T3: tells the server how far the postoffice is. Returns the message's size. */
    public int verify(PostofficeName name) {
        try (PostofficeStore store = open(name)) {
            Verification verification = requestor(store).verify(clock.instant());
            int bytes = carrier.carry(verification, MessageText.write(verification, store.key()));
            store.batches().sent(verification, clock.instant());
            return bytes;
        }
    }

    private Requestor requestor(PostofficeStore store) {
        return new Requestor(store.requestor(), store.journal(), ids, store.guard());
    }

    private PostofficeStore open(PostofficeName name) {
        PostofficeStore store = postoffices.openPostoffice(name);
        if (store == null) {
            throw new IllegalStateException(name + " is no longer hosted on this node");
        }
        return store;
    }
}
