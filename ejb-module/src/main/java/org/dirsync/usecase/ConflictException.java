package org.dirsync.usecase;

import jakarta.ejb.ApplicationException;

/** The change contradicts what is there. */
@ApplicationException(rollback = true)
public class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What it is about and what to do. */
    public ConflictException(String message) {
        super(message);
    }
}
