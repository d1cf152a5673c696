package org.dirsync.cycle;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.SyncProcess;

/** Lets one run after the other work for a postoffice, so that they do not do the same twice. */
public final class PostofficeLocks {

    private record Waiting(PostofficeName name, SyncProcess process) {}

    private final ConcurrentMap<PostofficeName, Lock> locks = new ConcurrentHashMap<>();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    /** The lock that a run of this postoffice holds while it works. */
    public Lock of(PostofficeName name) {
        return locks.computeIfAbsent(name, key -> new ReentrantLock(true));
    }

    /** Whether this scheduled process may queue up; false if it already waits or works. */
    public boolean enter(PostofficeName name, SyncProcess process) {
        return waiting.add(new Waiting(name, process));
    }

    /** The scheduled process has ended. */
    public void leave(PostofficeName name, SyncProcess process) {
        waiting.remove(new Waiting(name, process));
    }
}
