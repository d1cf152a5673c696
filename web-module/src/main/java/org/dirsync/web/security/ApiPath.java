package org.dirsync.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs from those of people. */
public final class ApiPath {
    /** Where the API is, below the context root. */
    public static final String ROOT = "/api";

    /** Where monitoring reads figures; programs log in there as they do at the API. */
    public static final String METRICS = "/metrics";

    private ApiPath() {}

    /** Whether the request goes to the API, or comes from monitoring. */
    public static boolean is(HttpServletRequest request) {
        return ROOT.equals(request.getServletPath()) || METRICS.equals(request.getServletPath());
    }

    /** Whether the request that failed went to the API. */
    public static boolean failed(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return uri instanceof String path
                && (path.equals(request.getContextPath() + ROOT)
                        || path.startsWith(request.getContextPath() + ROOT + "/"));
    }
}
