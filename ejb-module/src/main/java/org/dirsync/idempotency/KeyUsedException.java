package org.dirsync.idempotency;

import jakarta.ejb.ApplicationException;

/** A key of another request was sent; nothing was done. */
@ApplicationException(rollback = true)
public class KeyUsedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what to do instead. */
    public KeyUsedException() {
        super(
                "this Idempotency-Key was sent with another request in the last 24 hours, and"
                        + " nothing was done; take a new key for each request");
    }
}
