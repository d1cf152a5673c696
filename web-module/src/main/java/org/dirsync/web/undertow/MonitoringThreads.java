package org.dirsync.web.undertow;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that answer monitoring, whatever the server's other threads are busy with. */
final class MonitoringThreads implements Executor, ServletContextListener {
    private static final int THREADS = 4;

    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    THREADS,
                    work -> {
                        Thread thread = new Thread(work, "dirsync-monitoring");
                        thread.setDaemon(true);
                        return thread;
                    });

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        pool.shutdown();
    }
}
