package org.dirsync.web.body;

import java.io.IOException;

/** A form that is not written as RFC 7578 says. */
final class BadFormException extends IOException {
    private static final long serialVersionUID = 1L;

    BadFormException(String message) {
        super(message);
    }
}
