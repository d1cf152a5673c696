package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.admin.Way;

/** Says for the audit list whether a page or a program asks, and from which address. */
public class WayFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Way.Kind kind = ApiPath.is(request) ? Way.Kind.API : Way.Kind.PAGE;
        Way before = Way.enter(new Way(kind, request.getRemoteAddr()));
        try {
            chain.doFilter(request, response);
        } finally {
            Way.enter(before);
        }
    }
}
