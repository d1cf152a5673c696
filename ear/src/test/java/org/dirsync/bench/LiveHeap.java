package org.dirsync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirsync.driven.DrivenServer;

/**
 * How much of the server's heap is alive: what its full collections leave, asked for again and
 * again while something runs. What waits to be collected does not count.
 */
final class LiveHeap implements Runnable {

    private static final Pattern LEFT = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    private final DrivenServer server;
    private final Path log;
    private final Thread sampler = new Thread(this, "live heap");
    private volatile boolean isOver;

    private LiveHeap(DrivenServer server) throws IOException, InterruptedException {
        this.server = server;
        this.log = Files.createTempFile("dirsync-bench-gc", ".log");
        server.jcmd("VM.log", "output=" + log, "what=gc");
    }

    /** Begins to look. */
    static LiveHeap sample(DrivenServer server) throws IOException, InterruptedException {
        LiveHeap heap = new LiveHeap(server);
        heap.sampler.start();
        return heap;
    }

    @Override
    public void run() {
        try {
            while (!isOver) {
                server.jcmd("GC.run");
                Thread.sleep(100);
            }
        } catch (IOException e) {
            System.err.println("the heap cannot be measured: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends looking; what each collection left, in MB. */
    Series stop() throws IOException, InterruptedException {
        isOver = true;
        sampler.join();
        Series left =
                new Series(
                        Files.readAllLines(log).stream()
                                .map(LEFT::matcher)
                                .filter(Matcher::find)
                                .map(found -> Double.valueOf(found.group(1)))
                                .toList());
        Files.delete(log);
        return left;
    }
}
