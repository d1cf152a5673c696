package org.dirsync.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.dirsync.web.json.JsonIn;
import org.dirsync.web.security.ApiPath;
import org.dirsync.web.security.CsrfFilter;

/** How long the body of a request may be, and how long it may take to arrive. */
final class BodyLimit {
    /** The largest body of somebody who is not logged in. */
    static final long MAX_ANONYMOUS = 16 * 1024;

    /** The same of the login form, and of what was typed before and goes through it. */
    static final long MAX_LOGIN = 40 * 1024;

    private static final Set<String> LOGIN = Set.of("/login", "/resume");

    private static final Duration BEGINNING = Duration.ofSeconds(30);
    private static final long MIN_BYTES_PER_SECOND = 1024;

    private BodyLimit() {}

    /** The largest body of a request, in bytes. */
    static long of(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (request.getRemoteUser() == null) {
            return LOGIN.contains(request.getServletPath()) ? MAX_LOGIN : MAX_ANONYMOUS;
        }
        if (ApiPath.is(request)) {
            return type.startsWith("application/json") ? JsonIn.MAX_SIZE : Long.MAX_VALUE;
        }
        return CsrfFilter.isUpload(request) ? CsrfFilter.MAX_UPLOAD : CsrfFilter.MAX_FORM;
    }

    /** Whether a body of which so much has arrived in so long a time is too slow to wait for. */
    static boolean isTooSlow(long bytes, Duration since) {
        return since.compareTo(BEGINNING.plusSeconds(bytes / MIN_BYTES_PER_SECOND)) > 0;
    }
}
