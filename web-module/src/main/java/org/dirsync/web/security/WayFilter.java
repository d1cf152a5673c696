package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.dirsync.usecase.Way;

/**
 * Says for the audit list and the history of entries whether a page or a program asks, and from
 * which address.
 */
public class WayFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Way before = enter(request);
        Runnable back =
                Way.enter(Way.current(), Objects.requireNonNullElse(request.getRemoteUser(), ""));
        try {
            chain.doFilter(request, response);
        } finally {
            back.run();
            Way.enter(before);
        }
    }

    /** From now on this thread works for the request; returns the way before, to go back. */
    static Way enter(HttpServletRequest request) {
        Way.Kind kind = ApiPath.is(request) ? Way.Kind.API : Way.Kind.PAGE;
        return Way.enter(new Way(kind, request.getRemoteAddr()));
    }
}
