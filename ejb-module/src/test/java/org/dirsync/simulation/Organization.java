package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Change;
import org.dirsync.list.Guard;
import org.dirsync.memory.MemoryCarrier.Letter;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryCycle;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryNode;
import org.dirsync.memory.MemoryOwnList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.memory.Samples;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;

/** HQ and its requestors, each step when the test says so; nothing is lost unless it says so. */
final class Organization {

    final MemoryRegistrations registrations = new MemoryRegistrations();
    final MemoryMasterList master = new MemoryMasterList(this::id);
    final MemoryNode node = new MemoryNode(registrations, master, Guard.BY_SHARE);
    final List<Event> events = node.events();
    final DirectoryServer server =
            new DirectoryServer(Samples.HQ, registrations, master, events::add);
    private final MemoryCycle cycle =
            new MemoryCycle(
                    node, this::id, envelope -> false, Instant.parse("1994-11-22T13:45:00Z"));
    private final TreeMap<PostofficeName, Site> sites = new TreeMap<>();
    private int lastId;

    Organization(PostofficeName... names) {
        node.serve(Samples.HQ);
        for (PostofficeName name : names) {
            registrations.add(Registration.of(name, Options.DEFAULT));
            MemoryRequestorStore store =
                    new MemoryRequestorStore(
                            RequestorState.of(name, Samples.HQ, Options.DEFAULT),
                            new MemoryOwnList(name, this::id),
                            new MemoryCopy());
            Site site = new Site(name, store, new Requestor(store, events::add, this::id));
            node.host(name, store, site.inbox);
            sites.put(name, site);
        }
    }

    /** What time it is from now on. */
    void setNow(Instant now) {
        cycle.setNow(now);
    }

    private String id() {
        return "id-" + ++lastId;
    }

    Site at(PostofficeName name) {
        return sites.get(name);
    }

    /** An own list under a new id. */
    MemoryOwnList emptyListOf(PostofficeName name) {
        return new MemoryOwnList(name, this::id);
    }

    void puts(PostofficeName name, String... people) {
        for (String person : people) {
            at(name).store.own().put(List.of(Samples.entry(person, nameOf(person))), 0);
        }
    }

    static String nameOf(String address) {
        return "Name of " + address;
    }

    void removes(PostofficeName name, String address) {
        at(name).store.own().remove(List.of(Samples.address(address)));
    }

    void wishes(PostofficeName name, Options options) {
        Site site = at(name);
        site.store.store(site.store.state().with(options));
    }

    /** The messages of a T1, not yet sent. */
    List<Request> requests(PostofficeName name) {
        run(name, SyncProcess.T1);
        List<Request> requests =
                cycle.queue().stream().map(letter -> (Request) letter.message()).toList();
        cycle.queue().clear();
        return requests;
    }

    void arrives(Request request) {
        cycle.deliver(new Letter(request, Parcel.pack(MessageText.write(request, MemoryNode.KEY))));
    }

    /** The server applies a request as it was read; a text cannot show which lines were not. */
    void applies(Request request) {
        try {
            server.receive(request, cycle.now());
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    void t1(PostofficeName name) {
        run(name, SyncProcess.T1);
        cycle.deliver();
    }

    /** T2; the answers lie in the inboxes afterwards. */
    void t2() {
        run(Samples.HQ, SyncProcess.T2);
        cycle.deliver();
    }

    void t3(PostofficeName name) {
        run(name, SyncProcess.T3);
        cycle.deliver();
    }

    private void run(PostofficeName name, SyncProcess process) {
        Outcome outcome = cycle.run(name, process);
        assertThat(outcome.code()).as(outcome.text()).isNotEqualTo(Code.FAILED);
        assertThat(node.carrier().dead()).isEmpty();
    }

    /** The updates in an inbox, in order of arrival. */
    List<Update> updates(PostofficeName name) {
        return at(name).inbox.parcels().stream().map(Organization::update).toList();
    }

    private static Update update(byte[] parcel) {
        try {
            return (Update)
                    MessageText.read(Parcel.unpack(parcel), envelope -> Optional.of(MemoryNode.KEY))
                            .message();
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    void cycle(PostofficeName... names) {
        List<PostofficeName> all =
                names.length == 0 ? new ArrayList<>(sites.keySet()) : List.of(names);
        all.forEach(this::t1);
        t2();
        all.forEach(this::t3);
    }

    /** The addresses that a postoffice has received, in order. */
    List<String> received(PostofficeName name) {
        return at(name).store.received().held().stream()
                .map(change -> change.address().toString())
                .sorted()
                .toList();
    }

    /** The entry that a postoffice has received, or null. */
    Change received(PostofficeName name, String address) {
        return at(name).store.received().held().stream()
                .filter(change -> change.address().equals(Samples.address(address)))
                .findFirst()
                .orElse(null);
    }

    Entry own(PostofficeName name, String address) {
        return at(name).store.own().find(Samples.address(address)).orElseThrow();
    }
}
