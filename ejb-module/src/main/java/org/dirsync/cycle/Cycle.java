package org.dirsync.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;

/** T1, T2 and T3 of one postoffice, one after the other, as its messages arrive. */
final class Cycle {

    /** How long a cycle waits for a sign of progress before it ends as late. */
    static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** How long a cycle waits for a signal before it looks again; another node gives none. */
    static final Duration RECHECK = Duration.ofSeconds(1);

    private final RequestorSteps requestors;
    private final ServerSteps servers;
    private final SendPhase sending;
    private final AnswerPhase answering;
    private final ApplyPhase applying;
    private final Retry retry;
    private final Arrivals arrivals;
    private final Executor executor;
    private final Clock clock;

    Cycle(
            RequestorSteps requestors,
            ServerSteps servers,
            Retry retry,
            Arrivals arrivals,
            Executor executor,
            Clock clock) {
        this.requestors = requestors;
        this.servers = servers;
        this.sending = new SendPhase(requestors, retry);
        this.answering = new AnswerPhase(servers, retry);
        this.applying = new ApplyPhase(requestors, servers, retry);
        this.retry = retry;
        this.arrivals = arrivals;
        this.executor = executor;
        this.clock = clock;
    }

    Outcome t1(PostofficeName name, ActiveRun run) {
        return sending.send(name, run).outcome();
    }

    Outcome t2(PostofficeName server, ActiveRun run) {
        return answering.answerAll(server, run);
    }

    Outcome t3(PostofficeName name, ActiveRun run) {
        return applying.process(name, run);
    }

    /** A whole cycle; it ends early if the server is elsewhere, silent, or the run is cancelled. */
    Outcome whole(PostofficeName name, ActiveRun run) {
        SendPhase.Sending sent = sending.send(name, run);
        Outcome outcome = sent.outcome();
        if (run.stops()) {
            return outcome;
        }
        PostofficeName server = retry.inNew(() -> servers.serverOf(name).orElse(null));
        if (server == null) {
            return outcome.plus(applying.process(name, run))
                    .plus(late("the request is on its way; the server answers at its next T2"));
        }
        String request = sent.request();
        if (!await(
                name,
                () -> run.stops() || retry.inNew(() -> servers.isReceived(name, request)),
                () -> retry.inNew(() -> servers.heardAt(name)))) {
            return outcome.plus(late("the server has not received the request yet"));
        }
        if (run.stops()) {
            return outcome;
        }
        FutureTask<Outcome> answer =
                new FutureTask<>(() -> answering.answer(server, name, run.progress()));
        executor.execute(answer);
        outcome = outcome.plus(processAll(name, request, run)).plus(ending(result(answer)));
        if (run.stops() || !isProcessed(name, request)) {
            return outcome;
        }
        outcome = outcome.plus(applying.verify(name, run));
        if (!await(name, () -> retry.inNew(() -> servers.isVerified(name, request)), () -> "")) {
            return outcome.plus(late("the server has not received the verification yet"));
        }
        return outcome;
    }

    /** Applies message files as they arrive, while the server still sends the later ones. */
    private Outcome processAll(PostofficeName name, String request, ActiveRun run) {
        Outcome[] outcome = {Outcome.NOTHING};
        long last = applying.begin(run);
        boolean whole =
                await(
                        name,
                        () -> {
                            Outcome some = applying.drain(name, last, run);
                            outcome[0] = outcome[0].plus(some);
                            return run.stops()
                                    || some.state() != Outcome.State.COMPLETE
                                    || (some.messages() > 0 && isProcessed(name, request));
                        },
                        () -> outcome[0].messages());
        return whole
                ? outcome[0]
                : outcome[0].plus(late("the server's answer has not arrived whole yet"));
    }

    private boolean isProcessed(PostofficeName name, String request) {
        return retry.inNew(() -> requestors.isProcessed(name, request));
    }

    private static Outcome result(Future<Outcome> answer) {
        try {
            return answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late("the node is stopping");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the server's answer failed", e);
        }
    }

    /** How the answer ended, without its messages: they count where they are applied. */
    private static Outcome ending(Outcome answer) {
        return Outcome.of(answer.state(), answer.code(), answer.text());
    }

    private static Outcome late(String text) {
        return Outcome.of(Outcome.State.PARTIAL, null, text);
    }

    /**
     * Waits until the condition holds: looks at it at first, after each arrival and every second.
     *
     * @param progress a mark that changes while the wait is worth it
     * @return whether it holds; false if the mark stayed the same for {@link #TIMEOUT}, or the
     *     thread is to end
     */
    private boolean await(
            PostofficeName name, BooleanSupplier condition, Supplier<Object> progress) {
        Instant deadline = clock.instant().plus(TIMEOUT);
        Object mark = progress.get();
        long seen = arrivals.count(name);
        while (!condition.getAsBoolean()) {
            if (clock.instant().isAfter(deadline)) {
                Object next = progress.get();
                if (next.equals(mark)) {
                    return false;
                }
                mark = next;
                deadline = clock.instant().plus(TIMEOUT);
            }
            try {
                arrivals.await(name, seen, RECHECK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            seen = arrivals.count(name);
        }
        return true;
    }
}
