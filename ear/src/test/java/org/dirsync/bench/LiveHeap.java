package org.dirsync.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the server's heap is alive: what is in use right after a full collection, looked at
 * again and again while something runs. What waits to be collected does not count.
 */
final class LiveHeap implements Runnable {

    private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");

    private final BenchServer server;
    private final Thread sampler = new Thread(this, "live heap");
    private volatile boolean isOver;
    private double most;
    private int samples;

    private LiveHeap(BenchServer server) {
        this.server = server;
    }

    /** Begins to look. */
    static LiveHeap sample(BenchServer server) {
        LiveHeap heap = new LiveHeap(server);
        heap.sampler.start();
        return heap;
    }

    @Override
    public void run() {
        try {
            while (!isOver) {
                most = Math.max(most, now(server));
                samples++;
                Thread.sleep(100);
            }
        } catch (IOException e) {
            System.err.println("the heap cannot be measured: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends looking; the most that was alive, in MB. */
    double stop() throws InterruptedException {
        isOver = true;
        sampler.join();
        return most;
    }

    int samples() {
        return samples;
    }

    /** What is alive now, in MB. */
    static double now(BenchServer server) throws IOException, InterruptedException {
        server.jcmd("GC.run");
        String info = server.jcmd("GC.heap_info");
        Matcher used = USED.matcher(info);
        if (!used.find()) {
            throw new IOException("no figure in: " + info);
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }
}
