package org.dirsync.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dirsync.access.Logins;
import org.dirsync.access.SignedIn;
import org.dirsync.access.UserSource;
import org.dirsync.usecase.Role;

/**
 * Checks names and passwords: with the users in the database or, if the system property {@code
 * dirsync.users} is {@code server}, with those of the server's realm, whose groups are the roles.
 */
@ApplicationScoped
public class SignIn {
    /** The stamp of a login that the server checked; only its time ends it. */
    static final long OF_THE_SERVER = -1;

    @Inject private Logins logins;

    /** Who this is; empty if name or password are wrong or the name is locked out. */
    Optional<SignedIn> signIn(HttpServletRequest request, String name, String password) {
        return UserSource.isTheServer()
                ? byTheServer(request, name, password)
                : logins.authenticate(name, password, request.getRemoteAddr());
    }

    /** The session's user as of now; empty if the login has ended. */
    public Optional<SessionUser> current(SessionUser user) {
        if (user.stamp() == OF_THE_SERVER) {
            return UserSource.isTheServer() ? Optional.of(user) : Optional.empty();
        }
        return UserSource.isTheServer()
                ? Optional.empty()
                : logins.current(user.name(), user.stamp()).map(found -> user);
    }

    private Optional<SignedIn> byTheServer(
            HttpServletRequest request, String name, String password) {
        String client = request.getRemoteAddr();
        if (logins.lockedOut(name, client).isPresent()) {
            return Optional.empty();
        }
        try {
            request.login(name, password);
        } catch (ServletException wrong) {
            logins.tried(name, client, false);
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        for (String role : Role.ALL) {
            if (request.isUserInRole(role)) {
                roles.add(role);
            }
        }
        logOut(request);
        logins.tried(name, client, true);
        return Optional.of(new SignedIn(name, Role.withLower(roles), OF_THE_SERVER, false));
    }

    /** The container forgets the user again; the session or the next Basic header names him. */
    private static void logOut(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException("the server does not end its login", e);
        }
    }
}
