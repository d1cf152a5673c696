package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalSignalsTest {

    private final ArrivalSignals signals = new ArrivalSignals();

    @Test
    void arrivalsOfEachPostofficeAreCounted() {
        signals.signal(LONDON);
        signals.signal(LONDON);

        assertThat(signals.count(LONDON)).isEqualTo(2);
        assertThat(signals.count(OSLO)).isZero();
    }

    @Test
    void arrivalBeforeTheWaitIsNotMissed() throws Exception {
        long count = signals.count(LONDON);
        signals.signal(LONDON);

        signals.await(LONDON, count, Duration.ofDays(1));

        assertThat(signals.count(LONDON)).isEqualTo(1);
    }

    @Test
    void arrivalOfAnotherPostofficeDoesNotEndTheWait() throws Exception {
        signals.signal(OSLO);

        signals.await(LONDON, 0, Duration.ZERO);

        assertThat(signals.count(LONDON)).isZero();
    }

    @Test
    void arrivalDuringTheWaitEndsIt() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> waiting =
                    executor.submit(
                            () -> {
                                signals.await(LONDON, 0, Duration.ofDays(1));
                                return null;
                            });
            signals.signal(LONDON);
            waiting.get(1, TimeUnit.MINUTES);
        } finally {
            executor.shutdownNow();
        }
    }
}
