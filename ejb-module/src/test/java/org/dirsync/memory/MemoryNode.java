package org.dirsync.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.message.BatchLog;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Inbox;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.server.MasterList;
import org.dirsync.server.Registrations;
import org.dirsync.server.ServerStore;
import org.jspecify.annotations.Nullable;

/**
 * What a node keeps, in memory: postoffices, the directory server, journal, message log and queues.
 * All sign with one key.
 */
public final class MemoryNode implements PostofficeStore.Factory, ServerStore.Factory {

    /** The key that all postoffices share. */
    public static final byte[] KEY =
            "a key of 32 bytes that both have".getBytes(StandardCharsets.US_ASCII);

    private record Host(MemoryRequestorStore store, MemoryInbox inbox) {}

    private final MemoryRegistrations registrations;
    private final MemoryMasterList master;
    private final Guard guard;
    private final TreeMap<PostofficeName, Host> hosts = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<PostofficeName> unknown = new ArrayList<>();
    private final MemoryBatchLog log = new MemoryBatchLog();
    private final MemoryCarrier carrier = new MemoryCarrier();
    private @Nullable PostofficeName server;

    /** A node that hosts nothing. */
    public MemoryNode(MemoryRegistrations registrations, MemoryMasterList master, Guard guard) {
        this.registrations = registrations;
        this.master = master;
        this.guard = guard;
    }

    /** Hosts a postoffice, or gives it another store. */
    public void host(PostofficeName name, MemoryRequestorStore store, MemoryInbox inbox) {
        hosts.put(name, new Host(store, inbox));
    }

    /** Hosts a postoffice no longer. */
    public void remove(PostofficeName name) {
        hosts.remove(name);
    }

    /** Makes this postoffice the directory server; null takes the role away from this node. */
    public void serve(@Nullable PostofficeName name) {
        server = name;
    }

    /** The events of all journals, in order. */
    public List<Event> events() {
        return events;
    }

    /** The names that asked without being registered. */
    public List<PostofficeName> unknown() {
        return unknown;
    }

    /** The message log. */
    public MemoryBatchLog log() {
        return log;
    }

    /** The queues. */
    public MemoryCarrier carrier() {
        return carrier;
    }

    /** How far journal, log and queues are, to go back to. */
    public record Mark(int events, int log, int carried, int dead) {}

    /** How far journal, log and queues are now. */
    public Mark mark() {
        return new Mark(events.size(), log.size(), carrier.carriedSize(), carrier.deadSize());
    }

    /** Undoes what was added to journal, log and queues since then. */
    public void rollBack(Mark mark) {
        events.subList(mark.events(), events.size()).clear();
        log.truncate(mark.log());
        carrier.truncate(mark.carried(), mark.dead());
    }

    @Override
    public @Nullable PostofficeStore openPostoffice(PostofficeName name) {
        Host host = hosts.get(name);
        return host == null ? null : new OfPostoffice(host);
    }

    @Override
    public List<Hosted> hosted() {
        return hosts.keySet().stream()
                .map(
                        name ->
                                new Hosted(
                                        name,
                                        name.equals(server),
                                        ZoneOffset.UTC,
                                        "",
                                        Instant.EPOCH,
                                        null,
                                        null))
                .toList();
    }

    @Override
    public ServerStore openServer() {
        return new OfServer();
    }

    private final class OfPostoffice implements PostofficeStore {

        private final Host host;

        OfPostoffice(Host host) {
            this.host = host;
        }

        @Override
        public RequestorStore requestor() {
            return host.store();
        }

        @Override
        public Inbox inbox() {
            return host.inbox();
        }

        @Override
        public byte[] key() {
            return KEY;
        }

        @Override
        public Journal journal() {
            return events::add;
        }

        @Override
        public BatchLog batches() {
            return log;
        }

        @Override
        public Guard guard() {
            return guard;
        }

        @Override
        public void close() {
            // nothing is open in memory
        }
    }

    private final class OfServer implements ServerStore {

        @Override
        public Optional<PostofficeName> server() {
            return Optional.ofNullable(server);
        }

        @Override
        public Optional<byte[]> key(PostofficeName requestor) {
            return registrations.find(requestor).map(known -> KEY);
        }

        @Override
        public Optional<byte[]> password(PostofficeName requestor) {
            return Optional.empty();
        }

        @Override
        public Registrations registrations() {
            return registrations;
        }

        @Override
        public MasterList master() {
            return master;
        }

        @Override
        public Journal journal() {
            return events::add;
        }

        @Override
        public BatchLog batches() {
            return log;
        }

        @Override
        public Guard guard(PostofficeName requestor) {
            return guard;
        }

        @Override
        public void noteUnknown(PostofficeName name, Instant now) {
            unknown.add(name);
        }

        @Override
        public void close() {
            // nothing is open in memory
        }
    }
}
