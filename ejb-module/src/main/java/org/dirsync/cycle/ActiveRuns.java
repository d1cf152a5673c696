package org.dirsync.cycle;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The runs that wait or work on this node, by their ids. */
public final class ActiveRuns {

    private final ConcurrentMap<Long, RunProgress> runs = new ConcurrentHashMap<>();

    /** The run under this id, which has not ended. */
    public RunProgress begun(long run) {
        return runs.computeIfAbsent(run, id -> new RunProgress());
    }

    /** The run has ended. */
    public void ended(long run) {
        runs.remove(run);
    }

    /** Stops the run after the step that it is in; false if it neither waits nor works here. */
    public boolean cancel(long run, String by) {
        RunProgress progress = runs.get(run);
        if (progress != null) {
            progress.cancel(by);
        }
        return progress != null;
    }

    /** How far the run is, if it waits or works on this node. */
    public Optional<RunProgress.Look> look(long run) {
        return Optional.ofNullable(runs.get(run)).map(RunProgress::look);
    }
}
