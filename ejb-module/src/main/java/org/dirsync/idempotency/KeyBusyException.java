package org.dirsync.idempotency;

import jakarta.ejb.ApplicationException;
import org.dirsync.usecase.ConflictException;

/** The first request with a key has no answer yet; nothing more was done. */
@ApplicationException(rollback = true)
public class KeyBusyException extends ConflictException {
    private static final long serialVersionUID = 1L;

    KeyBusyException() {
        super(
                "the first request with this Idempotency-Key is still under way; send it again"
                        + " later to get its answer");
    }
}
