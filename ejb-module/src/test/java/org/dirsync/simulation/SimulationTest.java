package org.dirsync.simulation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of organizations with every fault. A failure prints its seed and the shortest history
 * that shows it; {@code -Ddirsync.simulation.seed=N} runs that seed alone, {@code
 * -Ddirsync.simulation.from=N} begins at another seed than 1, {@code
 * -Ddirsync.simulation.histories=N} says how many to run.
 */
@Tag("simulation")
class SimulationTest {

    private static final long PROGRESS = 25_000;

    @Test
    void afterTheFaultsStopEverybodyHoldsExactlyWhatItShouldWithinTwoCycles() throws Exception {
        Long only = Long.getLong("dirsync.simulation.seed");
        long first = only != null ? only : Long.getLong("dirsync.simulation.from", 1);
        long histories = only != null ? 1 : Long.getLong("dirsync.simulation.histories", 10_000);
        Tally tally = new Tally();
        AtomicLong next = new AtomicLong(first);
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Future<?>[] runs = new Future<?>[threads];
            for (int i = 0; i < threads; i++) {
                runs[i] = executor.submit(() -> run(next, first + histories, tally));
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
            next.set(first + histories);
            executor.shutdownNow();
        }
        if (only == null) {
            SimulationReport.mixed(tally);
        }
    }

    private static void run(AtomicLong next, long end, Tally tally) {
        long seed;
        while ((seed = next.getAndIncrement()) < end) {
            tally.add(healed(History.of(seed)));
            long done = tally.histories();
            if (done % PROGRESS == 0) {
                System.out.printf(
                        "%tT %,d histories, none failed, up to seed %,d%n",
                        System.currentTimeMillis(), done, seed);
            }
        }
    }

    /** Runs a history; if it fails, says how the shortest one like it goes. */
    static Healed healed(History history) {
        try {
            return history.run();
        } catch (AssertionError | RuntimeException e) {
            History shortest = Shrinking.of(history, e);
            throw new AssertionError(
                    "seed %d (%s, %d postoffices, %d steps), shortened to %d postoffices and %d steps:%n%s"
                            .formatted(
                                    history.seed(),
                                    history.mood(),
                                    history.sites().size(),
                                    history.steps().size(),
                                    shortest.sites().size(),
                                    shortest.steps().size(),
                                    shortest.story()),
                    e);
        }
    }
}
