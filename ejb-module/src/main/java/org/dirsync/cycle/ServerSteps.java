package org.dirsync.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Rendered;
import org.dirsync.message.Update;
import org.dirsync.server.Registration;
import org.dirsync.server.ServerStore;
import org.dirsync.server.SharedReads;
import org.dirsync.server.Transmission;

/**
 * The steps of T2 at the directory server, and what a cycle asks of it. Each call is one step in
 * the caller's transaction.
 */
public final class ServerSteps {

    private final ServerStore.Factory servers;
    private final Carrier carrier;
    private final Supplier<String> ids;
    private final Clock clock;

    /**
     * Steps over these ports.
     *
     * @param ids gives the id of each message, see {@link Envelope}
     */
    public ServerSteps(
            ServerStore.Factory servers, Carrier carrier, Supplier<String> ids, Clock clock) {
        this.servers = servers;
        this.carrier = carrier;
        this.ids = ids;
        this.clock = clock;
    }

    /** The requestors that T2 has to answer. */
    public List<PostofficeName> due() {
        try (ServerStore store = servers.openServer()) {
            return store.registrations().due();
        }
    }

    /** An answer of this server to a requestor, of which nothing was sent. */
    public Transmission answer(PostofficeName server, PostofficeName requestor) {
        return new Transmission(server, requestor, ids);
    }

    /**
     * T2: sends the next message of an answer.
     *
     * @param answer how far the answer is; it counts only if the transaction commits
     * @return the message's size, or 0 if there is none left
     */
    public int transmit(Transmission answer, SharedReads reads, Rendered rendered) {
        try (ServerStore store = servers.openServer()) {
            Update update =
                    answer.next(store.registrations(), reads.over(store.master()), clock.instant());
            if (update == null) {
                return 0;
            }
            PostofficeName to = update.envelope().to();
            byte[] key =
                    store.key(to).orElseThrow(() -> new IllegalStateException(to + " has no key"));
            int bytes = carrier.carry(update, MessageText.write(update, key, rendered));
            store.batches().sent(update, bytes, clock.instant());
            return bytes;
        }
    }

    /** The last number of the master list, or 0 if it is not on this node. */
    public long masterLast() {
        try (ServerStore store = servers.openServer()) {
            return store.server().isEmpty() ? 0 : store.master().numbers().last();
        }
    }

    /** The directory server on this node, if the postoffice is registered there. */
    public Optional<PostofficeName> serverOf(PostofficeName requestor) {
        try (ServerStore store = servers.openServer()) {
            return store.server()
                    .filter(server -> store.registrations().peek(requestor).isPresent());
        }
    }

    /** Whether the directory server on this node has received this request. */
    public boolean isReceived(PostofficeName requestor, String request) {
        return registration(requestor)
                .map(Registration::request)
                .filter(request::equals)
                .isPresent();
    }

    /** When the directory server on this node last heard from a requestor; empty if never. */
    public Optional<Instant> heardAt(PostofficeName requestor) {
        return registration(requestor).map(Registration::heardAt);
    }

    /** Whether the directory server on this node knows that this request's answer was applied. */
    public boolean isVerified(PostofficeName requestor, String request) {
        return registration(requestor)
                .map(Registration::verified)
                .filter(request::equals)
                .isPresent();
    }

    private Optional<Registration> registration(PostofficeName requestor) {
        try (ServerStore store = servers.openServer()) {
            return store.registrations().peek(requestor);
        }
    }
}
