package org.dirsync.web.api;

import org.dirsync.admin.InvalidException;
import org.jspecify.annotations.Nullable;

/** Fields that must be there. */
final class Needed {
    private Needed() {}

    /** The value, or a refusal that names the field. */
    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidException(field, "'" + field + "' is missing; give it.");
        }
        return value;
    }
}
