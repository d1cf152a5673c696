package org.dirsync.web.body;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.dirsync.web.json.Problems;
import org.dirsync.web.security.CsrfRule;

/**
 * Lets a request go on when its body has arrived. Until then no thread waits for it: the server
 * tells when there is something to read, and a second pass through the filters begins after that.
 */
public class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = BodyFilter.class.getName();
    private static final int BUFFER = 16 * 1024;

    @Inject private transient OpenBodies open;
    @Inject private transient RequestContextController scope;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(ATTRIBUTE) instanceof Body body) {
            boolean begun = scope.activate(); // Payara leaves that out in a second pass
            try {
                goOn(request, response, chain, body);
            } finally {
                if (begun) {
                    scope.deactivate();
                }
            }
        } else if (CsrfRule.isSafe(request.getMethod()) || !hasBody(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > BodyLimit.of(request)) {
            tooLarge(request, response);
        } else if (isHttp2OfGrizzly(request)) {
            readAtOnce(request, response, chain);
        } else {
            read(request);
        }
    }

    private static void goOn(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Body arrived)
            throws IOException, ServletException {
        try (arrived) {
            request.setAttribute(BodyDigest.ATTRIBUTE, arrived.digest());
            chain.doFilter(new BufferedRequest(request, arrived), response);
        } catch (BadFormException e) {
            Problems.fail(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The form cannot be read: " + e.getMessage() + ".");
        }
    }

    private static void tooLarge(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.failTooLarge(request, response, BodyLimit.of(request));
    }

    private static boolean isHttp2OfGrizzly(HttpServletRequest request) {
        return ServerConnection.of(request) == ServerConnection.STANDARD
                && (request.getHeader("Upgrade") != null
                        || request.getProtocol().startsWith("HTTP/2"));
    }

    /**
     * Reads the body on the request's own thread: Grizzly loses the answer at times if a body that
     * comes by HTTP/2, or with an upgrade to it, is read without one.
     */
    private static void readAtOnce(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long max = BodyLimit.of(request);
        byte[] buffer = new byte[BUFFER];
        try (Body body = new Body(directory(request), BodyDigest.of(request))) {
            InputStream in = request.getInputStream();
            int read = in.read(buffer);
            while (read >= 0 && body.size() <= max) {
                body.write(buffer, read);
                read = in.read(buffer);
            }
            if (body.size() > max) {
                tooLarge(request, response);
            } else {
                goOn(request, response, chain, body);
            }
        }
    }

    private static Path directory(HttpServletRequest request) {
        return ((File) request.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void read(HttpServletRequest request) throws IOException {
        ServerConnection connection = ServerConnection.of(request);
        connection.allowReading();
        Body body = new Body(directory(request), BodyDigest.of(request));
        request.setAttribute(ATTRIBUTE, body);
        long max = BodyLimit.of(request);
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        BodyReader reader =
                new BodyReader(context, request.getInputStream(), body, max, connection, open);
        open.add(Objects.requireNonNullElse(request.getRemoteUser(), ""), reader);
        request.getInputStream().setReadListener(reader);
    }
}
