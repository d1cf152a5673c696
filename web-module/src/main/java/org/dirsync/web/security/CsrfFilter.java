package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.web.json.Problems;

/** Stops changes that another site makes a browser ask for. */
public class CsrfFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST_FORM = 64 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CsrfRule.isSafe(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (ApiPath.is(request)) {
            api(request, response, chain);
        } else {
            form(request, response, chain);
        }
    }

    private static void api(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CsrfRule.apiMayChange(
                BasicCredentials.isIn(request.getHeader("Authorization")),
                request.getHeader("X-Requested-With"),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"))) {
            chain.doFilter(request, response);
        } else {
            Problems.fail(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Send the header 'X-Requested-With: dirsync' with changes.");
        }
    }

    private static void form(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        long length = request.getContentLengthLong();
        if (length > LARGEST_FORM
                || (length < 0 && request.getHeader("Transfer-Encoding") != null)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (type != null && !type.startsWith(FORM)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getServletPath().equals("/login") || FormToken.isIn(request)) {
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
