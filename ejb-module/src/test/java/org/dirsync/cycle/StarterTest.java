package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;

import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.memory.MemoryRunLog;
import org.junit.jupiter.api.Test;

class StarterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TestNode node = new TestNode(NOW);
    private final MemoryRunLog log = node.cycle.runs();
    private final Starter starter = node.cycle.starter();

    @Test
    void scheduledProcessRunsUpToTheEndOfItsRunWindow() {
        starter.startDue(LONDON, SyncProcess.T1, NOW.minus(RunWindow.LENGTH));

        assertThat(log.outcome(1).state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(node.cycle.queue()).hasSize(1);
    }

    @Test
    void q148718ProcessThatIsLaterThanItsRunWindowIsRecordedAsMissed() {
        starter.startDue(LONDON, SyncProcess.T1, NOW.minus(RunWindow.LENGTH).minusMillis(1));

        assertThat(log.outcome(1).state()).isEqualTo(Outcome.State.MISSED);
        assertThat(log.outcome(1).code()).isEqualTo(Code.MISSED_RUN_WINDOW);
        assertThat(log.outcome(1).text()).contains("due at 2026-03-01T03:59:59.999Z");
        assertThat(node.cycle.queue()).isEmpty();
    }

    @Test
    void processThatStillWorksIsNotStartedOnceMore() {
        node.cycle.beforeDelivery(() -> starter.startDue(LONDON, SyncProcess.CYCLE, NOW));

        starter.startDue(LONDON, SyncProcess.CYCLE, NOW);

        assertThat(log.outcome(1).state()).isEqualTo(Outcome.State.COMPLETE);
        assertThat(log.outcome(2)).isNull();
    }

    @Test
    void runThatCannotBeRecordedIsNotRunAndTheNextTimesAreSkipped() {
        log.setAway(true);
        starter.startDue(LONDON, SyncProcess.T1, NOW);
        log.setAway(false);
        starter.startDue(LONDON, SyncProcess.T1, NOW);
        assertThat(node.cycle.queue()).as("another has failed just now").isEmpty();

        node.cycle.setNow(NOW.plusSeconds(11));
        starter.startDue(LONDON, SyncProcess.T1, NOW);

        assertThat(node.cycle.queue()).hasSize(1);
    }
}
