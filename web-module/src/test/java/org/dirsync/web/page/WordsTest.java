package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dirsync.admin.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 0 s",
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "3599, 59 min",
        "3600, 1 h",
        "7500, 2 h 5 min",
        "93600, 26 h",
        "172800, 2 days",
    })
    void saysDurations(long seconds, String words) {
        assertThat(Words.duration(seconds)).isEqualTo(words);
    }

    @Test
    void saysNumbers() {
        assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.count(1, "change", "changes")).isEqualTo("1 change");
        assertThat(Words.count(0, "change", "changes")).isEqualTo("0 changes");
        assertThat(Words.bytes(999)).isEqualTo("999 B");
        assertThat(Words.bytes(12_345)).isEqualTo("12.3 kB");
        assertThat(Words.millis(430)).isEqualTo("430 ms");
        assertThat(Words.millis(2_140)).isEqualTo("2.1 s");
    }

    @Test
    void saysWhatNumbersMean() {
        assertThat(Words.meaning(27)).isEqualTo("alias already exists");
        assertThat(Words.meaning(4711)).isEmpty();
        assertThat(Words.meaning(null)).isEmpty();
    }

    @Test
    void makesSentences() {
        assertThat(Words.sentence("it waits")).isEqualTo("It waits.");
        assertThat(Words.sentence("Done.")).isEqualTo("Done.");
        assertThat(Words.sentence(" ")).isEmpty();
        assertThat(Words.sentence(null)).isEmpty();
    }

    @Test
    void writesTimesAsBrieflyAsTheDayAllows() {
        Instant at = Instant.parse("2026-11-22T03:04:05.678Z");

        assertThat(Times.brief(at, Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("03:04:05");
        assertThat(Times.brief(at, Instant.parse("2026-11-23T00:00:00Z")))
                .isEqualTo("22 Nov 03:04");
        assertThat(Times.brief(at, Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo("22 Nov 2026 03:04");
        assertThat(Times.full(at)).isEqualTo("22 November 2026, 03:04:05 UTC");
        assertThat(Times.iso(at)).isEqualTo("2026-11-22T03:04:05Z");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void showsNoTwoStatesInTheSameShape(State state) {
        for (State other : State.values()) {
            if (other != state) {
                assertThat(Look.of(other).shape()).isNotEqualTo(Look.of(state).shape());
                assertThat(Look.of(other).word()).isNotEqualTo(Look.of(state).word());
            }
        }
    }
}
