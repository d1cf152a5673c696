package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dirsync.address.AddressType;
import org.dirsync.address.Entry;
import org.dirsync.list.Applied;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;
import org.dirsync.list.Offer;
import org.dirsync.list.Progress;
import org.dirsync.message.Options;
import org.dirsync.message.Status;
import org.dirsync.requestor.Inbox;
import org.dirsync.requestor.RequestorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A clock that stands where it was put. */
    private static final class Hands extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final Hands CLOCK = new Hands();
    private static final Database DATABASE = Database.inMemory(CLOCK);

    @BeforeEach
    void host() {
        CLOCK.now = NOON;
        run(store -> store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT)));
    }

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static void run(Consumer<Store> step) {
        DATABASE.step(
                store -> {
                    step.accept(store);
                    return true;
                });
    }

    private static void put(String address, String name) {
        run(store -> store.requestor(LONDON).own().put(List.of(entry(address, name)), 0));
    }

    private static void remove(String address) {
        run(store -> store.requestor(LONDON).own().remove(List.of(address(address))));
    }

    private static Numbers numbers() {
        return DATABASE.step(store -> store.requestor(LONDON).own().numbers());
    }

    private static Optional<Instant> oldest(Cursor cursor) {
        return DATABASE.step(store -> store.ownLag(LONDON).oldest(cursor));
    }

    private static Cursor at(long through) {
        return new Cursor(numbers().list(), 1, 0, through, true);
    }

    @Test
    void aStateIsKeptWithAllItsParts() {
        Options options =
                new Options(
                        Set.of(AddressType.SMTP, AddressType.PCM),
                        false,
                        true,
                        false,
                        new Limit(7, 800));
        RequestorState state =
                new RequestorState(
                        LONDON,
                        OSLO,
                        options,
                        new Offer(new ListId("own"), 3, 40, 2),
                        new Cursor(new ListId("own"), 3, 40, 55, true),
                        new Status(Status.Outcome.PARTIAL, "a file is missing", 12, 34),
                        "sent-1",
                        NOON,
                        "processed-1",
                        NOON.plusMillis(1),
                        null,
                        NOON.plusMillis(2));

        run(store -> store.requestor(LONDON).store(state));

        RequestorState kept = DATABASE.step(store -> store.requestor(LONDON).state());
        assertThat(kept).isEqualTo(state);
        RequestorState peeked = DATABASE.step(store -> store.peek(LONDON));
        assertThat(peeked).isEqualTo(state);
    }

    private static Applied receive(long number, String name) {
        Change change = Change.put(number, OSLO, entry("SMTP:kari@oslo.example", name));
        return DATABASE.step(store -> store.requestor(LONDON).received().apply(List.of(change)));
    }

    @Test
    void anAddressThatChangesDuringTheFirstImportIsFound() {
        run(
                store -> {
                    Copy received = store.requestor(LONDON).received();
                    long epoch = received.nextEpoch();
                    Cursor start = Cursor.start(new ListId("master"), 1, 20);
                    received.store(null, new Progress(start, epoch));
                });

        assertThat(receive(20, "Kari").added()).isEqualTo(1);
        assertThat(receive(21, "Kari Nordmann").modified()).isEqualTo(1);
    }

    @Test
    void anAddressThatComesTwiceInTheFirstImportIsFoundInTheNextEpoch() {
        run(
                store -> {
                    Copy received = store.requestor(LONDON).received();
                    long epoch = received.nextEpoch();
                    Cursor start = Cursor.start(new ListId("master"), 1, 20);
                    received.store(null, new Progress(start, epoch));
                });
        receive(7, "Kari");

        assertThatThrownBy(() -> receive(8, "Kari Nordmann"))
                .cause()
                .isInstanceOf(SQLException.class)
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("23505");

        run(store -> store.requestor(LONDON).received().nextEpoch());
        assertThat(receive(8, "Kari Nordmann").modified()).isEqualTo(1);
    }

    @Test
    void whatIsNotHostedCannotBeOpened() {
        assertThat(DATABASE.<Boolean>step(store -> store.isHosted(LONDON))).isTrue();
        assertThat(DATABASE.<Boolean>step(store -> store.isHosted(OSLO))).isFalse();
        assertThatThrownBy(() -> run(store -> store.requestor(OSLO).state()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("NORTHWIND/OSLO is not hosted here");
    }

    @Test
    void aStepThatIsRolledBackLeavesNothing() {
        put("SMTP:a@x", "A");

        assertThatThrownBy(
                        () ->
                                run(
                                        store -> {
                                            store.requestor(LONDON)
                                                    .own()
                                                    .put(List.of(entry("SMTP:b@x", "B")), 0);
                                            throw new IllegalStateException("cut off");
                                        }))
                .hasMessage("cut off");

        assertThat(numbers().last()).isEqualTo(1);
        assertThat(DATABASE.<Long>step(store -> store.ownCount(LONDON))).isEqualTo(1);
    }

    @Test
    void droppingAPostofficeLeavesNothingOfIt() {
        put("SMTP:a@x", "A");
        run(
                store ->
                        store.requestor(LONDON)
                                .received()
                                .apply(List.of(Change.put(1, OSLO, entry("SMTP:o@x", "O")))));

        int steps = 0;
        while (DATABASE.<Integer>step(store -> store.unhost(LONDON, 1)) > 0) {
            steps++;
        }

        assertThat(steps).isEqualTo(3);
        assertThat(DATABASE.<Boolean>step(store -> store.isHosted(LONDON))).isFalse();
        host();
        assertThat(DATABASE.<Long>step(store -> store.receivedCount(LONDON))).isZero();
        assertThat(numbers().last()).isZero();
    }

    @Test
    void theInboxGivesMessageFilesInTheOrderOfTheirArrival() {
        run(
                store -> {
                    Inbox inbox = store.inbox(LONDON);
                    inbox.put(new byte[] {1}, "request-1", false, NOON);
                    inbox.put(new byte[200_000], "request-1", true, NOON);
                });

        run(
                store -> {
                    Inbox inbox = store.inbox(LONDON);
                    Inbox.MessageFile first = inbox.oldest();
                    assertThat(first.parcel()).containsExactly(1);
                    inbox.remove(first);
                    assertThat(inbox.oldest().parcel()).hasSize(200_000);
                    assertThat(inbox.size()).isEqualTo(1);
                    inbox.remove(inbox.oldest());
                    assertThat(inbox.oldest()).isNull();
                });
    }

    @Test
    void keepUpdatesForgetsOnlyDeletionsOfBefore() {
        put("SMTP:a@x", "A");
        put("SMTP:b@x", "B");
        remove("SMTP:a@x");
        CLOCK.now = NOON.plus(Duration.ofDays(10));
        remove("SMTP:b@x");
        put("SMTP:c@x", "C");

        int dropped =
                DATABASE.step(
                        store ->
                                store.purgeOwn(LONDON)
                                        .olderThan(NOON.plus(Duration.ofDays(9)), 100));

        assertThat(dropped).isEqualTo(1);
        assertThat(numbers().purged()).isEqualTo(3);
        assertThat(numbers().last()).isEqualTo(5);
    }

    @Test
    void withoutOldDeletionsTheHorizonStays() {
        put("SMTP:a@x", "A");
        CLOCK.now = NOON.plus(Duration.ofDays(10));

        run(store -> store.purgeOwn(LONDON).olderThan(CLOCK.now, 100));

        assertThat(numbers().purged()).isZero();
    }

    @Test
    void lagIsTheAgeOfTheOldestChangeAboveTheCursor() {
        put("SMTP:a@x", "A");
        CLOCK.now = NOON.plusSeconds(10);
        run(
                store ->
                        store.requestor(LONDON)
                                .own()
                                .put(List.of(entry("SMTP:b@x", "B"), entry("SMTP:c@x", "C")), 0));
        CLOCK.now = NOON.plusSeconds(20);
        put("SMTP:d@x", "D");

        assertThat(oldest(Cursor.NONE)).contains(NOON);
        assertThat(oldest(at(1))).contains(NOON.plusSeconds(10));
        assertThat(oldest(at(2))).contains(NOON.plusSeconds(10));
        assertThat(oldest(at(3))).contains(NOON.plusSeconds(20));
        assertThat(oldest(at(4))).isEmpty();
        assertThat(DATABASE.<Long>step(store -> store.ownLag(LONDON).pending(at(1)))).isEqualTo(3);
        assertThat(DATABASE.<Long>step(store -> store.ownLag(LONDON).pending(at(4)))).isZero();
        Cursor other = new Cursor(new ListId("another"), 1, 0, 4, true);
        assertThat(DATABASE.<Long>step(store -> store.ownLag(LONDON).pending(other))).isEqualTo(4);
    }

    @Test
    void masterLagCountsTheMasterList() {
        run(
                store ->
                        store.master()
                                .copyOf(OSLO)
                                .apply(List.of(Change.put(1, OSLO, entry("SMTP:o@x", "O")))));

        assertThat(DATABASE.<Long>step(store -> store.masterLag().pending(Cursor.NONE)))
                .isEqualTo(1);
        Optional<Instant> oldest = DATABASE.step(store -> store.masterLag().oldest(Cursor.NONE));
        assertThat(oldest).contains(NOON);
    }

    @Test
    void theLongestEntryFitsIntoEveryIndex() {
        String physical = "\u8a9e".repeat(1_015) + "@x.example";
        Entry longest = entry("SMTP:" + physical.substring(1), "\u8a9e".repeat(256), details());
        run(store -> store.requestor(LONDON).own().put(List.of(longest), 0));
        run(
                store ->
                        store.requestor(LONDON)
                                .received()
                                .apply(List.of(Change.put(1, OSLO, longest))));
        run(store -> store.master().copyOf(OSLO).apply(List.of(Change.put(1, OSLO, longest))));
        run(store -> store.master().copyOf(LONDON).apply(List.of(Change.put(1, LONDON, longest))));

        Optional<Entry> found =
                DATABASE.step(store -> store.requestor(LONDON).own().find(longest.address()));
        assertThat(found).contains(longest);
        assertThat(
                        DATABASE.step(store -> store.master().read(0, 0, Filter.ALL, Limit.DEFAULT))
                                .changes())
                .containsExactly(Change.put(1, OSLO, longest));
    }

    private static Map<String, String> details() {
        return Map.of("Notes", "\u8a9e".repeat(15_900));
    }
}
