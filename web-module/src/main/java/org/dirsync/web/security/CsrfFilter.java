package org.dirsync.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dirsync.web.json.Problems;

/** Stops changes that another site makes a browser ask for. */
public class CsrfFilter extends HttpFilter {
    /** Where forms may send files; they are as large as an address list. */
    public static final String UPLOADS = "/imports/";

    /** The largest form with a file, in bytes. */
    public static final long LARGEST_UPLOAD = 512L * 1024 * 1024;

    /** The type of a form with a file. */
    public static final String MULTIPART = "multipart/form-data";

    private static final System.Logger LOG = System.getLogger("org.dirsync.web");
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
        boolean upload = isUpload(request);
        if (length > (upload ? LARGEST_UPLOAD : LARGEST_FORM)
                || (length < 0 && request.getHeader("Transfer-Encoding") != null)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (type != null && !type.startsWith(FORM) && !upload) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getServletPath().equals("/login") || carriesToken(request)) {
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

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MULTIPART)
                && (request.getServletPath() + "/").startsWith(UPLOADS);
    }

    /** The server reads the form for it, a file to its end; the sender may go away meanwhile. */
    private static boolean carriesToken(HttpServletRequest request) {
        try {
            return FormToken.isIn(request);
        } catch (IllegalStateException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.INFO, "a form broke off: {0}", String.valueOf(e));
            return false;
        }
    }
}
