package org.dirsync.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirsync.store.UserBook;
import org.dirsync.store.UserEntity;

/** Who may sign in. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Users {

    private static final int SHORTEST_PASSWORD = 12;

    @EJB private UserBook book;

    @EJB private Audit audit;

    @Inject private Passwords passwords;

    @Inject private Attempts attempts;

    /**
     * Checks a password; see {@link Attempts} for what failures lead to.
     *
     * @param client the address from which it was sent
     * @return the roles that the user has, those that it holds included; empty if name or password
     *     are wrong or the name is locked out
     */
    @PermitAll
    public Optional<Set<String>> authenticate(String user, String password, String client) {
        String name = login(user);
        if (attempts.lockedOut(name, client).isPresent()) {
            return Optional.empty();
        }
        Optional<UserEntity> found = book.find(name);
        String hash = found.map(UserEntity::passwordHash).orElseGet(passwords::ofNobody);
        boolean matches = passwords.matches(password, hash);
        if (found.isEmpty() || !matches) {
            attempts.failed(name, client);
            return Optional.empty();
        }
        attempts.succeeded(name, client);
        return found.map(UserEntity::role).map(Users::held);
    }

    /** How long a name, known or not, is still locked out for a client; empty if it is not. */
    @PermitAll
    public Optional<Duration> lockedOut(String user, String client) {
        return attempts.lockedOut(login(user), client);
    }

    private static String login(String user) {
        return user.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> held(String role) {
        return switch (role) {
            case Role.ADMINISTRATOR -> Set.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER);
            case Role.OPERATOR -> Set.of(Role.OPERATOR, Role.VIEWER);
            default -> Set.of(Role.VIEWER);
        };
    }

    /** All users, by name. */
    public List<UserView> list() {
        return book.all().stream().map(user -> new UserView(user.name(), user.role())).toList();
    }

    /**
     * Adds a user.
     *
     * @param name 1 to 64 letters, digits, dots, hyphens or underscores; small letters
     * @param password at least 12 characters
     * @param role see {@link Role}
     * @throws ConflictException if there is a user of this name
     */
    public void create(String name, String password, String role) {
        String login = name.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9._-]{1,64}")) {
            throw new InvalidException(
                    "name", "give 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > 256) {
            throw new InvalidException("password", "give 12 to 256 characters");
        }
        if (!Set.of(Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER).contains(role)) {
            throw new InvalidException("role", "give administrator, operator or viewer");
        }
        if (book.find(login).isPresent()) {
            throw new ConflictException("there is a user " + login + " already");
        }
        book.add(new UserEntity(login, passwords.hash(password), role));
        audit.record("user.added", null, login + " as " + role);
    }

    /**
     * Removes a user.
     *
     * @throws ConflictException if it is the last administrator
     */
    public void remove(String name) {
        UserEntity user =
                book.find(name.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> new UnknownNameException("there is no user " + name));
        boolean others =
                book.all().stream()
                        .anyMatch(
                                other ->
                                        other.role().equals(Role.ADMINISTRATOR)
                                                && !other.name().equals(user.name()));
        if (!others) {
            throw new ConflictException(
                    user.name() + " is the last administrator; make another first");
        }
        book.remove(user.name());
        audit.record("user.removed", null, user.name());
    }
}
