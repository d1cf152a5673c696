package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.message.Envelope;
import org.dirsync.message.Options;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;
import org.dirsync.server.Transmission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole cycles of two requestors and a server, each step a transaction on one Derby. */
@Tag("slow")
class CyclesOnDerbyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PostofficeName CAMDEN = PostofficeName.of("NORTHWIND/CAMDEN");
    private static final int MANY = 10_000;

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

    private <T> T requestor(PostofficeName name, Function<Requestor, T> step) {
        return database.step(
                store ->
                        step.apply(
                                new Requestor(store.requestor(name), store.journal(), this::id)));
    }

    private <T> T server(Received<T> step) {
        return database.step(
                store -> {
                    try {
                        return step.by(
                                new DirectoryServer(
                                        HQ,
                                        store.registrations(),
                                        store.master(),
                                        store.journal()));
                    } catch (RefusedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private interface Received<T> {
        T by(DirectoryServer server) throws RefusedException;
    }

    private void send(PostofficeName name) {
        Request request = null;
        do {
            Request before = request;
            request = requestor(name, requestor -> requestor.send(before, NOW));
            Request sent = request;
            server(server -> server.receive(sent, NOW));
        } while (request.ask() == null);
    }

    private void answer(PostofficeName name) {
        Transmission transmission = new Transmission(HQ, name, this::id);
        List<Update> updates = new ArrayList<>();
        Update update = next(transmission);
        while (update != null) {
            updates.add(update);
            update = next(transmission);
        }
        for (Update one : updates) {
            requestor(
                    name,
                    requestor -> {
                        try {
                            return requestor.process(one, NOW);
                        } catch (RefusedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
        var verification = requestor(name, requestor -> requestor.verify(NOW));
        server(
                server -> {
                    server.verified(verification, NOW);
                    return true;
                });
    }

    private Update next(Transmission transmission) {
        return database.step(
                store -> transmission.next(store.registrations(), store.master(), NOW));
    }

    private void cycle() {
        send(LONDON);
        send(OSLO);
        answer(LONDON);
        answer(OSLO);
    }

    private void owns(PostofficeName name, List<Entry> entries) {
        database.step(store -> store.requestor(name).own().put(entries, 0));
    }

    private void assertInSync() {
        Digests master = database.step(store -> store.master().digests(Filter.ALL));
        for (PostofficeName name : List.of(LONDON, OSLO)) {
            Digests received = database.step(store -> store.requestor(name).received().digests());
            assertThat(received).isEqualTo(master.without(name));
            long pending =
                    database.step(
                            store ->
                                    store.masterLag()
                                            .pending(
                                                    store.registrations()
                                                            .peek(name)
                                                            .orElseThrow()
                                                            .acknowledged()));
            assertThat(pending).isZero();
        }
    }

    private static List<Entry> people(int from, int count, String suffix) {
        List<Entry> people = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            people.add(
                    entry(
                            "SMTP:person" + i + "@northwind.example",
                            "Person " + i + suffix,
                            Map.of("Phone", "+44 20 7946 " + i, "City", "London")));
        }
        return people;
    }

    @Test
    void aLargeListArrivesWholeAndChangesFollow() {
        owns(LONDON, people(0, MANY, ""));
        cycle();
        assertInSync();
        assertThat(database.<Long>step(store -> store.receivedCount(OSLO))).isEqualTo(MANY);

        owns(LONDON, people(500, 1_000, " changed"));
        database.step(
                store ->
                        store.requestor(LONDON)
                                .own()
                                .remove(List.of(address("SMTP:person1@northwind.example"))));
        cycle();
        assertInSync();
        assertThat(database.<Long>step(store -> store.receivedCount(OSLO))).isEqualTo(MANY - 1);
    }

    @Test
    void anAddressThatTwoClaimIsHeldBackAndFollowsWhenItsOwnerDeletesIt() {
        owns(LONDON, List.of(entry("SMTP:a@x", "London")));
        owns(OSLO, List.of(entry("SMTP:a@x", "Oslo")));
        cycle();
        assertThat(database.<List<RefusedChange>>step(store -> store.refused(OSLO))).hasSize(1);
        assertThat(names(OSLO)).containsExactly("London");

        database.step(store -> store.requestor(LONDON).own().remove(List.of(address("SMTP:a@x"))));
        cycle();
        cycle();

        assertThat(database.<List<RefusedChange>>step(store -> store.refused(OSLO))).isEmpty();
        assertThat(names(OSLO)).containsExactly("Oslo");
        assertThat(names(LONDON)).containsExactly("Oslo");
        assertInSync();
    }

    private List<String> names(PostofficeName name) {
        return database.step(
                store ->
                        store.addresses(name).gal(null, null, 10).entries().stream()
                                .map(listed -> listed.entry().name())
                                .toList());
    }

    @Test
    void aFullImportAndAFullExportEndWhereTheyBegan() {
        owns(LONDON, people(0, 100, ""));
        owns(OSLO, people(200, 100, ""));
        cycle();
        database.step(
                store -> {
                    store.requestor(LONDON).store(store.requestor(LONDON).state().exporting());
                    return true;
                });
        requestor(
                OSLO,
                requestor -> {
                    requestor.forget();
                    return true;
                });

        cycle();
        cycle();

        assertInSync();
        assertThat(database.<Long>step(store -> store.receivedCount(OSLO))).isEqualTo(100);
    }

    @Test
    void q96060ARenamedPostofficeGoesOnWhereItWasAndEverybodyHasItsEntriesOnce() {
        owns(LONDON, people(0, 100, ""));
        owns(OSLO, people(200, 10, ""));
        cycle();
        cycle();

        rename(LONDON, CAMDEN);

        assertThat(receivedOf(OSLO, CAMDEN)).as("at once").isEqualTo(100);
        assertThat(receivedOf(OSLO, LONDON)).isZero();
        database.step(store -> store.requestor(CAMDEN).own().put(people(100, 1, ""), 0));
        for (int cycle = 0; cycle < 2; cycle++) {
            send(CAMDEN);
            send(OSLO);
            answer(CAMDEN);
            answer(OSLO);
        }
        assertThat(receivedOf(OSLO, CAMDEN)).isEqualTo(101);
        assertThat(database.<Long>step(store -> store.receivedCount(OSLO))).isEqualTo(101);
        assertThat(database.<Long>step(store -> store.receivedCount(CAMDEN))).isEqualTo(10);
        Digests master = database.step(store -> store.master().digests(Filter.ALL));
        for (PostofficeName name : List.of(CAMDEN, OSLO)) {
            Digests received = database.step(store -> store.requestor(name).received().digests());
            assertThat(received).isEqualTo(master.without(name));
            assertThat(
                            database.<Boolean>step(
                                    store -> store.requestor(name).received().repairs().isEmpty()))
                    .as("nothing differed")
                    .isTrue();
        }
    }

    @Test
    void entriesOfARenamedPostofficeTakeNewNumbersForWhoeverIsElsewhere() {
        owns(LONDON, people(0, 100, ""));
        cycle();
        long before = database.<Long>step(store -> store.master().numbers().last());

        rename(LONDON, CAMDEN);

        long after = database.<Long>step(store -> store.master().numbers().last());
        assertThat(after).isEqualTo(before + 100);
        assertThat(
                        database.<List<Change>>step(
                                store ->
                                        store.master()
                                                .read(before, 0, Filter.ALL, Limit.DEFAULT)
                                                .changes()))
                .hasSize(100)
                .allMatch(change -> change.origin().equals(CAMDEN));
    }

    @Test
    void aNameThatWasGivenUpCanBeTakenAgain() {
        owns(LONDON, people(0, 3, ""));
        cycle();
        rename(LONDON, CAMDEN);
        rename(CAMDEN, LONDON);

        cycle();

        assertThat(receivedOf(OSLO, LONDON)).isEqualTo(3);
        assertInSync();
    }

    @Test
    void messagesFromBeforeTheRenameAreOutdatedAndLaterOnesAreNot() {
        rename(LONDON, CAMDEN);

        Instant later = Instant.now().plusSeconds(3600);
        assertThat(isOutdated(LONDON, HQ, Instant.EPOCH)).isTrue();
        assertThat(isOutdated(HQ, LONDON, Instant.EPOCH)).isTrue();
        assertThat(isOutdated(LONDON, HQ, later)).isFalse();
        assertThat(isOutdated(OSLO, HQ, Instant.EPOCH)).isFalse();
    }

    @Test
    void aNameThatWasGivenUpTellsWhichFollowedIt() {
        rename(LONDON, CAMDEN);

        assertThat(nowCalled(LONDON, CAMDEN, OSLO)).containsExactly(Map.entry(LONDON, CAMDEN));
    }

    @Test
    void aServerWhoseRoleMovedWasNotRenamed() {
        database.step(store -> store.moveRole(HQ, OSLO));

        assertThat(nowCalled(HQ, OSLO)).isEmpty();
        assertThat(isOutdated(LONDON, HQ, Instant.EPOCH)).isTrue();
    }

    private Map<PostofficeName, PostofficeName> nowCalled(PostofficeName... names) {
        return database.step(store -> store.nowCalled(List.of(names)));
    }

    private boolean isOutdated(PostofficeName from, PostofficeName to, Instant sent) {
        return database.<Boolean>step(
                store -> store.outdated().isOutdated(new Envelope(from, to, "id", sent)));
    }

    private void rename(PostofficeName from, PostofficeName to) {
        database.step(
                store -> {
                    store.rename(from, to);
                    return true;
                });
        boolean more = true;
        while (more) {
            more = database.<Boolean>step(store -> store.announce(30));
        }
    }

    private long receivedOf(PostofficeName name, PostofficeName origin) {
        Digests received = database.step(store -> store.requestor(name).received().digests());
        return received.parts().entrySet().stream()
                .filter(part -> part.getKey().origin().equals(origin))
                .mapToLong(part -> part.getValue().count())
                .sum();
    }
}
