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
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.memory.MemoryCycle;
import org.dirsync.message.Envelope;
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
    private final DerbyNode node = new DerbyNode(database);
    private final MemoryCycle cycle = node.cycle(NOW);

    @BeforeEach
    void host() {
        for (PostofficeName name : List.of(HQ, LONDON, OSLO)) {
            node.host(name, HQ, NOW);
        }
    }

    private void run(PostofficeName name, SyncProcess process) {
        Outcome outcome = cycle.run(name, process);
        assertThat(outcome.code()).as(outcome.text()).isNotEqualTo(Code.FAILED);
        cycle.deliver();
        assertThat(node.carrier().dead()).isEmpty();
    }

    private void cycle(PostofficeName... names) {
        for (PostofficeName name : names) {
            run(name, SyncProcess.T1);
        }
        run(HQ, SyncProcess.T2);
        for (PostofficeName name : names) {
            run(name, SyncProcess.T3);
        }
    }

    private void cycle() {
        cycle(LONDON, OSLO);
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
        run(LONDON, SyncProcess.EXPORT);
        run(OSLO, SyncProcess.IMPORT);
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
            cycle(CAMDEN, OSLO);
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
