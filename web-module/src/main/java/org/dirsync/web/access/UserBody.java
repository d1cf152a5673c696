package org.dirsync.web.access;

import org.jspecify.annotations.Nullable;

/** A user to make. */
public record UserBody(@Nullable String name, @Nullable String password, @Nullable String role) {
    /** Does not show the password. */
    @Override
    public String toString() {
        return "user " + name;
    }
}
