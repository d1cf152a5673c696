package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void oneTrialSparesTheOthersUntilOneSucceeds() {
        Outage outage = new Outage(clock);
        assertThat(outage.isOn()).isFalse();
        outage.failed("T1 of N/NORTH", new IllegalStateException("away"));
        assertThat(outage.isOn()).isTrue();
        outage.over();
        assertThat(outage.isOn()).isFalse();
    }
}
