package org.dirsync.web.json;

/** A body with more bytes than are read. */
public class BodyTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(String message) {
        super(message);
    }
}
