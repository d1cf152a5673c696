package org.dirsync.format;

import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/** A file that cannot be taken as a whole; nothing of it may be kept. */
public final class FileRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final long line;

    FileRefusedException(long line, Code code, String message) {
        super(code, "line " + line + ": " + message);
        this.line = line;
    }

    /** Where reading ended, from 1. */
    public long line() {
        return line;
    }
}
