package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dirsync.journal.Outcome;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Watch watch = new Watch();

    @Test
    void progressCountsFromTheFirstMessageToTheEndOfTheList() {
        watch.begin(Watch.Phase.APPLYING, 0);
        watch.moved(new Steps.Part(1000, 1400, 380), 3000);
        watch.moved(new Steps.Part(1400, 1800, 400), 3000);

        Watch.Look look = watch.look();
        assertThat(look.done()).isEqualTo(800);
        assertThat(look.expected()).isEqualTo(2000);
        assertThat(look.changes()).isEqualTo(780);
    }

    @Test
    void listThatGrowsNeverMakesMoreDoneThanExpected() {
        watch.begin(Watch.Phase.APPLYING, 0);
        watch.moved(new Steps.Part(0, 120, 120), 100);

        assertThat(watch.look().expected()).isEqualTo(120);
    }

    @Test
    void endOfAListOnAnotherNodeIsUnknown() {
        watch.begin(Watch.Phase.APPLYING, 0);
        watch.moved(new Steps.Part(0, 120, 120), 0);

        assertThat(watch.look().expected()).isZero();
    }

    @Test
    void cancelledRunEndsPartialWithWhatItDidAndWhoCancelledIt() {
        watch.cancel("anna");
        watch.cancel("ben");

        assertThat(watch.stops()).isTrue();
        Outcome ending = watch.ending(Outcome.sent(3, 900));
        assertThat(ending.state()).isEqualTo(Outcome.State.PARTIAL);
        assertThat(ending.messages()).isEqualTo(3);
        assertThat(ending.text()).startsWith("anna cancelled it");
    }

    @Test
    void runThatWasDoneBeforeItCouldBeStoppedEndsAsItWas() {
        watch.cancel("anna");

        assertThat(watch.ending(Outcome.NOTHING)).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void shortRunIsNotNotedBeforeItsEnd() {
        assertThat(watch.isToBeNoted(NOON)).isFalse();
        assertThat(watch.isToBeNoted(NOON.plusSeconds(4))).isFalse();
        assertThat(watch.isToBeNoted(NOON.plusSeconds(6))).isTrue();
        assertThat(watch.isToBeNoted(NOON.plusSeconds(7))).isFalse();
    }
}
