package org.dirsync.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Failed logins by name, since the node started. */
@ApplicationScoped
public class Attempts {

    private static final int MOST_FAILURES = 5;
    private static final int MOST_NAMES = 10_000;
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);

    private record Failures(int count, Instant last) {}

    private final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();

    boolean isLockedOut(String name) {
        Failures known = failures.get(name);
        return known != null
                && known.count() >= MOST_FAILURES
                && known.last().plus(LOCKED_OUT).isAfter(Instant.now());
    }

    void failed(String name) {
        if (failures.size() >= MOST_NAMES) {
            failures.clear();
        }
        failures.merge(
                name,
                new Failures(1, Instant.now()),
                (before, first) -> new Failures(before.count() + 1, first.last()));
    }

    void succeeded(String name) {
        failures.remove(name);
    }
}
