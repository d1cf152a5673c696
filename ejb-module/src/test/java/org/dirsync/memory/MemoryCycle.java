package org.dirsync.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.cycle.ActiveRuns;
import org.dirsync.cycle.Arrivals;
import org.dirsync.cycle.Inbound;
import org.dirsync.cycle.PostofficeLocks;
import org.dirsync.cycle.Refusals;
import org.dirsync.cycle.RequestorInbound;
import org.dirsync.cycle.RequestorSteps;
import org.dirsync.cycle.Runner;
import org.dirsync.cycle.ServerInbound;
import org.dirsync.cycle.ServerSteps;
import org.dirsync.cycle.Starter;
import org.dirsync.cycle.Transactions;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.SyncProcess;
import org.dirsync.memory.MemoryCarrier.Letter;
import org.dirsync.message.Message;
import org.dirsync.message.Outdated;
import org.dirsync.message.Update;
import org.dirsync.requestor.PostofficeStore;
import org.dirsync.server.ServerStore;

/**
 * The cycle on one node, in one thread, with queues in memory. A message arrives when the test
 * {@linkplain #deliver delivers} it, or when a run waits for it; the clock moves when a run waits
 * in vain.
 */
public final class MemoryCycle {

    /** A failure that a step has once. */
    public static final class StepFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Transactions.Failure kind;

        /** A failure of this kind. */
        public StepFailure(Transactions.Failure kind) {
            super(kind.toString());
            this.kind = kind;
        }
    }

    /** What a step is run in. */
    public interface Transaction {
        /** Runs a step; what it did is undone if it throws. */
        <T> T run(Supplier<T> step);
    }

    private final MemoryCarrier carrier;
    private final Transaction transaction;
    private final MemoryRunLog runs = new MemoryRunLog();
    private final ActiveRuns active = new ActiveRuns();
    private final Deque<Letter> queue = new ArrayDeque<>();
    private final Map<PostofficeName, Long> counts = new HashMap<>();
    private final Map<Integer, RuntimeException> failures = new HashMap<>();
    private final Inbound servers;
    private final Inbound requestors;
    private final Runner runner;
    private final Starter starter;
    private Instant now;
    private int steps;
    private int backOffs;
    private Runnable beforeDelivery = () -> {};

    /** A cycle at a node in memory, from this time on. */
    public MemoryCycle(
            MemoryNode node, Supplier<String> ids, Outdated outdated, Instant beginning) {
        this(node, node, node.carrier(), inMemory(node), ids, outdated, beginning);
    }

    /** A cycle over these ports, from this time on. */
    public MemoryCycle(
            PostofficeStore.Factory postoffices,
            ServerStore.Factory server,
            MemoryCarrier carrier,
            Transaction transaction,
            Supplier<String> ids,
            Outdated outdated,
            Instant beginning) {
        this.carrier = carrier;
        this.transaction = transaction;
        this.now = beginning;
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Refusals refusals = new Refusals(carrier, outdated);
        servers = new ServerInbound(server, postoffices, refusals, clock);
        requestors = new RequestorInbound(postoffices, refusals, clock);
        PostofficeLocks locks = new PostofficeLocks();
        runner =
                new Runner(
                        new RequestorSteps(postoffices, carrier, refusals, ids, clock),
                        new ServerSteps(server, carrier, ids, clock),
                        new Steps(),
                        new Deliveries(),
                        Runnable::run,
                        runs,
                        active,
                        locks,
                        clock);
        starter = new Starter(runner, runs, locks, clock);
    }

    private static Transaction inMemory(MemoryNode node) {
        return new Transaction() {
            @Override
            public <T> T run(Supplier<T> step) {
                MemoryNode.Mark mark = node.mark();
                try {
                    return step.get();
                } catch (RuntimeException e) {
                    node.rollBack(mark);
                    throw e;
                }
            }
        };
    }

    /** What time it is. */
    public Instant now() {
        return now;
    }

    /** Sets the clock. */
    public void setNow(Instant instant) {
        now = instant;
    }

    /** The runs. */
    public MemoryRunLog runs() {
        return runs;
    }

    /** What starts runs. */
    public Starter starter() {
        return starter;
    }

    /** The runs under way. */
    public ActiveRuns active() {
        return active;
    }

    /** The messages on their way, oldest first. */
    public Deque<Letter> queue() {
        return queue;
    }

    /** How many steps were begun. */
    public int steps() {
        return steps;
    }

    /** How often a step was to be done again. */
    public int backOffs() {
        return backOffs;
    }

    /** Lets a step fail before it does anything; the next one is 1. */
    public void fail(int step, RuntimeException failure) {
        failures.put(steps + step, failure);
    }

    /** Does this before each delivery that a run waits for. */
    public void beforeDelivery(Runnable action) {
        beforeDelivery = action;
    }

    /** Runs a process and returns how it ended. */
    public Outcome run(PostofficeName name, SyncProcess process) {
        long run = runs.requested(name, process, now);
        runner.run(name, process, run);
        return runs.outcome(run);
    }

    /** Delivers all messages that are on their way. */
    public void deliver() {
        while (!queue.isEmpty()) {
            deliver(queue.remove());
        }
    }

    /** Delivers one message; one that cannot be processed is refused. */
    public void deliver(Letter letter) {
        arrive(letter.message(), letter.parcel(), 0);
    }

    /** Lets the content of a message arrive. */
    public void arrive(Message message, byte[] parcel, int retries) {
        Inbound inbound = message instanceof Update ? requestors : servers;
        Optional<PostofficeName> of =
                committed(
                        () -> {
                            try {
                                return Optional.of(inbound.receive(parcel));
                            } catch (RefusedException e) {
                                inbound.refuse(parcel, e.refusal(), retries);
                                return Optional.empty();
                            }
                        });
        of.ifPresent(name -> counts.merge(name, 1L, Long::sum));
    }

    /** Runs a step; what it sent is on its way afterwards. */
    private <T> T committed(Supplier<T> step) {
        int dead = carrier.deadSize();
        try {
            T result = transaction.run(step);
            queue.addAll(carrier.take());
            return result;
        } catch (RuntimeException e) {
            carrier.truncate(0, dead);
            throw e;
        }
    }

    private final class Steps implements Transactions {

        @Override
        public <T> T inNew(Supplier<T> step) {
            steps++;
            RuntimeException failure = failures.remove(steps);
            if (failure != null) {
                throw failure;
            }
            return committed(step);
        }

        @Override
        public Failure classify(RuntimeException failure) {
            return failure instanceof StepFailure known ? known.kind : Failure.DEFECT;
        }

        @Override
        public void backOff(int attempt) {
            backOffs++;
        }
    }

    private final class Deliveries implements Arrivals {

        @Override
        public long count(PostofficeName name) {
            return counts.getOrDefault(name, 0L);
        }

        @Override
        public void await(PostofficeName name, long count, Duration atMost)
                throws InterruptedException {
            beforeDelivery.run();
            if (queue.isEmpty()) {
                now = now.plus(atMost);
            } else {
                deliver(queue.remove());
            }
        }
    }
}
