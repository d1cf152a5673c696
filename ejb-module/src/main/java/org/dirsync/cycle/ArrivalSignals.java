package org.dirsync.cycle;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.dirsync.address.PostofficeName;

/** The arrivals at this node. For any number of threads. */
public final class ArrivalSignals implements Arrivals {

    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<PostofficeName, Long> counts = new HashMap<>();

    /** A message of this postoffice has arrived, and its receive has committed. */
    public void signal(PostofficeName name) {
        lock.lock();
        try {
            counts.merge(name, 1L, Long::sum);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long count(PostofficeName name) {
        lock.lock();
        try {
            return counts.getOrDefault(name, 0L);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await(PostofficeName name, long count, Duration atMost)
            throws InterruptedException {
        long left = atMost.toNanos();
        if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            while (counts.getOrDefault(name, 0L) <= count && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
