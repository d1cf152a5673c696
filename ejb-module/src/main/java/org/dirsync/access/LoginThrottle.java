package org.dirsync.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Failed logins since the node started.
 *
 * <p>After five failures in a row from one client address a name is locked out for that address for
 * a minute; after fifty from anywhere, for every address from which it has not logged in before. So
 * a guesser is slowed down, and does not lock out the person whose name he guesses with.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int MAX_FAILURES = 5;
    private static final int MAX_FAILURES_ANYWHERE = 50;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);
    private static final String ANYWHERE = "";

    private record Client(String name, String address) {}

    private record Failures(int count, Instant last) {}

    private final ConcurrentMap<Client, Failures> failures = new ConcurrentHashMap<>();
    private final ConcurrentMap<Client, Instant> successes = new ConcurrentHashMap<>();
    private final Clock clock;

    /** By the system's clock. */
    public LoginThrottle() {
        this(Clock.systemUTC());
    }

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long a name is still locked out for a client; empty if it is not. */
    Optional<Duration> lockedOut(String name, String address) {
        Instant now = clock.instant();
        Duration here = remaining(failures.get(new Client(name, address)), MAX_FAILURES, now);
        Duration anywhere =
                successes.containsKey(new Client(name, address))
                        ? Duration.ZERO
                        : remaining(
                                failures.get(new Client(name, ANYWHERE)),
                                MAX_FAILURES_ANYWHERE,
                                now);
        Duration longer = here.compareTo(anywhere) >= 0 ? here : anywhere;
        return longer.isZero() ? Optional.empty() : Optional.of(longer);
    }

    private static Duration remaining(@Nullable Failures known, int most, Instant now) {
        if (known == null || known.count() < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, known.last().plus(LOCKED_OUT));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void failed(String name, String address) {
        count(new Client(name, address));
        count(new Client(name, ANYWHERE));
    }

    private void count(Client client) {
        if (failures.size() >= MAX_REMEMBERED) {
            failures.clear();
        }
        failures.merge(
                client,
                new Failures(1, clock.instant()),
                (before, first) -> new Failures(before.count() + 1, first.last()));
    }

    void succeeded(String name, String address) {
        if (successes.size() >= MAX_REMEMBERED) {
            successes.clear();
        }
        successes.put(new Client(name, address), clock.instant());
        failures.remove(new Client(name, address));
        failures.remove(new Client(name, ANYWHERE));
    }
}
