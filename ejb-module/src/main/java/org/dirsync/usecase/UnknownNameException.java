package org.dirsync.usecase;

import jakarta.ejb.ApplicationException;

/** Something is named that does not exist here. */
@ApplicationException(rollback = true)
public class UnknownNameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What it is about and what to do. */
    public UnknownNameException(String message) {
        super(message);
    }
}
