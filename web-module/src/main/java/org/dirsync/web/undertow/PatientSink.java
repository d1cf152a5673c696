package org.dirsync.web.undertow;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * An answer on its way to a client that may be slow to read it. While it waits, the thread's place
 * is taken by another; a client that reads nothing for a while is given up.
 */
final class PatientSink extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private static final long TIMEOUT_SECONDS = 30;

    PatientSink(StreamSinkConduit next) {
        super(next);
    }

    @Override
    public void awaitWritable() throws IOException {
        Wait wait = new Wait();
        try {
            ForkJoinPool.managedBlock(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
        IOException failure = wait.failure;
        if (failure != null) {
            throw failure;
        }
    }

    private final class Wait implements ForkJoinPool.ManagedBlocker {
        private boolean over;
        private @Nullable IOException failure;

        @Override
        public boolean block() {
            long began = System.nanoTime();
            try {
                next.awaitWritable(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (System.nanoTime() - began >= TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
                    failure = new IOException("the client does not read its answer");
                }
            } catch (IOException e) {
                failure = e;
            }
            over = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return over;
        }
    }
}
