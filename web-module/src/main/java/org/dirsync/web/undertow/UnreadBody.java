package org.dirsync.web.undertow;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.dirsync.web.body.ServerConnection;

/**
 * Takes the body away from the servlets until one asks for it. At the end of each request Undertow
 * reads what nobody has read of its body, on the request's thread, and waits for a sender that
 * sends no more; of a body that has been taken away it reads the rest as it comes.
 */
final class UnreadBody implements HttpHandler {
    private static final System.Logger LOG = System.getLogger("org.dirsync.web");

    private final HttpHandler next;

    UnreadBody(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.isRequestComplete() && exchange.getRequestChannel() != null) {
            ServletRequestContext servlets =
                    exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
            new Connection(exchange).attach((HttpServletRequest) servlets.getServletRequest());
        }
        next.handleRequest(exchange);
    }

    private record Connection(HttpServerExchange exchange) implements ServerConnection {
        @Override
        public void allowReading() {
            Connectors.resetRequestChannel(exchange);
        }

        @Override
        public void close() {
            try {
                exchange.getConnection().close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a connection does not close", e);
            }
        }
    }
}
