package org.dirsync.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.dirsync.access.SignedIn;

/**
 * Who logged in with the form, as the session remembers it.
 *
 * @param name the user
 * @param roles what the user may
 * @param stamp with which the login counts; see {@link SignedIn}
 * @param initial whether the password has to be changed first
 * @param since when the login was
 */
public record SessionUser(
        String name, HashSet<String> roles, long stamp, boolean initial, Instant since)
        implements Serializable {
    private static final long serialVersionUID = 2L;

    /** After this a login ends even if the page still refreshes itself. */
    static final Duration MAX_LENGTH = Duration.ofHours(12);

    private static final String ATTRIBUTE = SessionUser.class.getName();

    /** The user of the request's session, if somebody is logged in. */
    public static Optional<SessionUser> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : of(session);
    }

    /**
     * The user of a session, if somebody is logged in.
     *
     * @throws IllegalStateException if the session has ended
     */
    public static Optional<SessionUser> of(HttpSession session) {
        return Optional.ofNullable((SessionUser) session.getAttribute(ATTRIBUTE))
                .filter(user -> user.isCurrent(Instant.now()));
    }

    /** Logs the user in: the session gets a new id and a new form token. */
    static void logIn(HttpServletRequest request, SignedIn user) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        FormToken.forget(session);
        session.setAttribute(ATTRIBUTE, of(user, Instant.now()));
    }

    private static SessionUser of(SignedIn user, Instant since) {
        return new SessionUser(
                user.name(), new HashSet<>(user.roles()), user.stamp(), user.initial(), since);
    }

    /** The session goes on, with a new id, after its user's password was changed in it. */
    public static void changedPassword(HttpServletRequest request, long stamp) {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof SessionUser user) {
            request.changeSessionId();
            session.setAttribute(
                    ATTRIBUTE,
                    new SessionUser(user.name(), user.roles(), stamp, false, user.since()));
        }
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(since.plus(MAX_LENGTH));
    }
}
