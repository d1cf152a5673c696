package org.dirsync.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Ends the connections of a session with the session. */
@WebListener
public class SessionEnd implements HttpSessionListener {
    @Inject private EventHub hub;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        hub.end(event.getSession());
    }
}
