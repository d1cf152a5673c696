package org.dirsync.health;

import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries whether a part of the node answers, and does not wait for one that hangs. While a trial
 * hangs, no other of the same part is begun: those who ask meanwhile wait for that one.
 */
@Singleton
@Lock(LockType.READ)
public class Probe {

    @Resource private ManagedExecutorService executor;

    private final Map<String, Future<List<String>>> running = new ConcurrentHashMap<>();

    /**
     * How a part is.
     *
     * @param trouble what is wrong with it; empty if nothing is
     * @param warnings what else to know of it
     */
    public record Answer(String trouble, List<String> warnings) {}

    /**
     * Tries a part.
     *
     * @param part its name
     * @param trial throws if it does not work; returns warnings if it does
     * @param patience how long the trial may take
     */
    public Answer ask(String part, Callable<List<String>> trial, Duration patience) {
        Future<List<String>> future =
                running.compute(
                        part,
                        (key, last) ->
                                last == null || last.isDone() ? executor.submit(trial) : last);
        try {
            return new Answer("", future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return trouble("does not answer within " + patience.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trouble("the node is stopping");
        } catch (ExecutionException e) {
            return trouble(reason(e));
        }
    }

    private static Answer trouble(String text) {
        return new Answer(text, List.of());
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }
}
