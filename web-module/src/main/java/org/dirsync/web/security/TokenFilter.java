package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.web.json.Problems;

/**
 * Lets a form pass only with its session's token in its body. The login form says itself why. A
 * form of ours with the token of a session before is shown again, with what was typed.
 */
public class TokenFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CsrfRule.isSafe(request.getMethod())
                || ApiPath.is(request)
                || request.getServletPath().equals("/login")
                || request.getServletPath().equals(KeptForm.PATH)
                || FormToken.isIn(request)) {
            chain.doFilter(request, response);
        } else if (request.getRemoteUser() != null && KeptForm.canKeep(request)) {
            // logged in again in another window
            String page = KeptForm.page(request);
            KeptForm.keep(request.getSession(), page, KeptForm.written(request.getParameterMap()));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + page);
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
