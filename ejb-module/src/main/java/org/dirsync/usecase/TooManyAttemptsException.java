package org.dirsync.usecase;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** A password was wrong so often that nobody may try again for a while. */
@ApplicationException(rollback = true)
public class TooManyAttemptsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** How long to wait. */
    public TooManyAttemptsException(Duration wait) {
        super("the password was wrong too often; wait a minute, and log in again");
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration toWait() {
        return wait;
    }
}
