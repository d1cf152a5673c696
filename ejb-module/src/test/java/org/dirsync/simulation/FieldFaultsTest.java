package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.Unread;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.message.Envelope;
import org.dirsync.message.Options;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.server.Transmission;
import org.junit.jupiter.api.Test;

/** The rows of PROTOCOL.md, section 4, that the core decides alone. */
class FieldFaultsTest {

    private static final Instant NOW = Instant.parse("1994-11-22T13:45:00Z");

    private final Organization organization = new Organization(HQ, LONDON, OSLO);

    private static Options options(Set<AddressType> types, boolean details) {
        return new Options(types, details, true, true, Limit.DEFAULT);
    }

    private void bothHaveSent() {
        organization.puts(LONDON, "SMTP:l1@x", "SMTP:l2@x", "FAX:1~2~3~l");
        organization.puts(OSLO, "SMTP:o1@x");
        organization.cycle();
        assertThat(organization.received(OSLO))
                .containsExactly("FAX:1~2~3~l", "SMTP:l1@x", "SMTP:l2@x");
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
    }

    private long diverged() {
        return organization.events.stream().filter(e -> e.code() == Code.DIVERGED).count();
    }

    @Test
    void q101137ARequestAfterT2IsAnsweredAtTheNext() {
        organization.puts(LONDON, "SMTP:l1@x");
        organization.t2();
        organization.t1(LONDON);
        organization.t1(OSLO);
        assertThat(organization.registrations.due()).containsExactly(LONDON, OSLO);

        organization.t2();
        organization.t3(OSLO);

        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x");
        assertThat(organization.registrations.due()).isEmpty();
    }

    @Test
    void q131509WhoSentNothingByT2IsNotAnsweredAndItsSilenceShows() {
        organization.cycle(OSLO, LONDON);
        organization.puts(LONDON, "SMTP:l1@x");
        organization.setNow(NOW.plus(1, ChronoUnit.DAYS));
        organization.t1(LONDON);

        organization.t2();

        assertThat(organization.updates(OSLO)).isEmpty();
        Registration silent = organization.registrations.find(OSLO).orElseThrow();
        assertThat(silent.heardAt()).isEqualTo(NOW);
        assertThat(silent.sentAt()).isEqualTo(NOW);
        assertThat(organization.registrations.find(HQ).orElseThrow().heardAt()).isNull();
    }

    @Test
    void q127752ARepeatedMessageIsPassedOverAndTheRestOfT2GoesOn() {
        organization.puts(LONDON, "SMTP:l1@x");
        organization.puts(OSLO, "SMTP:o1@x");
        Request twice = organization.requests(LONDON).get(0);
        organization.arrives(twice);
        organization.arrives(twice);
        organization.t1(OSLO);
        organization.t2();
        organization.at(OSLO).inbox.repeat(0);

        organization.t3(OSLO);
        organization.t3(LONDON);

        assertThat(organization.master.entries()).hasSize(2);
        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x");
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
        assertThat(organization.events).isEmpty();
    }

    @Test
    void q123857ALargeListIsNeverHeldInOneMessage() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            many.add(entry("SMTP:person" + i + "@x", "Person " + i));
        }
        organization.at(LONDON).store.own().put(many, 0);

        List<Request> requests = organization.requests(LONDON);
        requests.forEach(organization::arrives);
        organization.t1(OSLO);
        organization.t2();

        assertThat(requests).hasSize(3);
        assertThat(organization.updates(OSLO))
                .hasSize(3)
                .allMatch(u -> u.batch().changes().size() <= Limit.DEFAULT.changes());
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).hasSize(9_000);
    }

    @Test
    void q108067WhoWasAwayLongerThanKeepUpdatesGetsAllAnew() {
        bothHaveSent();
        organization.removes(LONDON, "SMTP:l1@x");
        organization.cycle(LONDON);
        organization.master.purge(organization.master.numbers().last());

        organization.cycle(OSLO);

        assertThat(organization.received(OSLO)).containsExactly("FAX:1~2~3~l", "SMTP:l2@x");
        assertThat(diverged()).isZero();
    }

    @Test
    void q113453AServerRestoredFromAnOldBackupLosesNothingThatAnOwnerHas() {
        bothHaveSent();
        MemoryMasterList master = organization.master.copy();
        MemoryRegistrations registrations = organization.registrations.copy();
        organization.puts(LONDON, "SMTP:l3@x");
        organization.removes(LONDON, "SMTP:l1@x");
        organization.cycle();

        organization.master.restore(master);
        organization.registrations.restore(registrations);
        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO))
                .containsExactly("FAX:1~2~3~l", "SMTP:l2@x", "SMTP:l3@x");
        assertThat(organization.master.entries()).hasSize(4);
    }

    @Test
    void q113453AServerThatHasForgottenWhatItAcknowledgedGetsTheWholeListNext() {
        bothHaveSent();
        MemoryMasterList master = organization.master.copy();
        MemoryRegistrations registrations = organization.registrations.copy();
        organization.puts(LONDON, "SMTP:l3@x");
        organization.cycle();
        organization.master.restore(master);
        organization.registrations.restore(registrations);

        organization.cycle();

        Batch next = organization.requests(LONDON).get(0).changes();
        assertThat(next.base()).isZero();
        assertThat(next.changes()).hasSize(4);
    }

    @Test
    void q96060AServerRestoredAndCaughtUpWithIsNoticedAll() {
        bothHaveSent();
        MemoryMasterList master = organization.master.copy();
        MemoryRegistrations registrations = organization.registrations.copy();
        organization.puts(LONDON, "SMTP:l3@x");
        organization.cycle();
        organization.master.restore(master);
        organization.registrations.restore(registrations);
        organization.puts(OSLO, "SMTP:o2@x", "SMTP:o3@x", "SMTP:o4@x");

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO))
                .containsExactly("FAX:1~2~3~l", "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x");
        assertThat(organization.received(LONDON))
                .containsExactly("SMTP:o1@x", "SMTP:o2@x", "SMTP:o3@x", "SMTP:o4@x");
    }

    @Test
    void anAnswerThatIsBehindTheRequestorTellsThatTheServerWasRestored() {
        organization.puts(LONDON, "SMTP:l1@x");
        organization.cycle();
        MemoryMasterList master = organization.master.copy();
        MemoryRegistrations registrations = organization.registrations.copy();
        organization.puts(LONDON, "SMTP:l2@x");
        organization.t1(LONDON);
        organization.t1(OSLO);
        organization.t2();
        organization.master.restore(master);
        organization.registrations.restore(registrations);
        organization.t1(OSLO);
        organization.t2();
        organization.t3(OSLO);
        organization.puts(HQ, "SMTP:h1@x");
        organization.t1(HQ);

        organization.cycle();

        assertThat(organization.received(OSLO))
                .containsExactly("SMTP:h1@x", "SMTP:l1@x", "SMTP:l2@x");
    }

    @Test
    void q119452ARequestorRestoredFromAnOldBackupIsHeardAgain() {
        bothHaveSent();
        MemoryRequestorStore backup = organization.at(LONDON).store.copy();
        organization.puts(LONDON, "SMTP:l3@x");
        organization.puts(OSLO, "SMTP:o2@x");
        organization.cycle();
        organization.at(LONDON).store.restore(backup);
        organization.puts(LONDON, "SMTP:l4@x");

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO))
                .containsExactly("FAX:1~2~3~l", "SMTP:l1@x", "SMTP:l2@x", "SMTP:l4@x");
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x", "SMTP:o2@x");
    }

    @Test
    void q119452ARequestorRestoredWithItsClockBehindAndAnEntryLostStillHealsInTwoCycles() {
        bothHaveSent();
        MemoryRequestorStore backup = organization.at(LONDON).store.copy();
        organization.puts(OSLO, "SMTP:o2@x");
        organization.setNow(NOW.plus(1, ChronoUnit.DAYS));
        organization.cycle();
        organization.cycle();
        organization.at(LONDON).store.restore(backup);
        organization.at(LONDON).store.received().corrupt(address("SMTP:o1@x").key(), null);
        organization.setNow(NOW.plus(1, ChronoUnit.HOURS));

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x", "SMTP:o2@x");
    }

    @Test
    void q99961ARequestorDeletedAndRegisteredAgainIsHeard() {
        bothHaveSent();
        organization.registrations.remove(LONDON);
        organization.master.withdraw(LONDON, 100);
        organization.cycle(OSLO);
        assertThat(organization.received(OSLO)).isEmpty();

        organization.registrations.add(Registration.of(LONDON, Options.DEFAULT));
        organization.puts(LONDON, "SMTP:l3@x");
        organization.puts(OSLO, "SMTP:o2@x");
        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO))
                .containsExactly("FAX:1~2~3~l", "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x");
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x", "SMTP:o2@x");
    }

    @Test
    void q119014AQueueThatWasLostIsMadeAnewAndHeard() {
        bothHaveSent();
        MemoryRequestorStore store = organization.at(LONDON).store;
        store.own().restore(organization.emptyListOf(LONDON));
        store.store(RequestorState.of(LONDON, HQ, Options.DEFAULT));
        organization.puts(LONDON, "SMTP:l2@x", "SMTP:l9@x");

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).containsExactly("SMTP:l2@x", "SMTP:l9@x");
    }

    @Test
    void q142841SeveralT2BetweenT1AndT3LoseNothing() {
        bothHaveSent();
        organization.puts(LONDON, "SMTP:l3@x");
        organization.t1(OSLO);
        organization.t1(LONDON);
        organization.t2();
        organization.puts(LONDON, "SMTP:l4@x");
        organization.t1(LONDON);
        organization.t2();
        organization.t2();
        assertThat(organization.updates(OSLO)).hasSize(1);
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).contains("SMTP:l3@x");

        organization.cycle(OSLO);

        assertThat(organization.received(OSLO)).hasSize(5);
        assertThat(diverged()).isZero();
    }

    @Test
    void q119450AFullImportLargerThanTheLimitComesInSeveralMessages() {
        organization.puts(LONDON, "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x", "SMTP:l4@x", "SMTP:l5@x");
        organization.wishes(OSLO, new Options(Set.of(), true, true, true, new Limit(2, 1_000)));
        organization.t1(LONDON);
        organization.t1(OSLO);
        organization.t2();

        assertThat(organization.updates(OSLO))
                .extracting(Update::last)
                .containsExactly(false, false, true);
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).hasSize(5);
    }

    @Test
    void q133719ChangesLargerThanTheLimitGoInOneCycle() {
        organization.wishes(LONDON, new Options(Set.of(), true, true, true, new Limit(2, 1_000)));
        organization.puts(LONDON, "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x", "SMTP:l4@x", "SMTP:l5@x");

        List<Request> requests = organization.requests(LONDON);
        requests.forEach(organization::arrives);

        assertThat(requests).hasSize(3);
        assertThat(requests.subList(0, 2)).allMatch(request -> request.ask() == null);
        assertThat(organization.master.entries()).hasSize(5);
    }

    @Test
    void q105125AFullImportKeepsWhatIsOwn() {
        bothHaveSent();
        organization.at(LONDON).requestor.forget();

        organization.cycle();

        assertThat(organization.own(LONDON, "SMTP:l1@x").name()).isNotNull();
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
    }

    @Test
    void anInterruptedImportGoesOnWhereItStopped() {
        organization.puts(LONDON, "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x", "SMTP:l4@x");
        organization.wishes(OSLO, new Options(Set.of(), true, true, true, new Limit(1, 1_000)));
        organization.t1(LONDON);
        organization.t1(OSLO);
        organization.t2();
        organization.at(OSLO).inbox.lose(2);
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x", "SMTP:l2@x");

        organization.t1(OSLO);
        organization.t2();

        assertThat(organization.updates(OSLO)).hasSize(2);
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).hasSize(4);
    }

    @Test
    void aStepOfT2ThatWasRolledBackIsDoneAgain() {
        organization.puts(LONDON, "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x");
        organization.wishes(OSLO, new Options(Set.of(), true, true, true, new Limit(1, 1_000)));
        organization.t1(LONDON);
        organization.t1(OSLO);
        Transmission answer = new Transmission(HQ, OSLO, () -> "u");
        MemoryRegistrations before = organization.registrations.copy();
        answer.copy().next(organization.registrations, organization.master, NOW);
        organization.registrations.restore(before);

        Update update = answer.copy().next(organization.registrations, organization.master, NOW);

        assertThat(update.batch().changes()).extracting(Change::number).containsExactly(1L);
    }

    @Test
    void q156714ASendOnlyRequestorIsAcknowledged() {
        bothHaveSent();
        organization.wishes(LONDON, new Options(Set.of(), true, true, false, Limit.DEFAULT));
        organization.puts(LONDON, "SMTP:l3@x");

        organization.cycle();

        RequestorState state = organization.at(LONDON).store.state();
        assertThat(state.acknowledged().through()).isEqualTo(4);
        assertThat(organization.received(OSLO)).contains("SMTP:l3@x");
        assertThat(organization.received(LONDON)).isEmpty();
        assertThat(organization.requests(LONDON).get(0).changes().changes()).isEmpty();
    }

    @Test
    void whoReceivesAgainGetsAllAnew() {
        bothHaveSent();
        organization.wishes(LONDON, new Options(Set.of(), true, true, false, Limit.DEFAULT));
        organization.cycle();
        organization.wishes(LONDON, Options.DEFAULT);

        organization.cycle();

        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
    }

    @Test
    void aReceiveOnlyRequestorHasNoPartInTheMasterList() {
        bothHaveSent();
        Options receiveOnly = new Options(Set.of(), true, false, true, Limit.DEFAULT);
        organization.registrations.store(
                organization.registrations.find(LONDON).orElseThrow().allowing(receiveOnly));

        organization.cycle();

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
        assertThat(organization.events)
                .filteredOn(event -> event.code() == Code.INVALID_REQUEST)
                .extracting(event -> event.postoffice())
                .containsExactly(HQ, LONDON);
    }

    @Test
    void q118298WithoutTemplatesDetailsAreNotSent() {
        organization
                .at(LONDON)
                .store
                .own()
                .put(List.of(entry("SMTP:l1@x", "L1", Map.of("Phone", "1"))), 0);
        organization.wishes(OSLO, options(Set.of(), false));
        organization.cycle();
        assertThat(organization.received(OSLO, "SMTP:l1@x").entry().details().isEmpty()).isTrue();
        assertThat(diverged()).isZero();

        organization.wishes(OSLO, Options.DEFAULT);
        organization.cycle();
        assertThat(organization.received(OSLO, "SMTP:l1@x").entry().details().isEmpty()).isFalse();

        organization.wishes(OSLO, options(Set.of(), false));
        organization.cycle();
        assertThat(organization.received(OSLO, "SMTP:l1@x").entry().details().isEmpty()).isTrue();
        assertThat(diverged()).isZero();
    }

    @Test
    void q166154MoreTypesComeAndFewerGo() {
        organization.wishes(OSLO, options(Set.of(AddressType.SMTP), true));
        organization.puts(LONDON, "SMTP:l1@x", "FAX:1~2~3~l");
        organization.cycle();
        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x");

        organization.wishes(OSLO, Options.DEFAULT);
        organization.cycle();
        assertThat(organization.received(OSLO)).containsExactly("FAX:1~2~3~l", "SMTP:l1@x");

        organization.registrations.store(
                organization
                        .registrations
                        .find(OSLO)
                        .orElseThrow()
                        .allowing(options(Set.of(new AddressType("FAX")), true)));
        organization.cycle();
        assertThat(organization.received(OSLO)).containsExactly("FAX:1~2~3~l");
        assertThat(diverged()).isZero();
    }

    @Test
    void q166154WhoMayHaveNoneOfItsTypesHoldsNothing() {
        bothHaveSent();
        organization.wishes(OSLO, options(Set.of(AddressType.SMTP), true));
        organization.registrations.store(
                organization
                        .registrations
                        .find(OSLO)
                        .orElseThrow()
                        .allowing(options(Set.of(new AddressType("FAX")), true)));

        organization.cycle();

        assertThat(organization.received(OSLO)).isEmpty();
    }

    @Test
    void q130230ARemovedPostofficeIsGoneAfterACycle() {
        bothHaveSent();
        organization.registrations.remove(LONDON);
        organization.master.withdraw(LONDON, 100);

        organization.cycle(HQ, OSLO);

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(organization.received(HQ)).containsExactly("SMTP:o1@x");
    }

    @Test
    void q99268WhoIsNotRegisteredIsRefusedByName() {
        organization.registrations.remove(LONDON);
        Request request = organization.requests(LONDON).get(0);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> organization.server.receive(request, NOW))
                .withMessageStartingWith("158 " + LONDON);
        assertThat(organization.master.entries()).isEmpty();
    }

    @Test
    void q192514DeleteAndAddInOneCycleLeaveTheEntryAsAdded() {
        bothHaveSent();
        organization.removes(LONDON, "SMTP:l1@x");
        organization.at(LONDON).store.own().put(List.of(entry("SMTP:l1@x", "As added")), 0);
        organization.puts(LONDON, "SMTP:l9@x");
        organization.removes(LONDON, "SMTP:l9@x");

        organization.cycle();

        assertThat(organization.received(OSLO, "SMTP:l1@x").entry().name()).isEqualTo("As added");
        assertThat(organization.received(OSLO, "SMTP:l9@x")).isNull();
    }

    @Test
    void q246833AnAddressWithAnotherPostofficeInItIsOneEntryTheNewOne() {
        organization.puts(LONDON, "PCM:NORTHWIND/LONDON/ANN");
        organization.cycle();
        organization.removes(LONDON, "PCM:NORTHWIND/LONDON/ANN");
        organization.puts(LONDON, "PCM:NORTHWIND/CITY/ANN");

        organization.cycle();

        assertThat(organization.received(OSLO)).containsExactly("PCM:NORTHWIND/CITY/ANN");
    }

    @Test
    void q155727WhoInjectsNamesOwnsThemAndOthersAreRefusedClearly() {
        organization.puts(LONDON, "SMTP:gateway@x");
        organization.cycle();
        organization.puts(OSLO, "SMTP:gateway@x", "SMTP:o9@x");

        organization.cycle();

        assertThat(organization.received(HQ, "SMTP:gateway@x").origin()).isEqualTo(LONDON);
        assertThat(organization.received(HQ)).contains("SMTP:o9@x");
        assertThat(organization.events)
                .filteredOn(event -> event.code() == Code.ALREADY_EXISTS)
                .extracting(event -> event.postoffice())
                .contains(HQ, OSLO);
        long noted = organization.events.size();
        organization.cycle();
        assertThat(organization.events).hasSize((int) noted);
        assertThat(diverged()).isZero();
    }

    @Test
    void aChangeToAnotherPostofficesEntryIsRefusedAloneAndToldToBoth() {
        bothHaveSent();
        Request honest = organization.requests(OSLO).get(0);
        Batch batch = honest.changes();
        Batch forged =
                new Batch(
                        batch.list(),
                        batch.generation(),
                        batch.began(),
                        null,
                        1,
                        3,
                        true,
                        List.of(
                                Change.removed(2, LONDON, address("SMTP:l1@x")),
                                Change.put(3, OSLO, entry("SMTP:o2@x", "O2"))),
                        null);
        Envelope envelope = honest.envelope();

        organization.arrives(new Request(envelope, forged, honest.ask()));
        organization.t2();
        organization.cycle(HQ);

        assertThat(organization.received(HQ)).contains("SMTP:l1@x", "SMTP:o2@x");
        assertThat(organization.updates(OSLO)).hasSize(1);
        assertThat(organization.events)
                .filteredOn(event -> event.code() == Code.INVALID_REQUEST)
                .extracting(event -> event.postoffice())
                .containsExactly(HQ, OSLO);
    }

    @Test
    void whatAForeignRequestorSendsWithUnseenCharactersIsRefusedAlone() {
        organization.puts(OSLO, "SMTP:o1@x");
        Request honest = organization.requests(OSLO).get(0);
        Batch batch = Objects.requireNonNull(honest.changes());
        List<Change> changes =
                List.of(
                        Change.put(1, OSLO, entry("SMTP:evil@x", "\u202egnp.exe Evil")),
                        Change.put(2, OSLO, entry("SMTP:good@x", "Good")));
        Batch foreign =
                new Batch(
                        batch.list(),
                        batch.generation(),
                        batch.began(),
                        null,
                        0,
                        2,
                        true,
                        changes,
                        null);

        organization.arrives(new Request(honest.envelope(), foreign, honest.ask()));
        organization.t2();
        organization.cycle(HQ);

        assertThat(organization.received(HQ)).containsExactly("SMTP:good@x");
        assertThat(organization.events)
                .filteredOn(event -> event.code() == Code.CONTROL_CHARACTER)
                .extracting(event -> event.text())
                .first()
                .asString()
                .contains("U+202E (RIGHT-TO-LEFT OVERRIDE)");
    }

    @Test
    void whomARefusedLineOfAWholeListNamesStays() {
        organization.puts(OSLO, "SMTP:o1@x", "SMTP:o2@x");
        organization.cycle();
        Request honest = organization.requests(OSLO).get(0);

        organization.arrives(
                wholeList(
                        honest,
                        5,
                        Change.put(1, OSLO, entry("SMTP:o1@x", "\u202egnp.exe Evil")),
                        Change.put(2, OSLO, entry("SMTP:o3@x", "O3"))));
        organization.cycle(HQ);

        assertThat(organization.received(HQ)).contains("SMTP:o1@x").doesNotContain("SMTP:o2@x");
    }

    @Test
    void nobodyIsDeletedIfARefusedLineOfAWholeListMayNameAnybody() {
        organization.puts(OSLO, "SMTP:o1@x", "SMTP:o2@x");
        organization.cycle();
        Request honest = organization.requests(OSLO).get(0);
        Request whole = wholeList(honest, 5, Change.put(2, OSLO, entry("SMTP:o3@x", "O3")));
        Batch unread = Objects.requireNonNull(whole.changes()).with(new Unread(List.of(), true));

        organization.applies(new Request(whole.envelope(), unread, whole.ask()));
        organization.cycle(HQ);

        assertThat(organization.received(HQ)).contains("SMTP:o1@x", "SMTP:o2@x", "SMTP:o3@x");
        assertThat(organization.events)
                .filteredOn(event -> event.code() == Code.NOBODY_DELETED)
                .extracting(event -> event.postoffice())
                .containsExactly(HQ, OSLO);
    }

    private static Request wholeList(Request honest, long generation, Change... changes) {
        Batch batch = Objects.requireNonNull(honest.changes());
        Batch whole =
                new Batch(batch.list(), generation, 0, null, 0, 2, true, List.of(changes), null);
        return new Request(honest.envelope(), whole, honest.ask());
    }

    @Test
    void whatOursHadBeforeItWasRefusedGoesOn() {
        organization.at(OSLO).store.own().put(List.of(entry("SMTP:o1@x", "An\u200bn")), 0);

        organization.cycle();

        assertThat(organization.received(LONDON)).containsExactly("SMTP:o1@x");
    }

    @Test
    void aReplayedRequestDoesNotBringBackOldOptions() {
        organization.wishes(OSLO, options(Set.of(AddressType.SMTP), true));
        Request old = organization.requests(OSLO).get(0);
        organization.arrives(old);
        organization.wishes(OSLO, Options.DEFAULT);
        bothHaveSent();
        Registration before = organization.registrations.find(OSLO).orElseThrow();

        organization.arrives(old);

        Registration after = organization.registrations.find(OSLO).orElseThrow();
        assertThat(after.agreed()).isEqualTo(Options.DEFAULT);
        assertThat(after.offer()).isEqualTo(before.offer());
        assertThat(after.acknowledged()).isEqualTo(before.acknowledged());
        organization.t2();
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).hasSize(3);
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeRequestsOld() {
        bothHaveSent();
        organization.setNow(NOW.minus(365, ChronoUnit.DAYS));
        organization.wishes(OSLO, options(Set.of(AddressType.SMTP), true));

        organization.cycle();

        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x", "SMTP:l2@x");
    }

    @Test
    void whoLostItsStateAndHasAClockSetBackIsHeardInTwoCycles() {
        bothHaveSent();
        MemoryRequestorStore store = organization.at(OSLO).store;
        store.store(RequestorState.of(OSLO, HQ, options(Set.of(AddressType.SMTP), true)));
        organization.setNow(NOW.minus(365, ChronoUnit.DAYS));

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).containsExactly("SMTP:l1@x", "SMTP:l2@x");
    }

    @Test
    void aSilentDivergenceDoesNotSurviveTheNextCycle() {
        bothHaveSent();
        MemoryCopy copy = organization.at(OSLO).store.received();
        copy.corrupt(address("SMTP:l1@x").key(), null);

        organization.cycle();
        assertThat(copy.repairs()).containsOnlyKeys(LONDON);
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(3);
        assertThat(copy.repairs()).isEmpty();
        assertThat(diverged()).isEqualTo(1);
        assertThat(copy.progress(null).cursor().generation()).isEqualTo(1);
    }

    @Test
    void aPartOfTheMasterListThatDiffersIsExportedAnew() {
        bothHaveSent();
        organization.master.copyOf(LONDON).sweep(null, Long.MAX_VALUE);

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(3);
        assertThat(organization.master.copyOf(LONDON).digests())
                .isEqualTo(organization.at(LONDON).store.own().digests(Filter.ALL));
    }

    @Test
    void aMessageForAnotherPostofficeIsRefused() {
        organization.t1(LONDON);
        organization.t2();
        Update update = organization.updates(LONDON).get(0);
        PostofficeName other = TOKYO;
        Envelope wrong = new Envelope(other, LONDON, "id-x", NOW);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () ->
                                organization
                                        .at(LONDON)
                                        .requestor
                                        .process(
                                                new Update(
                                                        wrong,
                                                        update.answers(),
                                                        update.acknowledged(),
                                                        update.refused(),
                                                        update.batch(),
                                                        true,
                                                        update.stamp()),
                                                NOW))
                .withMessageContaining("133");
        assertThat(organization.received(LONDON)).isEmpty();
    }
}
