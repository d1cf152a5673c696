package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.alerts.AlertRepository.Trouble;
import org.dirsync.alerts.AlertRules.Seen;
import org.dirsync.alerts.AlertRules.Verdict;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AlertRules rules =
            new AlertRules(
                    new Setting("", "", null, HOUR, Duration.ofHours(2), Duration.ofMinutes(30)));
    private final Map<String, Trouble> kept = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private Instant now = NOON;
    private boolean overdue = true;

    /** A minute passes, and all are as they are said to be. */
    private void look(Seen... seen) {
        now = now.plus(Duration.ofMinutes(1));
        Verdict verdict = rules.look(List.of(seen), kept.values(), now);
        verdict.troubles().forEach(trouble -> kept.put(trouble.postoffice(), trouble));
        verdict.over().forEach(kept::remove);
        verdict.news()
                .forEach(
                        news ->
                                told.add(
                                        "%s %s: %s"
                                                .formatted(
                                                        news.postoffice(),
                                                        news.kind(),
                                                        news.reason())));
    }

    private void look(State state, String reason) {
        look(new Seen("N/LONDON", state, overdue, reason));
    }

    private void lasts(Duration time, State state, String reason) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            look(state, reason);
        }
    }

    @Test
    void saysNothingOfChangesThatWaitForTheScheduledRuns() {
        overdue = false;
        lasts(Duration.ofHours(12), State.BEHIND, "lacks 3");
        lasts(Duration.ofHours(12), State.WAITING, "waits for T2");
        assertThat(told).isEmpty();

        overdue = true;
        lasts(HOUR, State.BEHIND, "lacks 3");
        assertThat(told).isEmpty();
        look(State.BEHIND, "lacks 3");
        assertThat(told).containsExactly("N/LONDON STALE: lacks 3");
    }

    @Test
    void countsAgainWhenARunHasBroughtWhatWasOverdue() {
        lasts(Duration.ofMinutes(40), State.BEHIND, "lacks 3");
        overdue = false;
        look(State.BEHIND, "lacks 1");
        overdue = true;
        lasts(Duration.ofMinutes(40), State.BEHIND, "lacks 1");
        assertThat(told).isEmpty();
    }

    @Test
    void tellsOnceThatAPostofficeHasBeenBehindForTooLong() {
        lasts(HOUR, State.BEHIND, "lacks 3");
        assertThat(told).isEmpty();

        lasts(Duration.ofHours(5), State.BEHIND, "lacks 4");

        assertThat(told).containsExactly("N/LONDON STALE: lacks 4");
    }

    @Test
    void tellsOnceThatItIsInSyncAgain() {
        lasts(HOUR.multipliedBy(2), State.BEHIND, "lacks 3");
        lasts(HOUR, State.IN_SYNC, "");

        assertThat(told).containsExactly("N/LONDON STALE: lacks 3", "N/LONDON RECOVERED: lacks 3");
        assertThat(kept).isEmpty();
    }

    @Test
    void tellsNothingOfWhatMendsItselfInTime() {
        for (int day = 0; day < 10; day++) {
            lasts(Duration.ofMinutes(59), State.BEHIND, "lacks 3");
            look(State.IN_SYNC, "");
        }

        assertThat(told).isEmpty();
    }

    @Test
    void tellsAFailureAtOnceAndOnce() {
        look(State.FAILED, "T1 failed");
        look(State.SYNCING, "T1 runs");
        look(State.FAILED, "T1 failed");

        assertThat(told).containsExactly("N/LONDON FAILED: T1 failed");
    }

    @Test
    void tellsThatAStalePostofficeHasFailedToo() {
        lasts(HOUR.multipliedBy(2), State.BEHIND, "lacks 3");
        look(State.FAILED, "T3 failed");
        look(State.BEHIND, "lacks 3");
        look(State.DIVERGED, "differs");
        look(State.IN_SYNC, "");

        assertThat(told)
                .containsExactly(
                        "N/LONDON STALE: lacks 3",
                        "N/LONDON FAILED: T3 failed",
                        "N/LONDON RECOVERED: differs");
    }

    @Test
    void givesEachStateItsOwnTime() {
        lasts(Duration.ofMinutes(31), State.WAITING, "waits for T2");
        assertThat(told).containsExactly("N/LONDON STALE: waits for T2");
        told.clear();
        kept.clear();

        lasts(Duration.ofMinutes(119), State.OFFLINE, "not heard from");
        assertThat(told).isEmpty();
        lasts(Duration.ofMinutes(2), State.OFFLINE, "not heard from");
        assertThat(told).containsExactly("N/LONDON STALE: not heard from");
    }

    @Test
    void countsTheTimeFromTheFirstTroubleOn() {
        lasts(Duration.ofMinutes(40), State.OFFLINE, "not heard from");
        look(State.WAITING, "waits for T2");

        assertThat(told).containsExactly("N/LONDON STALE: waits for T2");
    }

    @Test
    void saysNothingOfAPausedPostoffice() {
        lasts(HOUR.multipliedBy(3), State.PAUSED, "paused");

        assertThat(told).isEmpty();
    }

    @Test
    void forgetsAPostofficeThatIsGone() {
        look(
                new Seen("N/LONDON", State.FAILED, false, "x"),
                new Seen("N/OSLO", State.IN_SYNC, false, ""));
        look(new Seen("N/OSLO", State.IN_SYNC, false, ""));

        assertThat(kept).isEmpty();
        assertThat(told).containsExactly("N/LONDON FAILED: x");
    }

    @Test
    void triesAgainEverLessOftenForADay() {
        List<Long> minutes = new ArrayList<>();
        Instant at = NOON;
        int attempts = 0;
        while (AlertRules.next(attempts, NOON, at).isPresent()) {
            Instant next = AlertRules.next(attempts++, NOON, at).orElseThrow();
            minutes.add(Duration.between(at, next).toMinutes());
            at = next;
        }

        assertThat(minutes).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L).hasSizeLessThan(40);
        assertThat(at).isBetween(NOON.plus(Duration.ofHours(23)), NOON.plus(Duration.ofDays(1)));
    }
}
