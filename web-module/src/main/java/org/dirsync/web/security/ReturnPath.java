package org.dirsync.web.security;

import org.jspecify.annotations.Nullable;

/** Where to go after the login: only ever a path inside this application. */
public final class ReturnPath {
    private static final String OVERVIEW = "/";

    private ReturnPath() {}

    /** The path below the context root if it is one, else the overview. */
    public static String checked(@Nullable String path) {
        if (path == null || path.length() > 2_000 || !path.startsWith("/")) {
            return OVERVIEW;
        }
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return !plain
                        || path.startsWith("//")
                        || path.startsWith("/login")
                        || path.startsWith("/logout")
                ? OVERVIEW
                : path;
    }
}
