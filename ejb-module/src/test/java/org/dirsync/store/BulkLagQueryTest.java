package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.entry;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.dirsync.list.Numbers;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.dirsync.store.BulkLagQuery.Receiver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of many at once is what is said of each. */
@Tag("slow")
class BulkLagQueryTest {

    private static final List<PostofficeName> NAMES = List.of(HQ, LONDON, OSLO, TOKYO);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Database database = Database.inMemory(Delegating.to(() -> clock));

    /** The clock of the moment. */
    private static final class Delegating extends Clock {
        private final Supplier<Clock> clock;

        private Delegating(Supplier<Clock> clock) {
            this.clock = clock;
        }

        static Clock to(Supplier<Clock> clock) {
            return new Delegating(clock);
        }

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
            return clock.get().instant();
        }
    }

    @BeforeEach
    void fill() {
        for (PostofficeName name : NAMES) {
            database.step(
                    store -> {
                        store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                        return true;
                    });
        }
        for (int step = 0; step < 12; step++) {
            PostofficeName origin = step < 8 ? NAMES.get(step % 4) : LONDON;
            int first = step;
            database.step(
                    store -> {
                        List<Change> changes = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            String address = "SMTP:p" + (first % 5) + i + "@" + origin.postoffice();
                            changes.add(Change.put(i + 1L, origin, entry(address, "N" + first)));
                        }
                        store.requestor(origin)
                                .own()
                                .put(changes.stream().map(Change::entry).toList(), 1);
                        return store.master().copyOf(origin).apply(changes);
                    });
            clock = Clock.offset(clock, MINUTE);
        }
    }

    @Test
    void lacksOfTheMasterListWhatEachLacks() throws Exception {
        compareMaster(LagQueries.MAX_COUNTED, true);
    }

    @Test
    void lacksAsLongAsEachAlsoWhereItIsFarBehind() throws Exception {
        compareMaster(6, false);
        compareMaster(1, false);
    }

    private void compareMaster(int most, boolean exactly) throws Exception {
        try (EntityManager entities = database.open();
                Connection connection = database.source().getConnection();
                Sql sql = new Sql(entities, connection)) {
            Origins origins = new Origins(sql);
            Numbers numbers = new Numbering(sql, Numbering.MASTER, clock).numbers();
            List<Receiver> receivers = new ArrayList<>();
            for (PostofficeName name : NAMES) {
                int id = origins.id(name);
                receivers.add(new Receiver(id, Cursor.NONE));
                receivers.add(new Receiver(id, at(new ListId("other"), 5)));
                for (long through = 0; through <= numbers.last(); through++) {
                    receivers.add(new Receiver(id, at(numbers.list(), through)));
                }
            }

            Map<Receiver, PendingChanges> found =
                    new BulkLagQuery(sql, clock, most).master(numbers, receivers);

            for (Receiver receiver : receivers) {
                LagQueries one = LagQueries.masterWithout(sql, clock, receiver.postoffice());
                PendingChanges lacking = found.getOrDefault(receiver, PendingChanges.NONE);
                assertThat(lacking.oldest())
                        .as("oldest of %s", receiver)
                        .isEqualTo(one.oldest(receiver.cursor()));
                long pending = one.pending(receiver.cursor());
                if (exactly || pending == 0) {
                    assertThat(lacking.changes()).as("%s", receiver).isEqualTo(pending);
                } else {
                    assertThat(lacking.changes()).as("%s", receiver).isBetween(pending, 100L);
                }
            }
        }
    }

    @Test
    void lacksOfOwnListsWhatEachLacks() throws Exception {
        try (EntityManager entities = database.open();
                Connection connection = database.source().getConnection();
                Sql sql = new Sql(entities, connection)) {
            Origins origins = new Origins(sql);
            Map<Integer, Numbers> numbers = new HashMap<>();
            List<Receiver> receivers = new ArrayList<>();
            for (PostofficeName name : NAMES) {
                int id = origins.id(name);
                Numbers list = new Numbering(sql, id, clock).numbers();
                numbers.put(id, list);
                receivers.add(new Receiver(id, Cursor.NONE));
                for (long through = 0; through <= list.last(); through++) {
                    receivers.add(new Receiver(id, at(list.list(), through)));
                }
            }

            Map<Receiver, PendingChanges> found =
                    new BulkLagQuery(sql, clock).own(numbers, receivers);

            for (Receiver receiver : receivers) {
                LagQueries one = LagQueries.own(sql, receiver.postoffice(), clock);
                assertThat(found.getOrDefault(receiver, PendingChanges.NONE))
                        .as("%s", receiver)
                        .isEqualTo(
                                new PendingChanges(
                                        one.pending(receiver.cursor()),
                                        one.oldest(receiver.cursor())));
            }
        }
    }

    @Test
    void countsOwnAddressesAsTheDigestsDo() {
        database.step(
                store -> {
                    Map<PostofficeName, ReplicationStatus> all = store.standings().hosted();
                    for (PostofficeName name : NAMES) {
                        assertThat(all.get(name).own()).isEqualTo(store.ownCount(name));
                        assertThat(store.standing(name).hosted())
                                .containsExactly(Map.entry(name, all.get(name)));
                    }
                    return true;
                });
    }

    private static Cursor at(ListId list, long through) {
        return new Cursor(list, 1, 0, through, true);
    }
}
