package org.dirsync.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.list.Change;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryOwnList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;
import org.dirsync.server.Transmission;

/** HQ and its requestors, each step when the test says so; nothing is lost unless it says so. */
final class Organization {

    final MemoryRegistrations registrations = new MemoryRegistrations();
    final MemoryMasterList master = new MemoryMasterList(this::id);
    final List<Event> events = new ArrayList<>();
    final DirectoryServer server =
            new DirectoryServer(Samples.HQ, registrations, master, events::add);
    private final TreeMap<PostofficeName, Site> sites = new TreeMap<>();
    Instant now = Instant.parse("1994-11-22T13:45:00Z");
    private int lastId;

    Organization(PostofficeName... names) {
        for (PostofficeName name : names) {
            registrations.add(Registration.of(name, Options.DEFAULT));
            MemoryRequestorStore store =
                    new MemoryRequestorStore(
                            RequestorState.of(name, Samples.HQ, Options.DEFAULT),
                            new MemoryOwnList(name, this::id),
                            new MemoryCopy());
            sites.put(name, new Site(name, store, new Requestor(store, events::add, this::id)));
        }
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
        List<Request> requests = new ArrayList<>();
        Request last = null;
        do {
            last = at(name).requestor.send(last, now);
            requests.add(last);
        } while (last.ask() == null);
        return requests;
    }

    void arrives(Request request) {
        try {
            server.receive(request, now);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    void t1(PostofficeName name) {
        requests(name).forEach(this::arrives);
    }

    /** T2; the answers lie in the inboxes afterwards. */
    void t2() {
        Deque<PostofficeName> due = new ArrayDeque<>(registrations.due());
        while (!due.isEmpty()) {
            PostofficeName name = due.remove();
            Transmission transmission = new Transmission(Samples.HQ, name, this::id);
            for (Update u = transmission.next(registrations, master, now);
                    u != null;
                    u = transmission.next(registrations, master, now)) {
                at(name).inbox.add(u);
            }
        }
    }

    void t3(PostofficeName name) {
        Site site = at(name);
        try {
            for (Update update : site.inbox) {
                site.requestor.process(update, now);
            }
            server.verified(site.requestor.verify(now), now);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
        site.inbox.clear();
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
