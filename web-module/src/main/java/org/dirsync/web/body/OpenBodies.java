package org.dirsync.web.body;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that have not arrived completely. Of one user's, and of all strangers' together, there
 * are so many at most; then the oldest gives way, so that nobody keeps others from being read.
 */
@ApplicationScoped
public class OpenBodies {
    static final int MAX_OF_A_USER = 250;
    static final int MAX_OF_STRANGERS = 1_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long LOOK_SECONDS = 5;

    @Resource private ManagedScheduledExecutorService timer;

    private final Map<String, Deque<BodyReader>> byUser = new HashMap<>();
    private @Nullable ScheduledFuture<?> looks;

    @PostConstruct
    void start() {
        looks =
                timer.scheduleWithFixedDelay(
                        this::endSlow, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    /**
     * Watches over one more.
     *
     * @param user whose it is; empty if nobody is logged in
     */
    void add(String user, BodyReader reader) {
        BodyReader oldest = null;
        synchronized (this) {
            Deque<BodyReader> own = byUser.computeIfAbsent(user, key -> new ArrayDeque<>());
            own.addLast(reader);
            if (own.size() > (user.isEmpty() ? MAX_OF_STRANGERS : MAX_OF_A_USER)) {
                oldest = own.removeFirst();
            }
        }
        if (oldest != null) {
            oldest.giveUp(TOO_MANY_REQUESTS, "Too many requests are sent at once.");
        }
    }

    /** It has ended. */
    synchronized void remove(BodyReader reader) {
        byUser.values().removeIf(own -> own.remove(reader) && own.isEmpty());
    }

    private void endSlow() {
        Instant now = Instant.now();
        all().forEach(reader -> reader.endIfSlow(now));
    }

    private synchronized List<BodyReader> all() {
        return byUser.values().stream().flatMap(Deque::stream).toList();
    }
}
