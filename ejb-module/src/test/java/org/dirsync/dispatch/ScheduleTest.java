package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Schedule.Every;
import org.dirsync.dispatch.Schedule.Weekly;
import org.dirsync.journal.SyncProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void readsWeeklyTimesAndIntervals() throws RefusedException {
        Schedule schedule =
                Schedule.parse("T1 Sat 13:45\r\n\nt3 monday 4:05\nT1 EVERY 5 MINUTES", false);
        assertThat(schedule.lines())
                .containsExactly(
                        new Weekly(SyncProcess.T1, DayOfWeek.SATURDAY, LocalTime.of(13, 45)),
                        new Weekly(SyncProcess.T3, DayOfWeek.MONDAY, LocalTime.of(4, 5)),
                        new Every(SyncProcess.T1, Duration.ofMinutes(5)));
    }

    @Test
    void whatItWritesItReads() throws RefusedException {
        Schedule schedule =
                Schedule.parse("T1 Sat 13:45\nT2 EVERY 90 SECONDS\nT3 EVERY 2 HOURS", true);
        assertThat(Schedule.parse(schedule.toString(), true)).isEqualTo(schedule);
        assertThat(schedule).hasToString("T1 Sat 13:45\nT2 EVERY 90 SECONDS\nT3 EVERY 120 MINUTES");
    }

    @Test
    void intervalWithoutProcessIsForAllThatThePostofficeHas() throws RefusedException {
        assertThat(Schedule.parse("EVERY 1 MINUTES", false).lines())
                .extracting(Schedule.Line::process)
                .containsExactlyInAnyOrder(SyncProcess.T1, SyncProcess.T3);
        assertThat(Schedule.parse("EVERY 1 MINUTES", true).lines()).hasSize(3);
    }

    @Test
    void q136487TimesOfT2AreDroppedWhereThereIsNoServer() throws RefusedException {
        assertThat(Schedule.parse("T1 Mon 01:00\nT2 Mon 02:00\nT3 Mon 03:00", false).lines())
                .extracting(Schedule.Line::process)
                .containsExactly(SyncProcess.T1, SyncProcess.T3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1 Sat 25:00",
                "T1 Sat 13:60",
                "T1 Xyz 13:00",
                "T4 Sat 13:00",
                "T1 Sat",
                "T1 EVERY 0 MINUTES",
                "T1 EVERY -1 MINUTES",
                "T1 EVERY 8000000000000000000 HOURS",
                "T1 EVERY 8 FORTNIGHTS",
                "hello",
                "T1 S 13:00"
            })
    void whatIsNoScheduleIsRefusedWithItsLine(String line) {
        assertThatThrownBy(() -> Schedule.parse("T1 Mon 01:00\n" + line, true))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("133 line 2 ");
    }

    @Test
    void q118621DaylightSavingDoesNotShiftALocalTime() {
        Weekly saturday = new Weekly(SyncProcess.T1, DayOfWeek.SATURDAY, LocalTime.of(13, 45));
        assertThat(Schedule.next(saturday, Instant.parse("2026-03-23T00:00:00Z"), LONDON))
                .isEqualTo("2026-03-28T13:45:00Z");
        assertThat(Schedule.next(saturday, Instant.parse("2026-03-28T13:45:00Z"), LONDON))
                .isEqualTo("2026-04-04T12:45:00Z");
    }

    @Test
    void q119111EachPostofficeRunsAtItsOwnLocalTime() {
        Weekly noon = new Weekly(SyncProcess.T1, DayOfWeek.SUNDAY, LocalTime.NOON);
        Instant before = Instant.parse("2026-03-28T00:00:00Z");

        assertThat(Schedule.next(noon, before, LONDON)).isEqualTo("2026-03-29T11:00:00Z");
        assertThat(Schedule.next(noon, before, ZoneId.of("Asia/Tokyo")))
                .isEqualTo("2026-03-29T03:00:00Z");
        assertThat(Schedule.next(noon, before, ZoneId.of("America/New_York")))
                .isEqualTo("2026-03-29T16:00:00Z");
    }

    @Test
    void timeThatDoesNotExistMovesBehindTheGap() {
        Weekly inTheGap = new Weekly(SyncProcess.T1, DayOfWeek.SUNDAY, LocalTime.of(1, 30));
        assertThat(Schedule.next(inTheGap, Instant.parse("2026-03-28T00:00:00Z"), LONDON))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void timeThatComesTwiceIsTakenOnce() {
        Weekly twice = new Weekly(SyncProcess.T1, DayOfWeek.SUNDAY, LocalTime.of(1, 30));
        Instant first = Schedule.next(twice, Instant.parse("2026-10-24T00:00:00Z"), LONDON);
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(Schedule.next(twice, first, LONDON)).isEqualTo("2026-11-01T01:30:00Z");
    }

    @Test
    void nextTimeIsAlwaysLater() {
        Weekly weekly = new Weekly(SyncProcess.T1, DayOfWeek.WEDNESDAY, LocalTime.MIDNIGHT);
        for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo"}) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            for (int week = 0; week < 60; week++) {
                Instant next = Schedule.next(weekly, at, ZoneId.of(zone));
                assertThat(next).isAfter(at).isBeforeOrEqualTo(at.plus(Duration.ofDays(8)));
                assertThat(next.atZone(ZoneId.of(zone)).getDayOfWeek())
                        .isEqualTo(DayOfWeek.WEDNESDAY);
                at = next;
            }
        }
    }

    @Test
    void periodIsTheLongestTimeBetweenTwoRuns() throws RefusedException {
        Schedule schedule = Schedule.parse("T1 Mon 01:00\nT1 Wed 01:00\nT3 EVERY 5 MINUTES", false);
        assertThat(schedule.period(SyncProcess.T1)).contains(Duration.ofDays(5));
        assertThat(schedule.period(SyncProcess.T3)).contains(Duration.ofMinutes(5));
        assertThat(schedule.period(SyncProcess.T2)).isEmpty();
    }
}
