package org.dirsync.web.undertow;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer requests. One that waits for a client to read does not count: another
 * takes its place meanwhile ({@link ForkJoinPool.ManagedBlocker}).
 */
final class RequestThreads implements Executor, ServletContextListener {
    /** As many as Undertow has by itself. */
    private static final int THREADS = 16 * Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int MAX_WAITING = 1_000;

    private final ForkJoinPool pool =
            new ForkJoinPool(
                    THREADS,
                    RequestThread::new,
                    null,
                    true,
                    0,
                    THREADS + MAX_WAITING,
                    THREADS,
                    full -> true,
                    1,
                    TimeUnit.MINUTES);

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        pool.shutdown();
    }

    private static final class RequestThread extends ForkJoinWorkerThread {
        RequestThread(ForkJoinPool pool) {
            super(pool);
            setName("dirsync-request-" + getPoolIndex());
        }
    }
}
