package org.dirsync.web.json;

import jakarta.json.stream.JsonLocation;
import org.jspecify.annotations.Nullable;

/** A body that is not the JSON that is expected. */
public class BadJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final long line;
    private final long column;

    BadJsonException(@Nullable String field, String message, @Nullable JsonLocation at) {
        super(message);
        this.field = field;
        this.line = at == null ? -1 : at.getLineNumber();
        this.column = at == null ? -1 : at.getColumnNumber();
    }

    /** The field with its path, or null if it is about the whole. */
    public @Nullable String field() {
        return field;
    }

    /** The line from 1, or null if unknown. */
    public @Nullable Long line() {
        return line < 1 ? null : Long.valueOf(line);
    }

    /** The column from 1, or null if unknown. */
    public @Nullable Long column() {
        return column < 1 ? null : Long.valueOf(column);
    }
}
