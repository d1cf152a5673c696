package org.dirsync.web.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Takes a body as it arrives, and sends the request on its way when it is complete. */
final class BodyReader implements ReadListener {
    private static final System.Logger LOG = System.getLogger("org.dirsync.web");
    private static final int BUFFER = 16 * 1024;

    private final AsyncContext context;
    private final ServletInputStream in;
    private final Body body;
    private final long max;
    private final ServerConnection connection;
    private final OpenBodies open;
    private final Instant began = Instant.now();
    private boolean ended;

    BodyReader(
            AsyncContext context,
            ServletInputStream in,
            Body body,
            long max,
            ServerConnection connection,
            OpenBodies open) {
        this.context = context;
        this.in = in;
        this.body = body;
        this.max = max;
        this.connection = connection;
        this.open = open;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (in.isReady()) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            body.write(buffer, read);
            if (body.size() > max) {
                giveUp(
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "The body has more than " + max + " bytes.");
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (end()) {
            context.dispatch();
        }
    }

    /** The sender has gone away, or the body cannot be kept. */
    @Override
    public void onError(Throwable failure) {
        if (end()) {
            LOG.log(level(), "a request broke off: {0}", String.valueOf(failure));
            close();
        }
    }

    /** Ends it if it is too slow. */
    void endIfSlow(Instant now) {
        if (BodyLimit.isTooSlow(body.size(), Duration.between(began, now))) {
            giveUp(HttpServletResponse.SC_REQUEST_TIMEOUT, "The body took too long to arrive.");
        }
    }

    /** Ends it with an answer, whatever has arrived. */
    void giveUp(int status, String why) {
        if (!end()) {
            return;
        }
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        LOG.log(
                level(),
                "{0} {1} of {2} is given up with {3}: {4}",
                request.getMethod(),
                request.getRequestURI(),
                request.getRemoteAddr(),
                status,
                why.toLowerCase(Locale.ROOT));
        try {
            response.setStatus(status);
            response.setHeader("Connection", "close");
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(why);
            response.flushBuffer();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "nobody reads the answer", gone);
        }
        close();
    }

    /** Strangers must not fill the log. */
    private System.Logger.Level level() {
        boolean stranger = ((HttpServletRequest) context.getRequest()).getRemoteUser() == null;
        return stranger ? System.Logger.Level.DEBUG : System.Logger.Level.INFO;
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        if (first) {
            open.remove(this);
        }
        return first;
    }

    private void close() {
        connection.close();
        try {
            body.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a temporary file stays", e);
        }
        context.complete();
    }
}
