package org.dirsync.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;

/** The runs in memory. */
public final class MemoryRunLog implements RunLog {

    private final TreeMap<Long, Outcome> ended = new TreeMap<>();
    private final List<Outcome> noted = new ArrayList<>();
    private boolean isAway;
    private long last;

    /** Whether each call fails from now on. */
    public void setAway(boolean away) {
        isAway = away;
    }

    private void check() {
        if (isAway) {
            throw new IllegalStateException("away");
        }
    }

    @Override
    public long requested(PostofficeName postoffice, SyncProcess process, Instant at) {
        check();
        return ++last;
    }

    @Override
    public void started(long run, Instant at) {
        check();
    }

    @Override
    public void noted(long run, Outcome soFar) {
        check();
        noted.add(soFar);
    }

    @Override
    public void ended(long run, Outcome outcome, Instant at) {
        check();
        ended.put(run, outcome);
    }

    @Override
    public void endUnfinished(Instant at) {
        throw new UnsupportedOperationException();
    }

    /** How a run ended. */
    public Outcome outcome(long run) {
        return ended.get(run);
    }

    /** What runs have done so far, as they noted it. */
    public List<Outcome> noted() {
        return noted;
    }
}
