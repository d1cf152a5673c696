package org.dirsync.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.dirsync.access.Logins;
import org.dirsync.usecase.TooManyAttemptsException;

/** Tells who has failed to log in too often to wait. */
@ApplicationScoped
public class LockOut {

    /** Too many requests (RFC 6585). */
    static final int STATUS = 429;

    @Inject private Logins logins;

    /** What to say to a client that has to wait, with the header set; empty if it has not. */
    Optional<String> message(
            String user, HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> wait = logins.lockedOut(user, request.getRemoteAddr());
        if (wait.isEmpty()) {
            return Optional.empty();
        }
        long seconds = retryAfter(wait.get(), response);
        return Optional.of(
                "There were too many failed logins with this name. Wait %d seconds and try again."
                        .formatted(seconds));
    }

    private static long retryAfter(Duration wait, HttpServletResponse response) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        return seconds;
    }

    /** Ends the session in which a password was guessed at, and says how long to wait. */
    public static void end(
            TooManyAttemptsException many,
            HttpServletRequest request,
            HttpServletResponse response) {
        retryAfter(many.toWait(), response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
