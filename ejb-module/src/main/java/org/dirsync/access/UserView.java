package org.dirsync.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param name the login name
 * @param role administrator, operator, viewer or reader
 * @param disabled whether the user may not log in
 * @param initial whether the password is one that was made up and not yet changed
 * @param passwordAt when the password was set; null if that is not known
 * @param lastLoginAt when the login form was last used with success; null if never
 */
public record UserView(
        String name,
        String role,
        boolean disabled,
        boolean initial,
        @Nullable Instant passwordAt,
        @Nullable Instant lastLoginAt) {}
