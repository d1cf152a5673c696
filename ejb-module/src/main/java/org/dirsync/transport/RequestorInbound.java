package org.dirsync.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Outdated;
import org.dirsync.message.Parcel;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.jspecify.annotations.Nullable;

/** What arrives for the requestors hosted on this node, in the caller's transaction. */
@ApplicationScoped
public class RequestorInbound {

    @Inject private PostofficeStore.Factory stores;

    @Inject private Carrier carrier;

    @Inject private Outdated outdated;

    /**
     * Puts a message file into the inbox of its addressee, where it waits for T3.
     *
     * @throws RefusedException if nobody here can take it; nothing was changed
     */
    public void receive(byte[] parcel) throws RefusedException {
        byte[] text = Parcel.unpack(parcel);
        PostofficeName to = MessageText.envelope(text).to();
        try (PostofficeStore store = stores.openPostoffice(to)) {
            if (store == null) {
                throw new RefusedException(
                        Code.NOT_REGISTERED,
                        "%s is not hosted on this node; remove its registration or host it"
                                .formatted(to));
            }
            MessageText.Head head = MessageText.head(text, envelope -> Optional.of(store.key()));
            Instant now = Instant.now();
            store.inbox().put(parcel, head.answers(), head.last(), now);
            store.batches().received(head, parcel.length, now);
        }
    }

    /**
     * Buries a message that nobody here can take, and notes it in a journal. One that is outdated
     * is passed over.
     */
    public void refuse(byte[] parcel, Refusal reason, int retries) {
        Envelope envelope = envelope(parcel);
        if (envelope != null && outdated.isOutdated(envelope)) {
            return; // the next cycle carries what was in it
        }
        carrier.bury(parcel, reason, retries);
        for (Hosted hosted : stores.hosted()) {
            boolean itsOwn = envelope != null && hosted.name().equals(envelope.to());
            if (itsOwn || hosted.server()) {
                note(hosted.name(), envelope, parcel.length, reason);
            }
        }
    }

    private void note(PostofficeName name, @Nullable Envelope envelope, int bytes, Refusal reason) {
        Instant now = Instant.now();
        try (PostofficeStore store = stores.openPostoffice(name)) {
            if (store != null) {
                if (envelope != null) {
                    store.batches().refused(envelope, true, bytes, reason, now);
                }
                store.journal()
                        .record(
                                Event.error(
                                        now,
                                        name,
                                        reason.code(),
                                        reason.message()
                                                + "; the message is in the dead-letter queue"));
            }
        }
    }

    private static @Nullable Envelope envelope(byte[] parcel) {
        try {
            return MessageText.envelope(Parcel.unpack(parcel));
        } catch (RefusedException unreadable) {
            return null; // the reason given to refuse() says so
        }
    }
}
