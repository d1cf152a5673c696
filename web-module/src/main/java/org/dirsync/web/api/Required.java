package org.dirsync.web.api;

import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;

/** Fields that must be there. */
public final class Required {
    private Required() {}

    /** The value, or a refusal that names the field. */
    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidException(field, "'" + field + "' is missing; give it.");
        }
        return value;
    }

    /** The number, from 0, or a refusal that names the parameter. */
    public static long number(String field, @Nullable String value) {
        String text = text(field, value);
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidException(field, "'" + field + "' must be a number from 0.");
        }
        return Long.parseLong(text);
    }

    /** The number, or a refusal that names the field. */
    public static int value(String field, @Nullable Integer value) {
        if (value == null) {
            throw new InvalidException(field, "'" + field + "' is missing; give it.");
        }
        return value;
    }
}
