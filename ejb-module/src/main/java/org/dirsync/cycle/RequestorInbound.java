package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.jspecify.annotations.Nullable;

/** What arrives for the requestors hosted on this node. */
public final class RequestorInbound implements Inbound {

    private final PostofficeStore.Factory stores;
    private final Refusals refusals;
    private final Clock clock;

    /** Receives over these ports. */
    public RequestorInbound(PostofficeStore.Factory stores, Refusals refusals, Clock clock) {
        this.stores = stores;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Puts a message file into the inbox of its addressee, where it waits for T3. */
    @Override
    public PostofficeName receive(byte[] parcel) throws RefusedException {
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
            Instant now = clock.instant();
            store.inbox().put(parcel, head.answers(), head.last(), now);
            store.batches().received(head, parcel.length, now);
        }
        return to;
    }

    @Override
    public void refuse(byte[] parcel, Refusal reason, int retries) {
        Envelope envelope = Refusals.envelope(parcel);
        if (!refusals.deadLetter(parcel, envelope, reason, retries)) {
            return;
        }
        List<Hosted> all = stores.hosted();
        List<PostofficeName> noting =
                all.stream()
                        .filter(one -> one.server() || isFor(envelope, one.name()))
                        .map(Hosted::name)
                        .toList();
        if (noting.isEmpty()) {
            noting = all.stream().map(Hosted::name).limit(1).toList();
        }
        for (PostofficeName name : noting) {
            note(name, envelope, parcel.length, reason);
        }
    }

    private static boolean isFor(@Nullable Envelope envelope, PostofficeName name) {
        return envelope != null && name.equals(envelope.to());
    }

    private void note(PostofficeName name, @Nullable Envelope envelope, int bytes, Refusal reason) {
        Instant now = clock.instant();
        try (PostofficeStore store = stores.openPostoffice(name)) {
            if (store != null) {
                if (envelope != null) {
                    store.batches().refused(envelope, true, bytes, reason, now);
                }
                store.journal().record(Refusals.event(now, name, reason));
            }
        }
    }
}
