package org.dirsync.cycle;

import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Guard;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryCycle;
import org.dirsync.memory.MemoryInbox;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryNode;
import org.dirsync.memory.MemoryOwnList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Parcel;
import org.dirsync.message.Update;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;

/** A node in memory: HQ is the directory server, London and Oslo are requestors too. */
final class TestNode {

    final MemoryRegistrations registrations = new MemoryRegistrations();
    final MemoryNode memory;
    final MemoryCycle cycle;

    /** Messages from these postoffices are outdated. */
    final Set<PostofficeName> outdated = new HashSet<>();

    private final Map<PostofficeName, MemoryRequestorStore> stores = new HashMap<>();
    private final Map<PostofficeName, MemoryInbox> inboxes = new HashMap<>();
    private final Instant now;
    private int lastId;

    TestNode(Instant now) {
        this.now = now;
        memory = new MemoryNode(registrations, new MemoryMasterList(this::id), Guard.BY_SHARE);
        memory.serve(HQ);
        cycle =
                new MemoryCycle(
                        memory, this::id, envelope -> outdated.contains(envelope.from()), now);
        for (PostofficeName name : List.of(HQ, LONDON, OSLO)) {
            MemoryRequestorStore store =
                    new MemoryRequestorStore(
                            RequestorState.of(name, HQ, Options.DEFAULT),
                            new MemoryOwnList(name, this::id),
                            new MemoryCopy());
            registrations.add(Registration.of(name, Options.DEFAULT));
            stores.put(name, store);
            inboxes.put(name, new MemoryInbox());
            memory.host(name, store, inboxes.get(name));
        }
    }

    private String id() {
        return "id-" + ++lastId;
    }

    MemoryRequestorStore store(PostofficeName name) {
        return stores.get(name);
    }

    MemoryInbox inbox(PostofficeName name) {
        return inboxes.get(name);
    }

    void own(PostofficeName name, String... addresses) {
        for (String address : addresses) {
            store(name).own().put(List.of(entry(address, "Name of " + address)), 0);
        }
    }

    void wishes(PostofficeName name, Options options) {
        store(name).store(store(name).state().with(options));
    }

    /** A signed update to a postoffice from one that is not its server. */
    Update strange(PostofficeName to) {
        return new Update(
                new Envelope(TOKYO, to, id(), now), "", Cursor.NONE, List.of(), null, true, now);
    }

    /** The message as it travels. */
    static byte[] parcel(Update update) {
        return Parcel.pack(MessageText.write(update, MemoryNode.KEY));
    }

    /** Lets an update arrive. */
    void receive(PostofficeName name, Update update) {
        cycle.arrive(update, parcel(update), 0);
        if (inbox(name).size() == 0) {
            throw new AssertionError("it was not put into the inbox of " + name);
        }
    }
}
