package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.TOKYO;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Event;
import org.dirsync.journal.SyncProcess;
import org.dirsync.memory.MemoryBatchLog.Fate;
import org.dirsync.memory.MemoryCarrier.DeadLetter;
import org.dirsync.memory.MemoryCarrier.Letter;
import org.dirsync.message.Update;
import org.junit.jupiter.api.Test;

class InboundTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TestNode node = new TestNode(NOW);

    /** The request of a T1, on its way. */
    private Letter request(PostofficeName name) {
        node.cycle.run(name, SyncProcess.T1);
        return node.cycle.queue().remove();
    }

    private List<Code> deadCodes() {
        return node.memory.carrier().dead().stream().map(dead -> dead.reason().code()).toList();
    }

    private List<PostofficeName> journals() {
        return node.memory.events().stream().map(Event::postoffice).toList();
    }

    @Test
    void requestIsAppliedAndStandsInTheMessageLog() {
        Letter request = request(LONDON);

        node.cycle.deliver(request);

        assertThat(node.registrations.due()).containsExactly(LONDON);
        assertThat(node.memory.log().fates().get(request.message().envelope().id()))
                .contains(Fate.SENT, Fate.RECEIVED);
        assertThat(node.memory.events()).isEmpty();
    }

    @Test
    void requestOfAnUnregisteredNameIsADeadLetterInTheJournalsOfServerAndSender() {
        node.registrations.remove(LONDON);
        Letter request = request(LONDON);

        node.cycle.arrive(request.message(), request.parcel(), 2);

        assertThat(deadCodes()).containsExactly(Code.NOT_REGISTERED);
        assertThat(node.memory.carrier().dead()).extracting(DeadLetter::retries).containsExactly(2);
        assertThat(journals()).containsExactly(HQ, LONDON);
        assertThat(node.memory.unknown()).containsExactly(LONDON);
        assertThat(node.memory.log().open()).isEmpty();
    }

    @Test
    void outdatedRequestIsPassedOver() {
        node.registrations.remove(LONDON);
        node.outdated.add(LONDON);

        node.cycle.deliver(request(LONDON));

        assertThat(node.memory.carrier().dead()).isEmpty();
        assertThat(node.memory.events()).isEmpty();
        assertThat(node.memory.unknown()).isEmpty();
    }

    @Test
    void messageThatCannotBeReadIsADeadLetterInTheServersJournal() {
        Letter request = request(LONDON);
        byte[] noise = "noise".getBytes(StandardCharsets.US_ASCII);

        node.cycle.arrive(request.message(), noise, 0);
        node.cycle.arrive(node.strange(LONDON), noise, 0);

        assertThat(deadCodes()).containsExactly(Code.INVALID_REQUEST, Code.INVALID_REQUEST);
        assertThat(journals()).containsExactly(HQ, HQ);
    }

    @Test
    void requestAtANodeWithoutADirectoryServerIsADeadLetterInItsSendersJournal() {
        node.memory.serve(null);

        node.cycle.deliver(request(LONDON));

        assertThat(deadCodes()).containsExactly(Code.INVALID_REQUEST);
        assertThat(journals()).containsExactly(LONDON);
    }

    @Test
    void messageThatNamesNobodyHereStandsInTheJournalOfTheFirstPostoffice() {
        node.memory.serve(null);
        Letter request = request(LONDON);
        byte[] noise = "noise".getBytes(StandardCharsets.US_ASCII);

        node.cycle.arrive(request.message(), noise, 0);
        node.cycle.arrive(node.strange(LONDON), noise, 0);

        assertThat(deadCodes()).hasSize(2);
        assertThat(journals()).containsExactly(HQ, HQ);
    }

    @Test
    void updateForAPostofficeThatIsElsewhereIsADeadLetterInTheServersJournal() {
        Update update = node.strange(TOKYO);

        node.cycle.arrive(update, TestNode.parcel(update), 1);

        assertThat(deadCodes()).containsExactly(Code.NOT_REGISTERED);
        assertThat(node.memory.carrier().dead()).extracting(DeadLetter::retries).containsExactly(1);
        assertThat(journals()).containsExactly(HQ);
        assertThat(node.memory.log().fates().values()).containsExactly(Set.of(Fate.REFUSED));
    }

    @Test
    void outdatedUpdateIsPassedOver() {
        Update update = node.strange(TOKYO);
        node.outdated.add(TOKYO);

        node.cycle.arrive(update, TestNode.parcel(update), 0);

        assertThat(node.memory.carrier().dead()).isEmpty();
        assertThat(node.memory.events()).isEmpty();
    }

    @Test
    void updateOnTheServersQueueIsRefused() {
        Letter request = request(OSLO);
        node.cycle.deliver(request);
        node.cycle.run(HQ, SyncProcess.T2);
        Letter update = node.cycle.queue().remove();

        node.cycle.arrive(request.message(), update.parcel(), 0);

        assertThat(deadCodes()).containsExactly(Code.INVALID_REQUEST);
        assertThat(node.inbox(OSLO).size()).isZero();
    }
}
