package org.dirsync.web.live;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Ends the connections of a session with the session. When the application stops, sessions end
 * after its beans, so it asks for none.
 */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        EventHub.end(event.getSession());
    }
}
