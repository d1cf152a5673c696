package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;
import static org.dirsync.memory.Samples.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.Members;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Change;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.message.Signature;
import org.dirsync.message.Update;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.runs.JournalRepository;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;
import org.dirsync.server.Transmission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A group of 10,000 members on its way through all tables and messages of one Derby. */
@Tag("slow")
class LargeGroupsOnDerbyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Entry GROUP = group("SMTP:all@x", 10_000);
    private static final Entry CHANGED = group("SMTP:all@x", 10_001);
    private static final Address ADDRESS = GROUP.address();

    private final Database database = Database.inMemory();
    private final AtomicInteger ids = new AtomicInteger();

    @BeforeEach
    void host() {
        database.step(
                store -> {
                    for (PostofficeName name : List.of(LONDON, OSLO)) {
                        store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                        store.registrations().add(Registration.of(name, Options.DEFAULT));
                    }
                    return store.master().numbers();
                });
    }

    private String id() {
        return "id-" + ids.incrementAndGet();
    }

    /** A message as it is after it was written, packed, unpacked and read. */
    private static <T extends Message> T carried(T message, Class<T> type) {
        try {
            byte[] key = Signature.key("a long enough secret", LONDON);
            byte[] parcel = Parcel.pack(MessageText.write(message, key));
            MessageText.Read read =
                    MessageText.read(Parcel.unpack(parcel), envelope -> Optional.of(key));
            assertThat(read.refused()).isEmpty();
            return type.cast(read.message());
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step<T> {
        T run(Store store) throws RefusedException;
    }

    private <T> T step(Step<T> step) {
        return database.step(
                store -> {
                    try {
                        return step.run(store);
                    } catch (RefusedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private Requestor requestor(Store store, PostofficeName name) {
        return new Requestor(
                store.requestor(name), new JournalRepository(store.entities()), this::id);
    }

    private static DirectoryServer server(Store store) {
        return new DirectoryServer(
                HQ, store.registrations(), store.master(), new JournalRepository(store.entities()));
    }

    private void cycle() {
        for (PostofficeName name : List.of(LONDON, OSLO)) {
            Request request = null;
            do {
                Request before = request;
                request =
                        carried(
                                step(store -> requestor(store, name).send(before, NOW)),
                                Request.class);
                Request sent = request;
                step(store -> server(store).receive(sent, NOW));
            } while (request.ask() == null);
        }
        for (PostofficeName name : List.of(LONDON, OSLO)) {
            Transmission transmission = new Transmission(HQ, name, this::id);
            Update update;
            List<Update> updates = new ArrayList<>();
            while ((update = step(s -> transmission.next(s.registrations(), s.master(), NOW)))
                    != null) {
                updates.add(carried(update, Update.class));
            }
            for (Update one : updates) {
                step(store -> requestor(store, name).process(one, NOW));
            }
            var verification = step(store -> requestor(store, name).verify(NOW));
            step(
                    store -> {
                        server(store).verified(verification, NOW);
                        return true;
                    });
        }
    }

    private void owns(Entry... entries) {
        step(store -> store.requestor(LONDON).own().put(List.of(entries), 0));
    }

    private List<Entry> gal(PostofficeName name) {
        List<Entry> all = new ArrayList<>();
        step(
                store -> {
                    store.addresses(name).eachGal(listed -> all.add(listed.entry()));
                    return true;
                });
        return all;
    }

    @Test
    void itArrivesChangesAndGoes() {
        owns(GROUP, entry("SMTP:b@x", "B"));
        cycle();
        assertThat(gal(OSLO)).containsExactly(GROUP, entry("SMTP:b@x", "B"));
        Digests master = step(s -> s.master().digests(Filter.ALL));
        Digests received = step(s -> s.requestor(OSLO).received().digests());
        assertThat(master).isEqualTo(received);

        owns(CHANGED);
        cycle();
        assertThat(gal(OSLO)).containsExactly(CHANGED, entry("SMTP:b@x", "B"));
        List<HistoryQueries.Past> past = step(s -> s.history(LONDON).of(ADDRESS, 9));
        assertThat(past)
                .extracting(HistoryQueries.Past::before, HistoryQueries.Past::after)
                .startsWith(tuple(GROUP, CHANGED));

        step(s -> s.requestor(LONDON).own().remove(List.of(ADDRESS)));
        cycle();
        assertThat(gal(OSLO)).containsExactly(entry("SMTP:b@x", "B"));
        assertThat(step(s -> s.deleted(LONDON, null, null, 9)).deleted())
                .extracting(deleted -> deleted.entry())
                .containsExactly(CHANGED);

        step(s -> s.requestor(LONDON).own().restore(List.of(ADDRESS)));
        cycle();
        assertThat(gal(OSLO)).contains(CHANGED);
        assertThat(gal(LONDON)).contains(CHANGED);
    }

    @Test
    void itIsFoundAndSearchedByWhereItIs() {
        owns(GROUP);
        cycle();

        assertThat(step(s -> s.addresses(OSLO).find(ADDRESS)).orElseThrow().entry())
                .isEqualTo(GROUP);
        assertThat(step(s -> s.addresses(LONDON).own("all", null, 9)).entries())
                .extracting(Listed::entry)
                .containsExactly(GROUP);
        assertThat(step(s -> s.marked(LONDON, Mark.GROUP, null, 9)).entries())
                .extracting(Listed::entry)
                .containsExactly(GROUP);
        assertThat(step(s -> s.whereabouts().master(ADDRESS)).orElseThrow().entry())
                .isEqualTo(GROUP);
        assertThat(step(s -> s.masterAddresses().find(ADDRESS)).orElseThrow().entry())
                .isEqualTo(GROUP);
        assertThat(step(s -> s.feed().read(0, 9)).changes())
                .extracting(ListFeed.Indexed::entry)
                .containsExactly(GROUP);
        List<Change> copied = step(s -> s.requestor(OSLO).received().page("", 9));
        assertThat(copied).extracting(Change::entry).containsExactly(GROUP);
    }

    @Test
    void pagesOfManyLargeGroupsEndEarlyAndGoOn() {
        Entry[] groups = new Entry[6];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = group("SMTP:all%d@x".formatted(i), 10_000);
        }
        owns(groups);
        List<Entry> own = new ArrayList<>();
        List<Entry> searched = new ArrayList<>();
        List<Entry> marked = new ArrayList<>();
        List<Entry> fed = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            String from = after;
            AddressQueries.Part part = step(s -> s.addresses(LONDON).own(null, from, 100));
            part.entries().forEach(one -> own.add(one.entry()));
            after = part.next();
            pages++;
        } while (after != null);
        assertThat(own).containsExactly(groups);
        assertThat(pages).isBetween(2, groups.length);
        do {
            String from = after;
            AddressQueries.Part part = step(s -> s.addresses(LONDON).gal("all", from, 100));
            part.entries().forEach(one -> searched.add(one.entry()));
            after = part.next();
        } while (after != null);
        assertThat(searched).containsExactly(groups);
        do {
            String from = after;
            AddressQueries.Part part = step(s -> s.marked(LONDON, Mark.GROUP, from, 100));
            part.entries().forEach(one -> marked.add(one.entry()));
            after = part.next();
        } while (after != null);
        assertThat(marked).containsExactly(groups);
        int london = step(s -> s.addresses(LONDON).id(LONDON)).orElseThrow();
        long number = 0;
        ListFeed.Part part;
        do {
            long through = number;
            part = step(s -> s.feed(london).read(through, 100));
            part.changes().forEach(one -> fed.add(one.entry()));
            number = part.changes().get(part.changes().size() - 1).number();
        } while (part.more());
        assertThat(fed).containsExactly(groups);
    }

    @Test
    void itLosesHiddenMembersForWhoMayNotSeeThem() {
        String hidden = Members.of(GROUP.details().asMap().get(Members.PROMPT)).get(5_000);
        Entry member = entry(hidden, "Hidden", Map.of());
        owns(GROUP, new Entry(member.address(), "Hidden", member.details(), true));

        Entry seen =
                database.step(Visibility.LISTED, store -> store.addresses(LONDON).findOwn(ADDRESS))
                        .orElseThrow()
                        .entry();

        assertThat(Members.of(seen.details().asMap().get(Members.PROMPT)))
                .hasSize(9_999)
                .doesNotContain(hidden);
    }
}
