package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;
import static org.dirsync.memory.Samples.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.Transactions.Failure;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Limit;
import org.dirsync.memory.MemoryCycle.StepFailure;
import org.dirsync.message.Options;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.junit.jupiter.api.Test;

class RunnerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** What a cycle of one message file takes, however long its messages are under way. */
    private static final int TRANSACTIONS = 17;

    private final TestNode node = new TestNode(NOW);

    private Outcome run(PostofficeName name, SyncProcess process) {
        return node.cycle.run(name, process);
    }

    /** The whole answer waits in London's inbox. */
    private void answered() {
        node.own(OSLO, "SMTP:o1@x");
        run(OSLO, SyncProcess.CYCLE);
        run(LONDON, SyncProcess.T1);
        node.cycle.deliver();
        run(HQ, SyncProcess.T2);
        node.cycle.deliver();
    }

    @Test
    void cycleEndsWhenTheServerKnowsThatItsAnswerWasApplied() {
        node.own(OSLO, "SMTP:o1@x");
        run(OSLO, SyncProcess.CYCLE);
        int before = node.cycle.steps();

        Outcome outcome = run(LONDON, SyncProcess.CYCLE);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.messages()).as("request, update, verification").isEqualTo(3);
        assertThat(node.cycle.queue()).isEmpty();
        assertThat(node.memory.log().open()).isEmpty();
        assertThat(node.cycle.now()).as("nothing was waited for in vain").isEqualTo(NOW);
        assertThat(node.cycle.steps() - before).as("transactions").isEqualTo(TRANSACTIONS);
    }

    @Test
    void exportAndImportAreCyclesThatCarryEverything() {
        node.own(OSLO, "SMTP:o1@x");
        run(OSLO, SyncProcess.CYCLE);
        run(LONDON, SyncProcess.CYCLE);

        assertThat(run(OSLO, SyncProcess.EXPORT).state()).isEqualTo(Outcome.State.COMPLETE);
        Outcome outcome = run(LONDON, SyncProcess.IMPORT);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(node.store(LONDON).received().held()).hasSize(1);
        assertThat(node.store(LONDON).received().progress(null).cursor().generation())
                .isGreaterThan(1);
    }

    @Test
    void cycleOfAPostofficeWhoseServerIsElsewhereEndsWithItsRequestOnTheWay() {
        node.memory.serve(null);

        Outcome outcome = run(LONDON, SyncProcess.CYCLE);

        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).contains("at its next T2");
        assertThat(node.cycle.queue()).hasSize(1);
    }

    @Test
    void cycleWhoseRequestIsLostEndsAsLateAfterAMinute() {
        node.cycle.beforeDelivery(() -> node.cycle.queue().clear());

        Outcome outcome = run(LONDON, SyncProcess.CYCLE);

        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).isEqualTo("the server has not received the request yet");
        assertThat(Duration.between(NOW, node.cycle.now())).isBetween(Cycle.TIMEOUT, minutes(2));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void cycleWhoseAnswerIsLostEndsAsLateAndTheNextOneGoesOn() {
        node.own(OSLO, "SMTP:o1@x");
        run(OSLO, SyncProcess.CYCLE);
        node.cycle.beforeDelivery(
                () -> node.cycle.queue().removeIf(one -> one.message() instanceof Update));

        Outcome late = run(LONDON, SyncProcess.CYCLE);
        node.cycle.beforeDelivery(() -> {});
        Outcome next = run(LONDON, SyncProcess.CYCLE);

        assertThat(late.text()).isEqualTo("the server's answer has not arrived whole yet");
        assertThat(next.state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(next.added()).isEqualTo(1);
    }

    @Test
    void cycleWhoseVerificationIsLostEndsAsLate() {
        node.cycle.beforeDelivery(
                () -> node.cycle.queue().removeIf(one -> one.message() instanceof Verification));

        Outcome outcome = run(LONDON, SyncProcess.CYCLE);

        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).isEqualTo("the server has not received the verification yet");
    }

    @Test
    void cancelledRunStopsAfterTheStepThatItIsIn() {
        node.cycle.active().begun(1).cancel("anna");

        Outcome outcome = run(LONDON, SyncProcess.T1);

        assertThat(outcome.messages()).isZero();
        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).startsWith("anna cancelled it");
    }

    @Test
    void cycleThatIsCancelledWhileItWaitsEndsWithWhatItDid() {
        node.cycle.beforeDelivery(() -> node.cycle.active().cancel(1, "anna"));

        Outcome outcome = run(LONDON, SyncProcess.CYCLE);

        assertThat(outcome.messages()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("anna cancelled it");
        assertThat(node.cycle.active().cancel(1, "ben")).as("it has ended").isFalse();
    }

    @Test
    void stepThatFailsForATransientReasonIsRunAgain() {
        node.cycle.fail(2, new StepFailure(Failure.TRANSIENT));

        assertThat(run(LONDON, SyncProcess.T1).state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(node.cycle.backOffs()).isEqualTo(1);
        assertThat(node.cycle.queue()).hasSize(1);
    }

    @Test
    void stepThatKeepsFailingForATransientReasonFailsTheRun() {
        for (int attempt = 0; attempt < Retry.MAX_ATTEMPTS; attempt++) {
            node.cycle.fail(2 + attempt, new StepFailure(Failure.TRANSIENT));
        }

        Outcome outcome = run(LONDON, SyncProcess.T1);

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.code()).isEqualTo(Code.FAILED);
        assertThat(outcome.text()).isEqualTo("TRANSIENT");
    }

    @Test
    void addressThatIsThereAlreadyIsLookedUpFromThenOn() {
        answered();
        node.cycle.fail(3, new StepFailure(Failure.DUPLICATE_KEY));
        long epoch = node.store(LONDON).received().progress(null).epoch();

        Outcome outcome = run(LONDON, SyncProcess.T3);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(node.store(LONDON).received().nextEpoch()).isGreaterThan(epoch + 1);
    }

    @Test
    void requestorThatCannotBeAnsweredDoesNotKeepTheOthersWaiting() {
        run(LONDON, SyncProcess.T1);
        run(OSLO, SyncProcess.T1);
        node.cycle.deliver();
        node.cycle.fail(3, new StepFailure(Failure.RESOURCE));

        Outcome outcome = run(HQ, SyncProcess.T2);

        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).isEqualTo(LONDON + " was not answered: RESOURCE");
        assertThat(node.cycle.queue())
                .extracting(one -> one.message().envelope().to())
                .containsExactly(OSLO);
    }

    @Test
    void t3WithoutAMessageFileVerifiesNothing() {
        Outcome outcome = run(LONDON, SyncProcess.T3);

        assertThat(outcome).isEqualTo(Outcome.NOTHING);
        assertThat(node.cycle.queue()).isEmpty();
    }

    @Test
    void t1OfAListLargerThanTheLimitSendsSeveralMessages() {
        node.wishes(LONDON, new Options(Set.of(), true, true, true, new Limit(1, 1_000)));
        node.own(LONDON, "SMTP:l1@x", "SMTP:l2@x", "SMTP:l3@x");

        assertThat(run(LONDON, SyncProcess.T1).messages()).isEqualTo(3);
        assertThat(node.cycle.steps()).as("one to look, one for each message").isEqualTo(4);
    }

    @Test
    void refusedMessageFileGoesToTheDeadLettersAndTheRestIsApplied() {
        answered();
        node.receive(LONDON, node.strange(LONDON));
        node.store(LONDON).own().put(List.of(entry("SMTP:l1@x", "L")), 0);

        Outcome outcome = run(LONDON, SyncProcess.T3);

        assertThat(outcome.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(outcome.text()).startsWith("133");
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(node.memory.carrier().dead()).hasSize(1);
        assertThat(node.memory.events())
                .filteredOn(event -> event.text().contains("dead-letter queue"))
                .extracting(event -> event.postoffice())
                .containsExactly(LONDON);
        assertThat(node.inbox(LONDON).size()).isZero();
    }

    @Test
    void outdatedMessageFileIsPassedOver() {
        node.receive(LONDON, node.strange(LONDON));
        node.outdated.add(TOKYO);

        Outcome outcome = run(LONDON, SyncProcess.T3);

        assertThat(outcome.state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(node.memory.carrier().dead()).isEmpty();
        assertThat(node.memory.events()).isEmpty();
    }

    @Test
    void runOfAPostofficeThatWasRemovedFails() {
        Outcome outcome = run(TOKYO, SyncProcess.T1);

        assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
        assertThat(outcome.text()).isEqualTo("it was removed before T1 could run");
    }

    @Test
    void outcomeThatCannotBeRecordedIsRecordedBeforeTheNextRun() {
        node.cycle.beforeDelivery(() -> node.cycle.runs().setAway(true));
        assertThatThrownBy(() -> run(LONDON, SyncProcess.CYCLE)).hasMessage("away");
        node.cycle.runs().setAway(false);

        run(OSLO, SyncProcess.T1);

        assertThat(node.cycle.runs().outcome(1).messages()).isEqualTo(3);
        assertThat(node.cycle.active().look(1)).isEmpty();
    }
}
