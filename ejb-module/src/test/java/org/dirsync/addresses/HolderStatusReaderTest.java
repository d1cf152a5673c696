package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dirsync.address.PostofficeName;
import org.dirsync.addresses.HolderStatus.State;
import org.dirsync.audit.AuditLine;
import org.dirsync.audit.AuditRepository;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.NumberedList;
import org.dirsync.list.Offer;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.message.Options;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.Database;
import org.dirsync.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever differs from the master list is counted, and nobody else. */
@Tag("slow")
class HolderStatusReaderTest {

    private static final String ANN = "SMTP:ann@x";
    private static final Instant REMOVED = Instant.parse("2026-11-30T10:00:00Z");
    private static final Limit ALL = new Limit(100, 100_000);

    private final Database database = Database.inMemory();

    HolderStatusReaderTest() throws SQLException {
        for (PostofficeName name : List.of(HQ, LONDON, OSLO)) {
            host(name);
        }
    }

    private void host(PostofficeName name) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO postoffice (name, role, time_zone, signing_key,"
                                        + " schedule, paused, created_at)"
                                        + " VALUES (?, ?, 'UTC', '', '', FALSE, 0)")) {
            insert.setString(1, name.toString());
            insert.setString(2, name.equals(HQ) ? "SERVER" : "REQUESTOR");
            insert.executeUpdate();
        }
        step(
                store -> {
                    store.host(RequestorState.of(name, HQ, Options.DEFAULT));
                    return store.master().numbers();
                });
    }

    private <T> T step(Function<Store, T> step) {
        return database.step(step);
    }

    private static boolean send(NumberedList list, Copy copy) {
        Sender sender = new Sender(list);
        Cursor have = Objects.requireNonNull(copy.progress(null)).cursor();
        Cursor from = sender.resume(have, Offer.NONE.begun(have));
        new Receiver(copy).receive(sender.next(from, Filter.ALL, ALL));
        return true;
    }

    private void name(String name) {
        step(s -> s.requestor(OSLO).own().put(List.of(entry(ANN, name)), 0));
        step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));
    }

    private void arrives(PostofficeName name) {
        step(s -> send(s.master(), s.requestor(name).received()));
    }

    private AddressHoldersView where() {
        return where(HQ, LONDON, OSLO);
    }

    private AddressHoldersView where(PostofficeName... here) {
        List<Hosted> hosts =
                List.of(here).stream()
                        .map(
                                name ->
                                        new Hosted(
                                                name,
                                                name.equals(HQ),
                                                ZoneOffset.UTC,
                                                "",
                                                Instant.EPOCH,
                                                null,
                                                null))
                        .toList();
        return database.entities(
                entities ->
                        step(
                                s ->
                                        new HolderStatusReader(
                                                        s,
                                                        new AuditRepository(entities),
                                                        address(ANN),
                                                        hosts,
                                                        Map.of())
                                                .read()));
    }

    private static State state(AddressHoldersView where, PostofficeName postoffice) {
        return where.postoffices().stream()
                .filter(one -> one.postoffice().equals(postoffice.toString()))
                .map(HolderStatus::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoLacksAnAddressDiffersAndWhoHasAnOlderState() {
        name("Ann");
        arrives(LONDON);
        assertThat(where().differing()).containsExactly(HQ.toString());
        assertThat(state(where(), HQ)).isEqualTo(State.LACKS);

        name("Ann Other");
        assertThat(where().differing()).containsExactly(HQ.toString(), LONDON.toString());
        assertThat(state(where(), LONDON)).isEqualTo(State.HAS_OLD);

        arrives(LONDON);
        arrives(HQ);
        assertThat(where().differing()).isEmpty();
    }

    @Test
    void whoStillHasADeletedAddressDiffersAndNotWhoHasDeletedIt() {
        name("Ann");
        arrives(LONDON);
        step(s -> s.requestor(OSLO).own().remove(List.of(address(ANN)), 0));
        step(s -> send(s.requestor(OSLO).own(), s.master().copyOf(OSLO)));

        assertThat(where().differing()).containsExactly(LONDON.toString());
        assertThat(state(where(), LONDON)).isEqualTo(State.STILL_HAS);
        assertThat(state(where(), HQ)).isEqualTo(State.GONE);
        assertThat(state(where(), OSLO)).isEqualTo(State.GONE);
    }

    @Test
    void whoseOwnerWasRemovedIsSaidWithWhoStillHasTheAddress() {
        name("Ann");
        arrives(LONDON);
        assertThat(where().ownerRemoved()).isFalse();
        remove(OSLO);

        AddressHoldersView where = where(HQ, LONDON);
        assertThat(where.owner()).isEqualTo(OSLO.toString());
        assertThat(where.ownerRemoved()).isTrue();
        assertThat(where.ownerRemovedAt()).isEqualTo(REMOVED);
        assertThat(where.stillHaving()).containsExactly(LONDON.toString());

        arrives(LONDON);
        assertThat(where(HQ, LONDON).stillHaving()).isEmpty();
        assertThat(where(HQ, LONDON).ownerRemoved()).isTrue();
    }

    @Test
    void anOwnerWhoIsRegisteredFromAnotherNodeIsNotRemoved() {
        name("Ann");
        step(
                s -> {
                    s.registrations().add(Registration.of(OSLO, Options.DEFAULT));
                    return true;
                });

        assertThat(where(HQ, LONDON).ownerRemoved()).isFalse();
        assertThat(where(HQ, LONDON).ownerRemovedAt()).isNull();
    }

    @Test
    void anOwnerWhoseRemovalIsOnRecordNoLongerIsRemovedAllTheSame() {
        name("Ann");
        arrives(LONDON);

        assertThat(where(HQ, LONDON).ownerRemoved()).isTrue();
        assertThat(where(HQ, LONDON).ownerRemovedAt()).isNull();
    }

    private void remove(PostofficeName name) {
        step(
                s -> {
                    s.master().withdraw(name, 100);
                    while (s.unhost(name, 100) > 0) {
                        // on until nothing is left
                    }
                    return true;
                });
        database.entities(
                entities -> {
                    new AuditRepository(entities)
                            .record(
                                    new AuditLine(
                                            0,
                                            REMOVED,
                                            "admin",
                                            "PAGE",
                                            "",
                                            "postoffice.removed",
                                            name.toString(),
                                            "hosted on this node no longer",
                                            AuditLine.About.NOTHING));
                    return true;
                });
    }
}
