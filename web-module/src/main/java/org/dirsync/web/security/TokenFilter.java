package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.web.json.Problems;

/** Lets a form pass only with its session's token in its body. The login form says itself why. */
public class TokenFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CsrfRule.isSafe(request.getMethod())
                || ApiPath.is(request)
                || request.getServletPath().equals("/login")
                || FormToken.isIn(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.fail(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "The page was out of date, so nothing was done. Go back, reload it, and try"
                            + " again.");
        }
    }
}
