package org.dirsync.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** When the node's own work is due next. */
class TimesTest {

    @Test
    void housekeepingIsDueAtTheNext0317() {
        ZonedDateTime before = ZonedDateTime.parse("2026-11-28T03:16:59+01:00[Europe/Berlin]");
        ZonedDateTime at = before.plusSeconds(1);

        assertThat(Housekeeping.pause(before)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Housekeeping.pause(at)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void housekeepingIsDueAtThatTimeOfTheClockAlsoWhenTheClockChanges() {
        ZonedDateTime spring = ZonedDateTime.parse("2026-03-28T03:17:00+01:00[Europe/Berlin]");

        assertThat(Housekeeping.pause(spring)).isEqualTo(Duration.ofHours(23));
    }
}
