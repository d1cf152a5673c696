package org.dirsync.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final String TWICE_A_DAY = "T1 Mon-Fri 07:15, 19:15\nT3 Mon-Fri 07:45, 19:45";
    private static final String ANSWERS = "T2 Mon-Fri 07:30, 19:30";

    /** A Friday, an hour before 19:15. */
    private static final Instant FRIDAY = Instant.parse("2026-12-04T18:15:00Z");

    @Test
    void anOwnChangeIsOverdueAfterTheNextT1() throws RefusedException {
        Expectation expected = expectation(TWICE_A_DAY, ANSWERS);

        assertThat(unsent(expected, Duration.ofMinutes(65))).isFalse();
        assertThat(unsent(expected, Duration.ofMinutes(66))).isTrue();
    }

    @Test
    void aChangeOfOthersIsOverdueAfterT1AndT2AndT3() throws RefusedException {
        Expectation expected = expectation(TWICE_A_DAY, ANSWERS);

        assertThat(lacking(expected, Duration.ofMinutes(95))).isFalse();
        assertThat(lacking(expected, Duration.ofMinutes(96))).isTrue();
    }

    @Test
    void aWeekendWithoutRunsIsNoDelay() throws RefusedException {
        Expectation expected = expectation(TWICE_A_DAY, ANSWERS);
        Instant saturday = FRIDAY.plus(Duration.ofHours(16));

        assertThat(
                        expected.isOverdue(
                                Optional.of(saturday),
                                Optional.of(saturday),
                                saturday.plus(Duration.ofHours(40))))
                .isFalse();
    }

    @Test
    void whatNoRunBringsIsOverdueAtOnce() throws RefusedException {
        assertThat(unsent(expectation("T3 EVERY 1 MINUTES", ANSWERS), Duration.ZERO)).isTrue();
        assertThat(lacking(expectation("T1 EVERY 1 MINUTES", ANSWERS), Duration.ZERO)).isTrue();
        assertThat(lacking(expectation(TWICE_A_DAY, ""), Duration.ZERO)).isTrue();
    }

    @Test
    void anAnswerOfAnotherNodeIsTakenToComeAtOnce() throws RefusedException {
        Expectation expected = expectation("T1 EVERY 10 MINUTES\nT3 EVERY 10 MINUTES", null);

        assertThat(lacking(expected, Duration.ofMinutes(25))).isFalse();
        assertThat(lacking(expected, Duration.ofMinutes(26))).isTrue();
    }

    @Test
    void aFirstRequestIsOverdueIfItIsNotScheduled() throws RefusedException {
        assertThat(nothing(expectation("T3 EVERY 1 MINUTES", ANSWERS))).isTrue();
        assertThat(nothing(expectation(TWICE_A_DAY, ANSWERS))).isFalse();
    }

    private static boolean nothing(Expectation expected) {
        return expected.isOverdue(Optional.empty(), Optional.empty(), FRIDAY);
    }

    private static boolean unsent(Expectation expected, Duration age) {
        return expected.isOverdue(Optional.of(FRIDAY), Optional.empty(), FRIDAY.plus(age));
    }

    private static boolean lacking(Expectation expected, Duration age) {
        return expected.isOverdue(Optional.empty(), Optional.of(FRIDAY), FRIDAY.plus(age));
    }

    private static Expectation expectation(String own, @Nullable String server)
            throws RefusedException {
        return new Expectation(times(own, false), server == null ? null : times(server, true));
    }

    private static Expectation.Times times(String schedule, boolean server)
            throws RefusedException {
        return new Expectation.Times(Schedule.parse(schedule, server), ZoneId.of("UTC"));
    }
}
