package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateAnswerTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    private static List<LateAnswer> of(String own, String server) {
        return LateAnswer.of(schedule(own), UTC, Optional.of(schedule(server)), UTC, NOW);
    }

    private static Schedule schedule(String text) {
        return ScheduleText.read(text, true).schedule();
    }

    @Test
    void anAnswerArrivesWithTheT3AfterTheServersNextT2() {
        List<LateAnswer> late =
                of("T1 Mon-Fri 07:15, 19:15\nT3 Mon-Fri 07:15, 19:15", "T2 Mon-Sun 12:00");
        assertThat(late).hasSize(10);
        assertThat(late.get(0))
                .hasToString(
                        "LateAnswer[request=T1 Mon 07:15, asked=2027-01-04T07:15:00Z,"
                                + " answered=2027-01-04T12:00:00Z, applied=2027-01-04T19:15:00Z]");
        assertThat(late.get(0).delay()).isEqualTo(Duration.ofHours(12));
        assertThat(late.get(9).applied()).isEqualTo(Instant.parse("2027-01-11T07:15:00Z"));
    }

    @Test
    void aT2AtThatMinuteDoesNotAnswerForSure() {
        assertThat(of("T1 Mon 07:15\nT3 Mon 07:15, 08:00", "T2 Mon 07:15, 07:30"))
                .singleElement()
                .extracting(LateAnswer::applied)
                .isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
    }

    @Test
    void theOnlyTimeOfAllComesAgainTwoWeeksLater() {
        assertThat(of("T1 Mon 07:15\nT3 Mon 07:15", "T2 Mon 07:15"))
                .singleElement()
                .extracting(LateAnswer::applied)
                .isEqualTo(Instant.parse("2027-01-18T07:15:00Z"));
    }

    @Test
    void intervalsCount() {
        assertThat(of("T1 Mon 07:15\nT3 Mon 07:15\nT3 EVERY 10 MINUTES", "T2 EVERY 5 MINUTES"))
                .singleElement()
                .extracting(LateAnswer::delay)
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theServersTimesAreThoseOfItsZone() {
        List<LateAnswer> late =
                LateAnswer.of(
                        schedule("T1 Mon 07:15\nT3 Mon 07:15, 10:00"),
                        UTC,
                        Optional.of(schedule("T2 Mon 17:00")),
                        ZoneId.of("Asia/Tokyo"),
                        NOW);
        assertThat(late)
                .singleElement()
                .extracting(LateAnswer::answered)
                .isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
    }

    @Test
    void withoutTheServersTimesItIsTheNextT3AtTheEarliest() {
        List<LateAnswer> late =
                LateAnswer.of(
                        schedule("T1 Mon 07:15\nT3 Mon 07:15, 10:00"),
                        UTC,
                        Optional.empty(),
                        UTC,
                        NOW);
        assertThat(late).singleElement().extracting(LateAnswer::answered).isNull();
        assertThat(late.get(0).applied()).isEqualTo(Instant.parse("2027-01-04T10:00:00Z"));
    }

    @Test
    void otherMinutesAndDaysAreFine() {
        assertThat(of("T1 Mon 07:15\nT3 Mon 07:16\nT3 Tue 07:15", "T2 Mon 07:15")).isEmpty();
        assertThat(of("T1 EVERY 5 MINUTES\nT3 EVERY 5 MINUTES", "T2 EVERY 5 MINUTES")).isEmpty();
    }
}
