package org.dirsync.web.body;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the connection of a request can do on a server that offers more than the standard. On one
 * that does not, nothing happens.
 */
public interface ServerConnection {
    /** A connection about which the standard says all. */
    ServerConnection STANDARD =
            new ServerConnection() {
                @Override
                public void allowReading() {}

                @Override
                public void close() {}
            };

    /** From now on the request's body can be read; before, it looks empty. */
    void allowReading();

    /** Closes it without waiting for the rest of the body. */
    void close();

    /** Attaches it to its request. */
    default void attach(HttpServletRequest request) {
        request.setAttribute(ServerConnection.class.getName(), this);
    }

    /** That of a request. */
    static ServerConnection of(HttpServletRequest request) {
        return request.getAttribute(ServerConnection.class.getName())
                        instanceof ServerConnection own
                ? own
                : STANDARD;
    }
}
