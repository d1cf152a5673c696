package org.dirsync.web.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something can have been made only with its user's will. */
public final class CsrfRule {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private CsrfRule() {}

    /** Whether the method changes nothing. */
    public static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /**
     * Another site cannot make a browser send {@code X-Requested-With}. A request with Basic that
     * no browser made needs none; a browser says so, and it may send a remembered password by
     * itself.
     */
    static boolean apiMayChange(
            boolean basic,
            @Nullable String requestedWith,
            @Nullable String origin,
            @Nullable String fetchSite) {
        boolean byBrowser = origin != null || fetchSite != null;
        return requestedWith != null || (basic && !byBrowser);
    }
}
