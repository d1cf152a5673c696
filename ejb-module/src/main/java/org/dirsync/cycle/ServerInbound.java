package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.message.Envelope;
import org.dirsync.message.LineRefusal;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.ServerStore;

/** What arrives at the directory server hosted on this node. */
public final class ServerInbound implements Inbound {

    private final ServerStore.Factory stores;
    private final PostofficeStore.Factory hosts;
    private final Refusals refusals;
    private final Clock clock;

    /** Receives over these ports. */
    public ServerInbound(
            ServerStore.Factory stores,
            PostofficeStore.Factory hosts,
            Refusals refusals,
            Clock clock) {
        this.stores = stores;
        this.hosts = hosts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Applies a request or a verification. */
    @Override
    public PostofficeName receive(byte[] parcel) throws RefusedException {
        Instant now = clock.instant();
        try (ServerStore store = stores.openServer()) {
            PostofficeName name = store.server().orElseThrow(ServerInbound::noServer);
            MessageText.Read read =
                    MessageText.read(
                            Parcel.unpack(parcel),
                            envelope -> store.key(envelope.from()),
                            envelope -> store.password(envelope.from()));
            apply(read, name, store, parcel.length, now);
            for (LineRefusal line : read.refused()) {
                store.journal().record(event(line, read.message().envelope(), name, now));
            }
            return read.message().envelope().from();
        }
    }

    private static void apply(
            MessageText.Read read, PostofficeName name, ServerStore store, int bytes, Instant now)
            throws RefusedException {
        DirectoryServer server =
                new DirectoryServer(
                        name, store.registrations(), store.master(), store.journal(), store::guard);
        if (read.message() instanceof Request request) {
            store.batches().received(request, bytes, server.receive(request, now), now);
        } else if (read.message() instanceof Verification verification) {
            server.verified(verification, now);
            store.batches().verified(verification, now);
        } else if (read.message() instanceof Update) {
            throw new RefusedException(
                    Code.INVALID_REQUEST, "an update was sent to the directory server's queue");
        }
    }

    private static Event event(
            LineRefusal line, Envelope envelope, PostofficeName name, Instant now) {
        return Event.warning(
                        now,
                        name,
                        line.refusal().code(),
                        "message %s from %s, line %d: %s"
                                .formatted(
                                        envelope.id(),
                                        envelope.from(),
                                        line.line(),
                                        line.refusal().message()))
                .namingAnEntry();
    }

    @Override
    public void refuse(byte[] parcel, Refusal reason, int retries) {
        Optional<Envelope> envelope = Optional.ofNullable(Refusals.envelope(parcel));
        if (!refusals.deadLetter(parcel, envelope.orElse(null), reason, retries)) {
            return;
        }
        Instant now = clock.instant();
        try (ServerStore store = stores.openServer()) {
            envelope.ifPresent(
                    of -> store.batches().refused(of, false, parcel.length, reason, now));
            Set<PostofficeName> noted = new LinkedHashSet<>();
            Optional<PostofficeName> server = store.server();
            server.ifPresent(noted::add);
            if (reason.code() == Code.NOT_REGISTERED) {
                envelope.filter(unknown -> server.filter(unknown.to()::equals).isPresent())
                        .ifPresent(unknown -> store.noteUnknown(unknown.from(), now));
            }
            List<PostofficeName> all = hosts.hosted().stream().map(Hosted::name).toList();
            envelope.map(Envelope::from).filter(all::contains).ifPresent(noted::add);
            if (noted.isEmpty()) {
                all.stream().findFirst().ifPresent(noted::add);
            }
            for (PostofficeName name : noted) {
                store.journal().record(Refusals.event(now, name, reason));
            }
        }
    }

    private static RefusedException noServer() {
        return new RefusedException(
                Code.INVALID_REQUEST,
                "this node hosts no directory server; send the message to the node that does");
    }
}
