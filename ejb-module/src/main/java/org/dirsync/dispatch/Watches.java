package org.dirsync.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The runs that wait or work on this node, by their ids. */
@ApplicationScoped
public class Watches {

    private final ConcurrentMap<Long, Watch> watches = new ConcurrentHashMap<>();

    /** The run under this id, which has not ended. */
    public Watch begun(long run) {
        return watches.computeIfAbsent(run, id -> new Watch());
    }

    /** The run has ended. */
    public void ended(long run) {
        watches.remove(run);
    }

    /** Stops the run after the step that it is in; false if it neither waits nor works here. */
    public boolean cancel(long run, String by) {
        Watch watch = watches.get(run);
        if (watch != null) {
            watch.cancel(by);
        }
        return watch != null;
    }

    /** How far the run is, if it waits or works on this node. */
    public Optional<Watch.Look> look(long run) {
        return Optional.ofNullable(watches.get(run)).map(Watch::look);
    }
}
