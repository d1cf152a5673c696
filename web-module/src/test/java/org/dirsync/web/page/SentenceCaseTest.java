package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.dirsync.usecase.State;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceCaseTest {
    @Test
    void makesSentences() {
        assertThat(SentenceCase.sentence("it waits")).isEqualTo("It waits.");
        assertThat(SentenceCase.sentence("Done.")).isEqualTo("Done.");
        assertThat(SentenceCase.sentence(" ")).isEmpty();
        assertThat(SentenceCase.sentence(null)).isEmpty();
    }

    @Test
    void writesTimesAsBrieflyAsTheDayAllows() {
        Instant at = Instant.parse("2026-11-22T03:04:05.678Z");

        assertThat(Times.brief(at, Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("03:04:05");
        Instant hour = Instant.parse("2026-11-22T03:00:00Z");
        assertThat(Times.brief(hour, Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("03:00");
        assertThat(Times.day(hour, new Texts(Locale.ENGLISH))).isEqualTo("22 Nov 2026");
        assertThat(Times.day(hour, new Texts(Locale.GERMAN))).isEqualTo("22. Nov. 2026");
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
                assertThat(Badge.of(other).shape()).isNotEqualTo(Badge.of(state).shape());
                assertThat(Badge.of(other).word()).isNotEqualTo(Badge.of(state).word());
            }
        }
    }
}
