package org.dirsync.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.settings.Settings;
import org.dirsync.transport.QueueDepth;
import org.dirsync.transport.QueueWatch;
import org.jspecify.annotations.Nullable;

/** One look at the queues, and what it says of them and of the postoffices. */
public final class QueueLook {

    private static final String ADVICE =
            "; the queue may be paused or its delivery stopped: see the server's console";

    private final List<QueueDepth> queues;
    private final Instant now;
    private final Duration patience;

    QueueLook(List<QueueDepth> queues, Instant now, Duration patience) {
        this.queues = queues;
        this.now = now;
        this.patience = patience;
    }

    /**
     * A look at the queues as they are. A message waits too long after {@code
     * dirsync.queue.patience.seconds}, a system property of the server; 60 by default.
     */
    public static QueueLook at(QueueWatch watch, Instant now) {
        Duration patience = Duration.ofSeconds(Settings.QUEUE_PATIENCE_SECONDS.get());
        return new QueueLook(watch.look(), now, patience);
    }

    /** Each queue. */
    public List<QueueView> views() {
        return queues.stream().map(this::view).toList();
    }

    private QueueView view(QueueDepth queue) {
        boolean stalled = queue.isStalled(now, patience);
        return new QueueView(
                queue.queue(),
                queue.messages(),
                queue.more(),
                queue.oldest(),
                stalled,
                stalled ? sentence(queue) : "");
    }

    private static String sentence(QueueDepth queue) {
        String count =
                queue.more()
                        ? "more than %d messages have".formatted(queue.messages())
                        : queue.messages() == 1
                                ? "1 message has"
                                : queue.messages() + " messages have";
        return "queue %s: %s waited since %s and none is taken%s"
                .formatted(queue.queue(), count, second(queue.oldest()), ADVICE);
    }

    /** Why this postoffice waits, if a message from or for it is in a queue that stands still. */
    Optional<Reason> why(PostofficeName name) {
        return queues.stream()
                .filter(queue -> queue.isStalled(now, patience))
                .filter(queue -> queue.requestors().containsKey(name))
                .findFirst()
                .map(queue -> stalled(queue, Objects.requireNonNull(queue.requestors().get(name))));
    }

    private static Reason stalled(QueueDepth queue, Instant since) {
        boolean toServer = queue.queue().equals(QueueWatch.SERVER);
        return Reason.of(
                toServer ? "stalled.request" : "stalled.update",
                List.of(queue.queue(), since),
                (toServer
                                ? "its message to the directory server"
                                : "the directory server's message to it")
                        + " has waited in queue %s since %s; none is taken there");
    }

    private static String second(@Nullable Instant at) {
        return Objects.requireNonNull(at).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
