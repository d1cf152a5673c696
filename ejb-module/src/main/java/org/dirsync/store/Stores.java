package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.list.GuardSettings;
import org.dirsync.message.BatchLog;
import org.dirsync.requestor.Inbox;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.server.MasterList;
import org.dirsync.server.Registrations;
import org.dirsync.server.ServerStore;
import org.dirsync.server.UnknownRequestors;
import org.jspecify.annotations.Nullable;

/** Opens stores for steps: in the caller's transaction, or on a connection without one. */
public final class Stores {

    private final DataSource database;
    private final EntityManager entities;
    private final Clock clock;
    private final Ports ports;

    /**
     * What the components keep for the steps, in the same transaction.
     *
     * @param guards the deletion guards
     * @param unknown who asked and is not registered
     * @param journal the journals
     */
    public record Ports(GuardSettings guards, UnknownRequestors unknown, Journal journal) {}

    /**
     * Stores over a database.
     *
     * @param database gives connections to callers without a transaction
     * @param entities gives the connection of the running transaction
     * @param ports what the components keep in that transaction
     */
    public Stores(DataSource database, EntityManager entities, Clock clock, Ports ports) {
        this.database = database;
        this.entities = entities;
        this.clock = clock;
        this.ports = ports;
    }

    /**
     * A store of everything for a step.
     *
     * @throws StoreException if the database is away, or can be read only
     */
    public Store open() {
        return open(Visibility.ALL);
    }

    /** {@link #open()} for somebody who may see these entries. */
    public Store open(Visibility visibility) {
        if (entities.isJoinedToTransaction()) {
            return new Store(entities, clock, visibility);
        }
        return Sql.step(
                "open a connection",
                () ->
                        new Store(
                                entities,
                                ReadOnlyDatabase.refuse(database.getConnection()),
                                clock,
                                visibility));
    }

    /** The store of this postoffice, or null if it is not hosted here. */
    public @Nullable PostofficeStore openPostoffice(PostofficeName name) {
        Store store = open();
        Optional<byte[]> key = store.hostedKey(name);
        if (key.isEmpty()) {
            store.close();
            return null;
        }
        return new OfPostoffice(store, ports, name, key.get());
    }

    /** The store of the directory server. */
    public ServerStore openServer() {
        return new OfServer(open(), ports);
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record OfPostoffice(Store store, Ports ports, PostofficeName name, byte[] key)
            implements PostofficeStore {
        @Override
        public RequestorStore requestor() {
            return store.requestor(name);
        }

        @Override
        public Inbox inbox() {
            return store.inbox(name);
        }

        @Override
        public Journal journal() {
            return ports.journal();
        }

        @Override
        public BatchLog batches() {
            return store.batches();
        }

        @Override
        public Guard guard() {
            return ports.guards().of(name);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private record OfServer(Store store, Ports ports) implements ServerStore {
        @Override
        public Optional<PostofficeName> server() {
            return store.server();
        }

        @Override
        public Optional<byte[]> key(PostofficeName requestor) {
            return store.registeredKey(requestor);
        }

        @Override
        public Optional<byte[]> password(PostofficeName requestor) {
            return store.registeredPassword(requestor);
        }

        @Override
        public Registrations registrations() {
            return store.registrations();
        }

        @Override
        public MasterList master() {
            return store.master();
        }

        @Override
        public Journal journal() {
            return ports.journal();
        }

        @Override
        public void noteUnknown(PostofficeName name, Instant now) {
            ports.unknown().note(name, now);
        }

        @Override
        public BatchLog batches() {
            return store.batches();
        }

        @Override
        public Guard guard(PostofficeName requestor) {
            return ports.guards().of(requestor);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
