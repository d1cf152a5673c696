package org.dirsync.store;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.guard.GuardRepository;
import org.dirsync.memory.MemoryCarrier;
import org.dirsync.memory.MemoryCycle;
import org.dirsync.memory.MemoryNode;
import org.dirsync.message.Envelope;
import org.dirsync.message.Options;
import org.dirsync.message.Outdated;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.requestor.RequestorState;
import org.dirsync.runs.JournalRepository;
import org.dirsync.server.Registration;
import org.dirsync.server.ServerStore;
import org.dirsync.setup.UnknownRequestorRepository;

/** A node on Derby: each step of its cycle is a transaction; its queues are in memory. */
final class DerbyNode
        implements PostofficeStore.Factory, ServerStore.Factory, Outdated, MemoryCycle.Transaction {

    private final Database database;
    private final AtomicInteger ids = new AtomicInteger();
    private final MemoryCarrier carrier = new MemoryCarrier();
    private EntityManager current;

    DerbyNode(Database database) {
        this.database = database;
    }

    /** Its cycle, from this time on. */
    MemoryCycle cycle(Instant beginning) {
        return new MemoryCycle(
                this, this, carrier, this, () -> "id-" + ids.incrementAndGet(), this, beginning);
    }

    /** The messages that could not be processed. */
    MemoryCarrier carrier() {
        return carrier;
    }

    /** Hosts a postoffice; each is registered, but for the directory server. */
    void host(PostofficeName name, PostofficeName server, Instant now) {
        boolean isServer = name.equals(server);
        String key = Base64.getEncoder().encodeToString(MemoryNode.KEY);
        database.entities(
                entities -> {
                    entities.persist(
                            new PostofficeEntity(name, isServer, ZoneOffset.UTC, key, now));
                    if (!isServer) {
                        entities.persist(new RegisteredKeyEntity(name, key, now));
                    }
                    return true;
                });
        database.step(
                store -> {
                    store.host(RequestorState.of(name, server, Options.DEFAULT));
                    if (!isServer) {
                        store.registrations().add(Registration.of(name, Options.DEFAULT));
                    }
                    return store.master().numbers();
                });
    }

    @Override
    public <T> T run(Supplier<T> step) {
        return database.entities(
                entities -> {
                    current = entities;
                    return step.get();
                });
    }

    private Stores stores() {
        return new Stores(
                database.source(),
                current,
                Clock.systemUTC(),
                new Stores.Ports(
                        new GuardRepository(current),
                        new UnknownRequestorRepository(current),
                        new JournalRepository(current)));
    }

    @Override
    public PostofficeStore openPostoffice(PostofficeName name) {
        return stores().openPostoffice(name);
    }

    @Override
    public List<Hosted> hosted() {
        return current.createNamedQuery("Postoffice.all", PostofficeEntity.class)
                .getResultStream()
                .map(PostofficeEntity::hosted)
                .toList();
    }

    @Override
    public ServerStore openServer() {
        return stores().openServer();
    }

    @Override
    public boolean isOutdated(Envelope envelope) {
        try (Store store = stores().open()) {
            return store.outdated().isOutdated(envelope);
        }
    }
}
