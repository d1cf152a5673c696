package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;

class ComingRunTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PostofficeName NAME = PostofficeName.of("NORTHWIND/LONDON");
    private static final Instant NOW = Instant.parse("2027-03-27T12:00:00Z");

    @Test
    void listsRunsOfAllLinesSoonestFirst() throws RefusedException {
        Schedule schedule = Schedule.parse("T3 Sat 14:00\nT1 Sat 13:00\nT1 Sun 13:00", false);
        assertThat(ComingRun.of(schedule, NAME, LONDON, Map.of(), NOW, 4))
                .extracting(run -> run.line() + " " + run.at())
                .containsExactly(
                        "T1 Sat 13:00 2027-03-27T13:00:00Z",
                        "T3 Sat 14:00 2027-03-27T14:00:00Z",
                        "T1 Sun 13:00 2027-03-28T12:00:00Z",
                        "T1 Sat 13:00 2027-04-03T12:00:00Z");
    }

    @Test
    void goesOnFromWhereATimerIs() throws RefusedException {
        Schedule schedule = Schedule.parse("T1 EVERY 5 MINUTES", false);
        Instant due = NOW.plusSeconds(77);
        assertThat(
                        ComingRun.of(
                                schedule,
                                NAME,
                                LONDON,
                                Map.of(schedule.lines().get(0), due),
                                NOW,
                                3))
                .extracting(ComingRun::at)
                .containsExactly(due, due.plusSeconds(300), due.plusSeconds(600));
    }

    @Test
    void nothingComesOfAnEmptySchedule() throws RefusedException {
        assertThat(ComingRun.of(Schedule.parse("", true), NAME, LONDON, Map.of(), NOW, 10))
                .isEmpty();
    }
}
