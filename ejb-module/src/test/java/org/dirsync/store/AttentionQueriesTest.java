package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Progress;
import org.dirsync.message.Options;
import org.dirsync.message.Update.Deletions;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.ConflictQueries.Conflict;
import org.dirsync.store.DivergedQueries.Diverged;
import org.dirsync.store.ServerNoticeTable.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionQueriesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Database DATABASE = Database.inMemory(Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void clear() {
        DATABASE.clear();
    }

    @Test
    void conflictNamesWhoHasTheAddressWhoWantsItAndSinceWhen() {
        put(LONDON, "Robert Martin");
        put(OSLO, "Bob");

        Conflict conflict = conflicts().get(0);
        assertThat(conflict.address()).isEqualTo("SMTP:bob@example.com");
        assertThat(conflict.owner()).isEqualTo(LONDON);
        assertThat(conflict.ownersName()).isEqualTo("Robert Martin");
        assertThat(conflict.claimant()).isEqualTo(OSLO);
        assertThat(conflict.claimantsName()).isEqualTo("Bob");
        assertThat(conflict.since()).isEqualTo(NOON);
        long count = DATABASE.step(store -> store.conflicts().count());
        assertThat(count).isEqualTo(1);
    }

    @Test
    void conflictEndsWhenOneOfTheTwoLetsGo() {
        put(LONDON, "Robert Martin");
        put(OSLO, "Bob");
        DATABASE.step(
                store -> {
                    Copy part = store.master().copyOf(LONDON);
                    part.apply(
                            List.of(
                                    Change.removed(
                                            2,
                                            LONDON,
                                            entry("SMTP:bob@example.com", "x").address())));
                    return true;
                });

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void listThatIsRepairedAndFullExportThatIsAskedForAreDiverged() {
        register(OSLO, Options.DEFAULT);
        forget(OSLO);

        assertThat(diverged()).containsExactly(new Diverged(OSLO, OSLO, true));
    }

    @Test
    void whoeverIsRegisteredNoLongerHasNothingThatDiffers() {
        register(OSLO, Options.DEFAULT);
        forget(OSLO);
        DATABASE.step(
                store -> {
                    store.master().withdraw(OSLO, 10);
                    store.registrations().remove(OSLO);
                    return true;
                });

        assertThat(diverged()).isEmpty();
    }

    @Test
    void whoeverMayNotSendHasNothingThatDiffers() {
        Options receiveOnly =
                new Options(
                        Options.DEFAULT.types(),
                        Options.DEFAULT.details(),
                        false,
                        true,
                        Options.DEFAULT.limit());
        register(OSLO, receiveOnly);
        forget(OSLO);

        assertThat(diverged()).isEmpty();
    }

    private static void register(PostofficeName name, Options allowed) {
        DATABASE.step(
                store -> {
                    store.registrations().add(Registration.of(name, allowed));
                    return true;
                });
    }

    private static void forget(PostofficeName origin) {
        DATABASE.step(
                store -> {
                    Copy part = store.master().copyOf(origin);
                    part.store(null, new Progress(new Cursor(null, 3, 0, 0, false), 1));
                    return true;
                });
    }

    private static List<Diverged> diverged() {
        return DATABASE.step(store -> store.diverged().all());
    }

    @Test
    void ownDeletionsAreThoseThatTheMasterListHoldsNow() {
        host(HQ, HQ);
        host(OSLO, HQ);
        register(HQ, Options.DEFAULT);
        register(OSLO, Options.DEFAULT);
        tell(OSLO, new Deletions(180, 0));
        hold(OSLO, 60);

        assertThat(deletions()).containsExactly(new Held(OSLO, new Deletions(60, 0)));
        assertThat(standing(OSLO).ownHeld()).isEqualTo(60);
        assertThat(standing(OSLO).heldBack()).isZero();
        assertThat(standing(HQ).ownHeld()).isZero();
        assertThat(standing(HQ).heldBack()).isEqualTo(60);

        hold(OSLO, 0);

        assertThat(deletions()).isEmpty();
        Deletions told = DATABASE.step(store -> store.told().held(OSLO));
        assertThat(told).isEqualTo(Deletions.NONE);
        assertThat(standing(OSLO).ownHeld()).isZero();
    }

    @Test
    void ownDeletionsAtAServerElsewhereAreThoseThatItTold() {
        host(OSLO, HQ);
        host(LONDON, HQ);
        tell(OSLO, new Deletions(180, 3));

        assertThat(deletions()).containsExactly(new Held(OSLO, new Deletions(180, 3)));
        Deletions told = DATABASE.step(store -> store.told().held(LONDON));
        assertThat(told).isEqualTo(Deletions.NONE);
        assertThat(standing(OSLO).ownHeld()).isEqualTo(180);
    }

    @Test
    void deletionsOfAllOthersThatAPostofficeHoldsBackAreCounted() {
        host(OSLO, HQ);
        DATABASE.step(
                store -> {
                    store.requestor(OSLO).received().note(HQ, 20);
                    store.requestor(OSLO).received().note(LONDON, 7);
                    return true;
                });

        assertThat(standing(OSLO).heldBack()).isEqualTo(27);
        assertThat(deletions()).isEmpty();
    }

    private static void host(PostofficeName name, PostofficeName server) {
        DATABASE.step(
                store -> {
                    store.host(RequestorState.of(name, server, Options.DEFAULT));
                    return true;
                });
    }

    private static void tell(PostofficeName name, Deletions deletions) {
        DATABASE.step(store -> store.requestor(name).told(deletions));
    }

    private static void hold(PostofficeName origin, long deletions) {
        DATABASE.step(
                store -> {
                    store.master().copyOf(origin).note(origin, deletions);
                    return true;
                });
    }

    private static List<Held> deletions() {
        return DATABASE.step(store -> store.told().held());
    }

    private static ReplicationStatus standing(PostofficeName name) {
        return DATABASE.step(
                store -> {
                    ReplicationStatus one = store.standing(name).hosted().get(name);
                    assertThat(store.standings().hosted()).containsEntry(name, one);
                    return one;
                });
    }

    private static void put(PostofficeName origin, String name) {
        DATABASE.step(
                store -> {
                    Copy part = store.master().copyOf(origin);
                    part.apply(List.of(Change.put(1, origin, entry("SMTP:bob@example.com", name))));
                    return true;
                });
    }

    private static List<Conflict> conflicts() {
        return DATABASE.step(store -> store.conflicts().after(0, 10));
    }
}
