package org.dirsync.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.LineRefusal;
import org.dirsync.message.MessageText;
import org.dirsync.message.Outdated;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.ServerStore;

/** What arrives at the directory server hosted on this node, in the caller's transaction. */
@ApplicationScoped
public class ServerInbound {

    @Inject private ServerStore.Factory stores;

    @Inject private PostofficeStore.Factory hosts;

    @Inject private Carrier carrier;

    @Inject private Outdated outdated;

    /**
     * Applies a message.
     *
     * @throws RefusedException if nobody can take it; nothing was changed
     */
    public void receive(byte[] parcel) throws RefusedException {
        Instant now = Instant.now();
        try (ServerStore store = stores.openServer()) {
            PostofficeName name = store.server().orElseThrow(ServerInbound::noServer);
            MessageText.Read read =
                    MessageText.read(
                            Parcel.unpack(parcel),
                            envelope -> store.key(envelope.from()),
                            envelope -> store.password(envelope.from()));
            DirectoryServer server =
                    new DirectoryServer(
                            name,
                            store.registrations(),
                            store.master(),
                            store.journal(),
                            store::guard);
            if (read.message() instanceof Request request) {
                store.batches().received(request, parcel.length, server.receive(request, now), now);
            } else if (read.message() instanceof Verification verification) {
                server.verified(verification, now);
                store.batches().verified(verification, now);
            } else if (read.message() instanceof Update) {
                throw new RefusedException(
                        Code.INVALID_REQUEST, "an update was sent to the directory server's queue");
            }
            for (LineRefusal line : read.refused()) {
                store.journal()
                        .record(
                                Event.warning(
                                                now,
                                                name,
                                                line.refusal().code(),
                                                "message %s from %s, line %d: %s"
                                                        .formatted(
                                                                read.message().envelope().id(),
                                                                read.message().envelope().from(),
                                                                line.line(),
                                                                line.refusal().message()))
                                        .namingAnEntry());
            }
        }
    }

    /**
     * Buries a message that nobody can take, and notes it in the journals of server and sender. One
     * that is outdated is passed over.
     */
    public void refuse(byte[] parcel, Refusal reason, int retries) {
        if (envelope(parcel).filter(outdated::isOutdated).isPresent()) {
            return; // the next cycle carries what was in it
        }
        carrier.bury(parcel, reason, retries);
        Instant now = Instant.now();
        try (ServerStore store = stores.openServer()) {
            Optional<Envelope> envelope = envelope(parcel);
            envelope.ifPresent(
                    of -> store.batches().refused(of, false, parcel.length, reason, now));
            Set<PostofficeName> told = new LinkedHashSet<>();
            Optional<PostofficeName> server = store.server();
            server.ifPresent(told::add);
            if (reason.code() == Code.NOT_REGISTERED) {
                envelope.filter(unknown -> server.filter(unknown.to()::equals).isPresent())
                        .ifPresent(unknown -> store.noteUnknown(unknown.from(), now));
            }
            envelope.map(Envelope::from)
                    .filter(from -> hosts.hosted().stream().anyMatch(h -> h.name().equals(from)))
                    .ifPresent(told::add);
            for (PostofficeName name : told) {
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

    /** Who a message says that it is from, and to whom. */
    private static Optional<Envelope> envelope(byte[] parcel) {
        try {
            return Optional.of(MessageText.envelope(Parcel.unpack(parcel)));
        } catch (RefusedException unreadable) {
            return Optional.empty(); // the reason given to refuse() says so
        }
    }

    private static RefusedException noServer() {
        return new RefusedException(
                Code.INVALID_REQUEST,
                "this node hosts no directory server; send the message to the node that does");
    }
}
