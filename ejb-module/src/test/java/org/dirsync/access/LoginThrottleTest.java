package org.dirsync.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who is locked out, where, and for how long. */
class LoginThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Ticking clock = new Ticking();
    private final LoginThrottle attempts = new LoginThrottle(clock);

    /** A clock that the test moves. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("1994-11-22T13:45:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void fails(int times, String address) {
        for (int i = 0; i < times; i++) {
            attempts.failed("anna", address);
        }
    }

    @Test
    void fiveFailuresLockOutTheNameAtThatAddressForAMinute() {
        fails(4, HERE);
        assertThat(attempts.lockedOut("anna", HERE)).isEmpty();

        fails(1, HERE);

        assertThat(attempts.lockedOut("anna", HERE)).contains(Duration.ofMinutes(1));
        assertThat(attempts.lockedOut("anna", ELSEWHERE)).isEmpty();
        assertThat(attempts.lockedOut("berit", HERE)).isEmpty();
        clock.now = clock.now.plusSeconds(61);
        assertThat(attempts.lockedOut("anna", HERE)).isEmpty();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        fails(4, HERE);
        attempts.succeeded("anna", HERE);
        fails(4, HERE);

        assertThat(attempts.lockedOut("anna", HERE)).isEmpty();
    }

    @Test
    void manyFailuresFromAnywhereLockOutStrangersOnly() {
        attempts.succeeded("anna", HERE);
        for (int i = 0; i < 50; i++) {
            attempts.failed("anna", "198.51.100." + i);
        }

        assertThat(attempts.lockedOut("anna", ELSEWHERE)).isPresent();
        assertThat(attempts.lockedOut("anna", HERE)).isEmpty();
    }
}
