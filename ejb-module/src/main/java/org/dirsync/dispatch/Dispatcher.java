package org.dirsync.dispatch;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Receipt;
import org.dirsync.message.Rendered;
import org.dirsync.message.Request;
import org.dirsync.server.SharedReads;
import org.dirsync.server.Transmission;
import org.jspecify.annotations.Nullable;

/**
 * Launches the processes of a postoffice, step by step, and records how each run ended.
 *
 * <p>No transaction spans a run: each step is one, the run's outcome another.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Dispatcher {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(4);
    private static final int ATTEMPTS = 4;

    /** So many pages of the master list does T2 keep, for the next requestor that lacks them. */
    private static final int SHARED = 8;

    private static final String DUPLICATE_KEY = "23505";

    @Inject private Steps steps;

    @Inject private RunLog runs;

    @Inject private Turns turns;

    @Inject private Unrecorded unrecorded;

    @Inject private Watches watches;

    @Resource private ManagedExecutorService executor;

    /** Runs a process of a postoffice now; returns when it has ended, however it ended. */
    public void run(PostofficeName name, SyncProcess process) {
        run(name, process, runs.requested(name, process, Instant.now()));
    }

    /** Runs what was requested before, under the id that was given then. */
    public void run(PostofficeName name, SyncProcess process, long run) {
        Watch watch = watches.begun(run);
        Lock turn = turns.of(name);
        turn.lock();
        try {
            start(run);
            Outcome outcome = outcome(name, process, new Task(run, watch));
            end(run, watch.ending(outcome), Instant.now());
        } finally {
            turn.unlock();
            watches.ended(run);
        }
    }

    /** A run at work, and who looks on. */
    private record Task(long run, Watch watch) {}

    private void start(long run) {
        try {
            unrecorded.recordAll(runs);
            runs.started(run, Instant.now());
        } catch (EJBException e) {
            Outcome failed = Outcome.of(Outcome.State.FAILED, Code.FAILED, Reasons.of(e));
            unrecorded.keep(run, failed, Instant.now());
            throw e;
        }
    }

    private void end(long run, Outcome outcome, Instant at) {
        try {
            runs.ended(run, outcome, at);
        } catch (EJBException e) {
            unrecorded.keep(run, outcome, at);
            throw e;
        }
    }

    private Outcome outcome(PostofficeName name, SyncProcess process, Task task) {
        try {
            if (!attempt(() -> steps.isHosted(name))) {
                return Outcome.of(
                        Outcome.State.FAILED,
                        Code.FAILED,
                        "it was removed before " + process + " could run");
            }
            if (task.watch().stops()) {
                return Outcome.NOTHING;
            }
            return switch (process) {
                case T1 -> send(name, task).outcome();
                case T2 -> transmitAll(name, task);
                case T3 -> process(name, task);
                case CYCLE -> cycle(name, task);
                case EXPORT -> {
                    attempt(() -> begin(() -> steps.beginExport(name)));
                    yield cycle(name, task);
                }
                case IMPORT -> {
                    attempt(() -> begin(() -> steps.beginImport(name)));
                    yield cycle(name, task);
                }
            };
        } catch (RuntimeException e) {
            log(process + " of " + name + " failed", e);
            return Outcome.of(Outcome.State.FAILED, Code.FAILED, Reasons.of(e));
        }
    }

    private static boolean begin(Runnable step) {
        step.run();
        return true;
    }

    private record Sending(Outcome outcome, String request) {}

    private Sending send(PostofficeName name, Task task) {
        Outcome outcome = Outcome.NOTHING;
        Request last = null;
        task.watch().begin(Watch.Phase.SENDING, 0);
        do {
            Request after = last;
            Steps.Sent sent = attempt(() -> steps.send(name, after));
            last = sent.request();
            Outcome one = Outcome.sent(1, sent.bytes());
            outcome = outcome.plus(one);
            task.watch().moved(sent.part(), sent.last());
            note(task, one);
        } while (last.ask() == null && !task.watch().stops());
        return new Sending(outcome, last.envelope().id());
    }

    /** The run's row tells from time to time how far it is, also if the node stops. */
    private void note(Task task, Outcome some) {
        task.watch().add(some);
        if (task.watch().isToBeNoted(Instant.now())) {
            runs.noted(task.run(), task.watch().look().outcome());
        }
    }

    private Outcome transmitAll(PostofficeName server, Task task) {
        Outcome outcome = Outcome.NOTHING;
        SharedReads reads = new SharedReads(SHARED);
        Rendered rendered = new Rendered(SHARED);
        List<PostofficeName> due = attempt(steps::due);
        task.watch().begin(Watch.Phase.ANSWERING, due.size());
        for (PostofficeName requestor : due) {
            if (task.watch().stops()) {
                break;
            }
            Outcome one = transmit(server, requestor, reads, rendered, task.watch());
            outcome = outcome.plus(one);
            task.watch().answered();
            note(task, one);
        }
        return outcome;
    }

    private Outcome transmit(
            PostofficeName server,
            PostofficeName requestor,
            SharedReads reads,
            Rendered rendered,
            Watch watch) {
        try {
            Outcome outcome = Outcome.NOTHING;
            Transmission transmission =
                    new Transmission(server, requestor, () -> UUID.randomUUID().toString());
            Transmitted step = attempt(() -> transmit(transmission, reads, rendered));
            while (step.bytes() > 0) {
                outcome = outcome.plus(Outcome.sent(1, step.bytes()));
                if (watch.stops()) {
                    break;
                }
                Transmission next = step.next();
                step = attempt(() -> transmit(next, reads, rendered));
            }
            return outcome;
        } catch (RuntimeException e) {
            log("no answer to " + requestor, e);
            return Outcome.of(
                    Outcome.State.PARTIAL,
                    Code.FAILED,
                    "%s was not answered: %s".formatted(requestor, Reasons.of(e)));
        }
    }

    /** A step of T2 that was committed, and where the next one goes on. */
    private record Transmitted(Transmission next, int bytes) {}

    private Transmitted transmit(Transmission from, SharedReads reads, Rendered rendered) {
        Transmission next = from.copy();
        return new Transmitted(next, steps.transmit(next, reads, rendered));
    }

    private Outcome process(PostofficeName name, Task task) {
        long last = attempt(steps::masterLast);
        task.watch().begin(Watch.Phase.APPLYING, 0);
        Outcome outcome = drain(name, last, task);
        if (outcome.messages() == 0 || task.watch().stops()) {
            return outcome;
        }
        return outcome.plus(verify(name, task));
    }

    private Outcome verify(PostofficeName name, Task task) {
        task.watch().begin(Watch.Phase.VERIFYING, 0);
        Outcome verified = Outcome.sent(1, attempt(() -> steps.verify(name)));
        note(task, verified);
        return verified;
    }

    private Outcome drain(PostofficeName name, long last, Task task) {
        Outcome outcome = Outcome.NOTHING;
        Steps.Processed processed = task.watch().stops() ? null : processOne(name);
        while (processed != null) {
            Outcome one = outcome(processed);
            outcome = outcome.plus(one);
            task.watch().moved(processed.part(), last);
            note(task, one);
            processed = task.watch().stops() ? null : processOne(name);
        }
        return outcome;
    }

    /** An address that comes again although it should come once is looked up the next time. */
    private Steps.@Nullable Processed processOne(PostofficeName name) {
        try {
            return attempt(() -> steps.process(name));
        } catch (EJBException e) {
            if (!Reasons.isCausedBy(e, Dispatcher::isDuplicate)) {
                throw e;
            }
            attempt(() -> begin(() -> steps.expectRepeats(name)));
            return attempt(() -> steps.process(name));
        }
    }

    private static Outcome outcome(Steps.Processed processed) {
        Receipt receipt = processed.receipt();
        Outcome.State state = Outcome.State.COMPLETE;
        Code code = null;
        String text = "";
        if (processed.refusal() != null) {
            state = Outcome.State.PARTIAL;
            text = processed.refusal();
        } else if (receipt.kind() == Receipt.Kind.GAP) {
            state = Outcome.State.PARTIAL;
            code = Code.GAP;
            text = "a message file is missing; what it held is asked for again";
        } else if (!receipt.diverged().isEmpty()) {
            state = Outcome.State.PARTIAL;
            code = Code.DIVERGED;
            text = "the list of " + receipt.diverged() + " differs and is asked for again";
        } else if (!receipt.held().isEmpty()) {
            state = Outcome.State.PARTIAL;
            code = Code.DELETIONS_HELD;
            text = "deletions of " + receipt.held().keySet() + " wait for a person";
        }
        return new Outcome(
                state,
                1,
                processed.bytes(),
                receipt.applied().added(),
                receipt.applied().modified(),
                receipt.applied().removed(),
                receipt.applied().refused().size(),
                code,
                text);
    }

    private Outcome cycle(PostofficeName name, Task task) {
        Watch watch = task.watch();
        Sending sending = send(name, task);
        Outcome outcome = sending.outcome();
        if (watch.stops()) {
            return outcome;
        }
        PostofficeName server = attempt(() -> steps.serverOf(name).orElse(null));
        if (server == null) {
            return outcome.plus(process(name, task))
                    .plus(
                            Outcome.of(
                                    Outcome.State.PARTIAL,
                                    null,
                                    "the request is on its way; the server answers at its next T2"));
        }
        String request = sending.request();
        if (!await(
                () -> watch.stops() || steps.isReceived(name, request),
                () -> steps.heardAt(name))) {
            return outcome.plus(late("the server has not received the request yet"));
        }
        if (watch.stops()) {
            return outcome;
        }
        Future<Outcome> answer =
                executor.submit(
                        () -> transmit(server, name, new SharedReads(1), new Rendered(1), watch));
        outcome = outcome.plus(processAll(name, request, task)).plus(ending(result(answer)));
        if (watch.stops() || !steps.isProcessed(name, request)) {
            return outcome;
        }
        outcome = outcome.plus(verify(name, task));
        if (!await(() -> steps.isVerified(name, request), () -> "")) {
            return outcome.plus(late("the server has not received the verification yet"));
        }
        return outcome;
    }

    /** Applies message files as they arrive, while the server still sends the later ones. */
    private Outcome processAll(PostofficeName name, String request, Task task) {
        Outcome[] outcome = {Outcome.NOTHING};
        long last = attempt(steps::masterLast);
        task.watch().begin(Watch.Phase.APPLYING, 0);
        boolean whole =
                await(
                        () -> {
                            Outcome some = drain(name, last, task);
                            outcome[0] = outcome[0].plus(some);
                            return task.watch().stops()
                                    || some.state() != Outcome.State.COMPLETE
                                    || (some.messages() > 0 && steps.isProcessed(name, request));
                        },
                        () -> outcome[0].messages());
        return whole
                ? outcome[0]
                : outcome[0].plus(late("the server's answer has not arrived whole yet"));
    }

    private static Outcome result(Future<Outcome> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

    /** Waits until the condition holds, as long as the mark of its progress changes meanwhile. */
    private static boolean await(BooleanSupplier condition, Supplier<Object> progress) {
        Instant patience = Instant.now().plus(PATIENCE);
        Object mark = progress.get();
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (Instant.now().isAfter(patience)) {
                Object next = progress.get();
                if (next.equals(mark)) {
                    return false;
                }
                mark = next;
                patience = Instant.now().plus(PATIENCE);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    /** A step that the database broke off in favour of another is tried again. */
    private static <T extends @Nullable Object> T attempt(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (EJBException e) {
                if (attempt == ATTEMPTS
                        || !Reasons.isCausedBy(
                                e, cause -> cause instanceof SQLTransientException)) {
                    throw e;
                }
                LockSupport.parkNanos(POLL.multipliedBy(10L * attempt).toNanos());
            }
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState());
    }

    /** One line where server or database are at fault; a stack trace where we may be. */
    private static void log(String what, RuntimeException failure) {
        System.Logger log = System.getLogger(Dispatcher.class.getName());
        if (Reasons.isOfTheServer(failure)) {
            log.log(System.Logger.Level.WARNING, what + ": " + Reasons.of(failure));
        } else {
            log.log(System.Logger.Level.ERROR, what, failure);
        }
    }
}
