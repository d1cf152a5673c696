package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;

class ClockChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void aTimeThatIsSkippedRunsAfterTheGapAndOneThatComesTwiceRunsTheFirstTime()
            throws RefusedException {
        Schedule schedule =
                Schedule.parse("T1 Sun 02:30\nT3 Sun 04:00\nT1 Mon 02:30\nT3 EVERY 1 HOURS", false);
        List<ClockChange> changes = ClockChange.coming(schedule, ZoneId.of("Europe/Oslo"), NOW);
        assertThat(changes).hasSize(2);

        ClockChange forward = changes.get(0);
        assertThat(forward.forward()).isTrue();
        assertThat(forward.from()).isEqualTo(LocalDateTime.parse("2027-03-28T02:00"));
        assertThat(forward.to()).isEqualTo(LocalDateTime.parse("2027-03-28T03:00"));
        assertThat(forward.touched())
                .extracting(one -> one.line() + " runs at " + one.runs())
                .containsExactly("T1 Sun 02:30 runs at 2027-03-28T03:30");

        ClockChange back = changes.get(1);
        assertThat(back.forward()).isFalse();
        assertThat(back.at()).isEqualTo("2027-10-31T01:00:00Z");
        assertThat(back.touched())
                .extracting(one -> one.line() + " runs at " + one.runs())
                .containsExactly("T1 Sun 02:30 runs at 2027-10-31T02:30");
    }

    @Test
    void theEdgesOfTheHourAreNotInIt() throws RefusedException {
        Schedule schedule = Schedule.parse("T1 Sun 03:00\nT1 Sun 01:59", false);
        assertThat(ClockChange.coming(schedule, ZoneId.of("Europe/Oslo"), NOW).get(0).touched())
                .isEmpty();
        Schedule first = Schedule.parse("T1 Sun 02:00", false);
        assertThat(ClockChange.coming(first, ZoneId.of("Europe/Oslo"), NOW).get(0).touched())
                .extracting(ClockChange.Touched::runs)
                .containsExactly(LocalDateTime.parse("2027-03-28T03:00"));
    }

    @Test
    void thereIsNoneWhereClocksStayAsTheyAre() throws RefusedException {
        Schedule schedule = Schedule.parse("T1 Sun 02:30", false);
        assertThat(ClockChange.coming(schedule, ZoneId.of("UTC"), NOW)).isEmpty();
        assertThat(ClockChange.coming(schedule, ZoneId.of("Asia/Tokyo"), NOW)).isEmpty();
    }
}
