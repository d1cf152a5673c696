package org.dirsync.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Thousands of organizations with every fault. A failure prints its seed and a short history;
 * {@code -Ddirsync.simulation.seed=N} runs that seed alone, {@code
 * -Ddirsync.simulation.histories=N} says how many to run.
 */
class SimulationTest {

    private static final int THREADS = 2;

    @Test
    void afterTheFaultsStopEverybodyHoldsExactlyWhatItShouldWithinTwoCycles() throws Exception {
        Long only = Long.getLong("dirsync.simulation.seed");
        if (only != null) {
            check(only);
            return;
        }
        long histories = Long.getLong("dirsync.simulation.histories", 6_000);
        AtomicLong next = new AtomicLong();
        AtomicIntegerArray cycles = new AtomicIntegerArray(10);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Future<?>[] runs = new Future<?>[THREADS];
            for (int i = 0; i < THREADS; i++) {
                runs[i] =
                        threads.submit(
                                () -> {
                                    long seed;
                                    while ((seed = next.incrementAndGet()) <= histories) {
                                        cycles.incrementAndGet(check(seed));
                                    }
                                });
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e;
        } finally {
            next.set(histories);
            threads.shutdownNow();
        }
        System.out.println("histories healed in 1, 2, ... clean cycles: " + cycles);
    }

    private static int check(long seed) {
        History history = History.of(seed);
        try {
            return history.run();
        } catch (AssertionError | RuntimeException e) {
            History shorter = history.shrunk();
            throw new AssertionError(
                    "seed %d (%s, %d postoffices), shortened to %d steps:%n%s"
                            .formatted(
                                    seed,
                                    history.mood(),
                                    history.sites(),
                                    shorter.steps().size(),
                                    shorter.story()),
                    e);
        }
    }
}
