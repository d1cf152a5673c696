package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.journal.Event;
import org.dirsync.list.Limit;
import org.dirsync.memory.Samples;
import org.dirsync.message.Options;
import org.dirsync.message.Update.Deletions;
import org.dirsync.server.Registration;
import org.junit.jupiter.api.Test;

/** The deletion guard through the whole flow: both ends, several messages, both decisions. */
class HeldDeletionsTest {

    private static final int EVERYBODY = 100;

    private final Organization organization = new Organization(HQ, LONDON, OSLO);

    private static String person(int n) {
        return "SMTP:p" + n + "@london";
    }

    private void hire(int from, int to) {
        organization.puts(
                LONDON,
                IntStream.rangeClosed(from, to)
                        .mapToObj(HeldDeletionsTest::person)
                        .toArray(String[]::new));
    }

    private void dismiss(int from, int to) {
        List<Address> people =
                IntStream.rangeClosed(from, to).mapToObj(n -> Samples.address(person(n))).toList();
        organization.at(LONDON).store.own().remove(people);
    }

    private void settle() {
        hire(1, EVERYBODY);
        organization.puts(OSLO, "SMTP:anna@oslo");
        organization.cycle();
        organization.cycle();
        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
    }

    private List<Code> codes() {
        return organization.events.stream().map(Event::code).filter(c -> c != null).toList();
    }

    @Test
    void manyDeletionsAreHeldAtTheServerWhileAllElseGoesOn() {
        settle();
        dismiss(1, 60);
        hire(101, 101);
        organization.puts(OSLO, "SMTP:berit@oslo");

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(EVERYBODY + 1).contains(person(101));
        assertThat(organization.received(HQ)).contains("SMTP:berit@oslo", person(1));
        assertThat(organization.at(LONDON).store.told()).isEqualTo(new Deletions(60, 0));
        assertThat(codes()).doesNotContain(Code.DIVERGED).contains(Code.DELETIONS_HELD);
        assertThat(codes().stream().filter(Code.DELETIONS_HELD::equals)).hasSize(3);
    }

    @Test
    void approvedOnceTheyGoEverywhere() {
        settle();
        dismiss(1, 60);
        organization.cycle();

        assertThat(organization.server.approveDeletions(LONDON, 50)).isEqualTo(50);
        assertThat(organization.server.approveDeletions(LONDON, 50)).isEqualTo(10);
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(40);
        assertThat(organization.received(HQ)).hasSize(41);
        organization.cycle();
        assertThat(codes()).doesNotContain(Code.DIVERGED);
        assertThat(organization.at(LONDON).store.told()).isEqualTo(Deletions.NONE);
    }

    @Test
    void discardedTheyStayAndTheOwnerIsToldAndNothingDiverges() {
        settle();
        dismiss(1, 60);
        organization.cycle();

        organization.server.discardDeletions(LONDON);
        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(organization.at(LONDON).store.told()).isEqualTo(new Deletions(0, 60));
        assertThat(codes()).contains(Code.DELETIONS_REFUSED).doesNotContain(Code.DIVERGED);

        hire(1, 60);
        organization.cycle();
        organization.cycle();
        assertThat(organization.at(LONDON).store.told()).isEqualTo(Deletions.NONE);
        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(codes()).doesNotContain(Code.DIVERGED);
    }

    @Test
    void discardedTheyCanStillBeApproved() {
        settle();
        dismiss(1, 60);
        organization.cycle();
        organization.server.discardDeletions(LONDON);

        organization.server.approveDeletions(LONDON, 1_000);
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(40);
    }

    @Test
    void deletionsInManyMessagesAreHeldWhole() {
        settle();
        organization.wishes(LONDON, new Options(Set.of(), true, true, true, new Limit(7, 100_000)));
        dismiss(1, 60);

        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(organization.master.copyOf(LONDON).noted()).containsEntry(LONDON, 60L);
    }

    @Test
    void aWholeListThatLacksManyIsHeld() {
        settle();
        Site london = organization.at(LONDON);
        london.store.own().restore(organization.emptyListOf(LONDON));
        hire(1, 30);

        organization.cycle();
        organization.cycle();

        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(organization.master.copyOf(LONDON).noted()).containsEntry(LONDON, 70L);
        assertThat(codes()).doesNotContain(Code.DIVERGED);
    }

    @Test
    void aRemovedPostofficeVanishesWithoutAnotherQuestion() {
        settle();

        organization.master.withdraw(LONDON, 1_000);
        organization.registrations.remove(LONDON);
        organization.cycle(HQ, OSLO);

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(codes()).doesNotContain(Code.DELETIONS_HELD);
    }

    @Test
    void aRequestorThatWasAwayTakesARemovalInAWholeList() {
        settle();
        organization.master.withdraw(LONDON, 1_000);
        organization.registrations.remove(LONDON);
        organization.at(OSLO).requestor.forget();

        organization.cycle(HQ, OSLO);

        assertThat(organization.received(OSLO)).isEmpty();
    }

    @Test
    void aRequestorThatTakesFewerTypesLosesThemWithoutAQuestion() {
        settle();

        organization.wishes(
                OSLO, new Options(Set.of(AddressType.PCM), true, true, true, Limit.DEFAULT));
        organization.cycle();

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(codes()).doesNotContain(Code.DELETIONS_HELD);
    }

    @Test
    void aMasterListThatLostALotIsHeldAtTheRequestorAndItsDecisionIsItsOwn() {
        settle();
        organization.master.copyOf(LONDON).sweep(null, Long.MAX_VALUE);

        organization.t1(OSLO);
        organization.t2();
        organization.t3(OSLO);
        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(organization.at(OSLO).store.received().noted()).containsEntry(LONDON, 100L);

        organization.cycle();
        organization.cycle();
        assertThat(organization.received(OSLO)).hasSize(EVERYBODY);
        assertThat(organization.at(OSLO).store.received().noted()).isEmpty();
    }

    @Test
    void aRequestorMayDeleteOrKeepWhatItHolds() {
        settle();
        organization.master.copyOf(LONDON).sweep(null, Long.MAX_VALUE);
        organization.cycle(HQ, OSLO);

        organization.at(OSLO).requestor.approveDeletions(LONDON, 1_000);
        organization.at(HQ).requestor.discardDeletions(LONDON);
        organization.cycle(HQ, OSLO);

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(organization.received(HQ)).hasSize(EVERYBODY + 1);
        assertThat(codes()).doesNotContain(Code.DIVERGED);
    }

    @Test
    void aPostofficeSetToReceiveOnlyLeavesEveryList() {
        settle();
        Registration registration = organization.registrations.find(LONDON).orElseThrow();
        organization.registrations.store(
                registration.allowing(new Options(Set.of(), true, false, true, Limit.DEFAULT)));

        organization.cycle();

        assertThat(organization.received(OSLO)).isEmpty();
        assertThat(codes()).doesNotContain(Code.DELETIONS_HELD);
    }
}
