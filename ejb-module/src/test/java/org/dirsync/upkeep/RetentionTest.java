package org.dirsync.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void withoutSettingsHistoryIsKeptForNinetyDaysAndDeletionsForThirty() {
        assertThat(of(Retention.HISTORY, Map.of())).isEqualTo(Duration.ofDays(90));
        assertThat(of(Retention.UPDATES, Map.of())).isEqualTo(Duration.ofDays(30));
        assertThat(of(Retention.DELETED, Map.of())).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void isSetInDaysAndADayIsTheLeast() {
        assertThat(of(Retention.HISTORY, Map.of("dirsync.keep.history.days", "7")))
                .isEqualTo(Duration.ofDays(7));
        assertThat(of(Retention.HISTORY, Map.of("dirsync.keep.history.days", "0")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anExactDurationCountsBeforeTheDays() {
        Map<String, String> both =
                Map.of("dirsync.keep.updates", "PT36H", "dirsync.keep.updates.days", "7");
        assertThat(of(Retention.UPDATES, both)).isEqualTo(Duration.ofHours(36));
        assertThat(of(Retention.UPDATES, Map.of("dirsync.keep.updates", "-PT1H")))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatIsNoDurationDoesNotCount() {
        assertThat(of(Retention.DELETED, Map.of("dirsync.keep.deleted", "a month")))
                .isEqualTo(Duration.ofDays(30));
        assertThat(of(Retention.DELETED, Map.of("dirsync.keep.deleted.days", "many")))
                .isEqualTo(Duration.ofDays(30));
    }

    private static Duration of(Retention retention, Map<String, String> settings) {
        return retention.duration(settings::get);
    }
}
