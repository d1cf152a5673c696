package org.dirsync.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dirsync.audit.Audit;
import org.dirsync.usecase.Role;

/** Who is who: passwords are checked here, and logins that have ended are told from others. */
@Stateless
@PermitAll
public class Logins {

    private static final System.Logger LOG = System.getLogger("org.dirsync.access");

    /** So long a password that was made up is good for its first login. */
    static final Duration INITIAL_KEPT = Duration.ofDays(7);

    @Inject private UserRepository users;

    @EJB private Audit audit;

    @Inject private Passwords passwords;

    @Inject private LoginThrottle attempts;

    /**
     * Checks a password; see {@link LoginThrottle} for what failures lead to.
     *
     * @param client the address from which it was sent
     * @return empty if name or password are wrong, the user is disabled, the password was an
     *     initial one that was not used in time, or the name is locked out
     */
    public Optional<SignedIn> authenticate(String user, String password, String client) {
        String name = LoginName.of(user);
        if (attempts.lockedOut(name, client).isPresent()) {
            return Optional.empty();
        }
        Optional<UserEntity> found = users.find(name);
        String hash = found.map(UserEntity::passwordHash).orElseGet(passwords::ofNobody);
        boolean matches = passwords.matches(password, hash);
        Optional<SignedIn> signedIn =
                found.filter(one -> matches && maySignIn(one, Instant.now())).map(Logins::signedIn);
        tried(name, client, signedIn.isPresent());
        return signedIn;
    }

    /** Notes how a login ended that somebody else has checked. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tried(String user, String client, boolean succeeded) {
        String name = LoginName.of(user);
        if (succeeded) {
            attempts.succeeded(name, client);
            return;
        }
        LOG.log(
                System.Logger.Level.INFO,
                "a login as {0} from {1} failed",
                name.replaceAll("[^\\p{Graph}]", "?"),
                client);
        attempts.failed(name, client);
        if (attempts.lockedOut(name, client).isPresent()) {
            audit.recordFor(
                    name, "login.locked-out", null, "too many failed logins from " + client);
        }
    }

    /** Notes that somebody who is logged in gave another password than his. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void oldPasswordWrong(String name, String client) {
        audit.recordFor(name, "user.old-password-wrong", null, "from " + client);
        tried(name, client, false);
    }

    /** Notes that somebody has logged in by the form. */
    public void loggedIn(String name) {
        Instant now = Instant.now();
        users.lock(LoginName.of(name)).ifPresent(user -> user.signedIn(now));
        audit.recordFor(name, "login.succeeded", null, "by the login form");
    }

    /** How long a name, known or not, is still locked out for a client; empty if it is not. */
    public Optional<Duration> lockedOut(String user, String client) {
        return attempts.lockedOut(LoginName.of(user), client);
    }

    /** Whether a login still counts: what its user may now; empty if it has ended. */
    public Optional<SignedIn> current(String name, long stamp) {
        return users.find(LoginName.of(name))
                .filter(user -> !user.disabled() && user.stamp() == stamp)
                .map(Logins::signedIn);
    }

    private static boolean maySignIn(UserEntity user, Instant now) {
        Instant at = user.passwordAt();
        boolean late = user.initial() && at != null && at.plus(INITIAL_KEPT).isBefore(now);
        return !user.disabled() && !late;
    }

    private static SignedIn signedIn(UserEntity user) {
        return new SignedIn(
                user.name(), Role.withLower(Set.of(user.role())), user.stamp(), user.initial());
    }
}
