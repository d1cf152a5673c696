package org.dirsync.web.access;

import org.jspecify.annotations.Nullable;

/** The password that is, and the one that is to be. */
public record PasswordBody(@Nullable String old, @Nullable String password) {
    /** Shows neither. */
    @Override
    public String toString() {
        return "a change of the password";
    }
}
