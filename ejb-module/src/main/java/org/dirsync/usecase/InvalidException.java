package org.dirsync.usecase;

import jakarta.ejb.ApplicationException;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/** A value cannot be taken as it is; nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable Code code;

    /** Which field or parameter, and what is wrong with it. */
    public InvalidException(String field, String message) {
        super(message);
        this.field = field;
        this.code = null;
    }

    /** A value that was refused. */
    public InvalidException(String field, RefusedException refused) {
        super(refused.refusal().message(), refused);
        this.field = field;
        this.code = refused.code();
    }

    /** The field or parameter; empty for the body as a whole. */
    public String field() {
        return field;
    }

    /** The number to search for, or null if there is none. */
    public @Nullable Code code() {
        return code;
    }
}
