package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dirsync.journal.Outcome;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final RunProgress progress = new RunProgress();

    @Test
    void progressCountsFromTheFirstMessageToTheEndOfTheList() {
        progress.begin(RunProgress.Phase.APPLYING, 0);
        progress.moved(new Part(1000, 1400, 380), 3000);
        progress.moved(new Part(1400, 1800, 400), 3000);

        RunProgress.Look look = progress.look();
        assertThat(look.done()).isEqualTo(800);
        assertThat(look.expected()).isEqualTo(2000);
        assertThat(look.changes()).isEqualTo(780);
    }

    @Test
    void listThatGrowsNeverMakesMoreDoneThanExpected() {
        progress.begin(RunProgress.Phase.APPLYING, 0);
        progress.moved(new Part(0, 120, 120), 100);

        assertThat(progress.look().expected()).isEqualTo(120);
    }

    @Test
    void endOfAListOnAnotherNodeIsUnknown() {
        progress.begin(RunProgress.Phase.APPLYING, 0);
        progress.moved(new Part(0, 120, 120), 0);

        assertThat(progress.look().expected()).isZero();
    }

    @Test
    void cancelledRunEndsPartialWithWhatItDidAndWhoCancelledIt() {
        progress.cancel("anna");
        progress.cancel("ben");

        assertThat(progress.stops()).isTrue();
        Outcome ending = progress.ending(Outcome.sent(3, 900));
        assertThat(ending.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(ending.messages()).isEqualTo(3);
        assertThat(ending.text()).startsWith("anna cancelled it");
    }

    @Test
    void runThatWasDoneBeforeItCouldBeStoppedEndsAsItWas() {
        progress.cancel("anna");

        assertThat(progress.ending(Outcome.NOTHING)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shortRunIsNotNotedBeforeItsEnd() {
        assertThat(progress.isToBeNoted(NOON)).isFalse();
        assertThat(progress.isToBeNoted(NOON.plusSeconds(4))).isFalse();
        assertThat(progress.isToBeNoted(NOON.plusSeconds(6))).isTrue();
        assertThat(progress.isToBeNoted(NOON.plusSeconds(7))).isFalse();
    }
}
