package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.web.json.Problems;

/**
 * Stops changes that another site makes a browser ask for, as far as the head of a request tells;
 * {@link TokenFilter} looks at the form.
 */
public class CsrfFilter extends HttpFilter {
    /** Where forms may send files; they are as large as an address list. */
    public static final String UPLOADS = "/imports/";

    /** The largest form with a file, in bytes. */
    public static final long MAX_UPLOAD = 512L * 1024 * 1024;

    /** The largest form without one, in bytes: a group of 10,000 members fits. */
    public static final long MAX_FORM = 1024 * 1024;

    /** The type of a form with a file. */
    public static final String MULTIPART = "multipart/form-data";

    private static final long serialVersionUID = 1L;
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
        if (type == null || type.startsWith(FORM) || isUpload(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Whether it is a form with a file, sent where such forms are taken. */
    public static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MULTIPART)
                && (request.getServletPath() + "/").startsWith(UPLOADS);
    }
}
