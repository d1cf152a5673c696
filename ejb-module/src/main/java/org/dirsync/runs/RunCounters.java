package org.dirsync.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;

/** How many runs have ended since this node started, and how long they took. */
@ApplicationScoped
public class RunCounters {

    /**
     * A kind of run.
     *
     * @param process what ran
     * @param outcome how it ended
     */
    public record Kind(SyncProcess process, Outcome.State outcome) {}

    /**
     * Runs of a kind.
     *
     * @param runs how many
     * @param millis how long they took together
     */
    public record Total(long runs, long millis) {
        private Total plus(Total other) {
            return new Total(runs + other.runs, millis + other.millis);
        }
    }

    private final Map<Kind, Total> totals = new ConcurrentHashMap<>();

    /** A run has ended. */
    void ended(SyncProcess process, Outcome.State outcome, long millis) {
        totals.merge(new Kind(process, outcome), new Total(1, Math.max(0, millis)), Total::plus);
    }

    /** All of them; of what never happened there is none. */
    public Map<Kind, Total> totals() {
        Map<Kind, Total> all =
                new TreeMap<>(Comparator.comparing(Kind::process).thenComparing(Kind::outcome));
        all.putAll(totals);
        return all;
    }
}
