package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who logged in with the form, as the session remembers it.
 *
 * @param name the user
 * @param roles what the user may
 * @param since when the login was
 */
public record SessionUser(String name, HashSet<String> roles, Instant since)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** After this a login ends even if the page still refreshes itself. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = SessionUser.class.getName();

    /** The user of the request's session, if somebody is logged in. */
    public static Optional<SessionUser> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SessionUser) session.getAttribute(ATTRIBUTE))
                        .filter(user -> user.isCurrent(Instant.now()));
    }

    /** Logs the user in: the session gets a new id and a new form token. */
    static void logIn(HttpServletRequest request, String name, Set<String> roles) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        FormToken.forget(session);
        session.setAttribute(ATTRIBUTE, new SessionUser(name, new HashSet<>(roles), Instant.now()));
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(since.plus(LONGEST));
    }
}
