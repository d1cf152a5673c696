package org.dirsync.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SamplerTest {

    @Test
    void eachSpanOfTheClockHasItsSampleHoweverLongOneTakes() {
        assertThat(Sampler.pause(Instant.ofEpochMilli(90_000), 60_000))
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(Sampler.pause(Instant.ofEpochMilli(119_000), 60_000))
                .isEqualTo(Duration.ofSeconds(31));
        assertThat(Sampler.pause(Instant.ofEpochMilli(149_999), 60_000))
                .isEqualTo(Duration.ofMillis(1));
    }
}
