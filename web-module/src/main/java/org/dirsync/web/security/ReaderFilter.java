package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dirsync.usecase.Role;
import org.dirsync.web.json.Problems;

/**
 * Keeps readers to the address list and their account: what is not named here is refused, also what
 * is added later. The beans refuse it as well.
 */
public class ReaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern REACHED =
            Pattern.compile(
                    "/gal(/gal\\.(csv|ldif|txt|vcf)|/entry)?|/account|/login|/resume|/logout|/preferences|/health"
                            + "|/assets/.*|/api/gal|/api/account(/.*)?"
                            + "|/api/postoffices/[^/]+/[^/]+/gal");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path =
                request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        boolean limited = request.getUserPrincipal() != null && !request.isUserInRole(Role.VIEWER);
        if (!limited || isForReaders(path)) {
            chain.doFilter(request, response);
        } else if (path.equals("/") || path.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/gal");
        } else {
            Problems.fail(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Your role does not allow this.");
        }
    }

    /** Whether somebody who is a reader and no more may reach a path below the context root. */
    static boolean isForReaders(String path) {
        return REACHED.matcher(path).matches();
    }
}
