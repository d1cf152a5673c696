package org.dirsync.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.audit.Audit;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/**
 * Who may sign in. There is always an administrator who can: the last one is neither removed,
 * disabled nor given another role, and nobody does any of that to himself.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Users {

    @Inject private UserRepository users;

    @EJB private Audit audit;

    @Inject private Passwords passwords;

    @Resource private SessionContext context;

    /** All users, by name. */
    public List<UserView> list() {
        return users.all().stream().map(Users::view).toList();
    }

    /** One of them. */
    public UserView view(String name) {
        return users.find(LoginName.of(name)).map(Users::view).orElseThrow(() -> unknown(name));
    }

    private static UserView view(UserEntity user) {
        return new UserView(
                user.name(),
                user.role(),
                user.disabled(),
                user.initial(),
                user.passwordAt(),
                user.lastLoginAt());
    }

    /**
     * Adds a user with a password that is made up, to be changed at the first login.
     *
     * @param name 1 to 64 letters, digits, dots, hyphens or underscores; small letters
     * @param role see {@link Role}
     * @throws ConflictException if there is a user of this name
     */
    public NewPassword add(String name, String role) {
        String password = passwords.random();
        String login = add(name, password, role, true);
        return new NewPassword(login, password);
    }

    /**
     * Adds a user whose password is known to somebody, as for a program; see {@link #add}.
     *
     * @param password see {@link PasswordRules}
     * @return the name as it is kept
     */
    public String create(String name, String password, String role) {
        return add(name, password, role, false);
    }

    private String add(String name, String password, String role, boolean initial) {
        String login = LoginName.of(name);
        if (!login.matches("[a-z0-9._-]{1,64}")) {
            throw new InvalidException(
                    "name", "give 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        if (Audit.NOBODY.contains(login)) {
            throw new InvalidException("name", "this name stands for nobody; take another");
        }
        if (!initial) {
            check("password", password, login);
        }
        checkRole(role);
        if (users.find(login).isPresent()) {
            throw new ConflictException("there is a user " + login + " already");
        }
        users.add(new UserEntity(login, passwords.hash(password), role, initial, Instant.now()));
        audit.record("user.added", null, login + " as " + role);
        return login;
    }

    /**
     * Gives a user another role; his logins end.
     *
     * @throws ConflictException if it is the caller, or the last administrator
     */
    public void changeRole(String name, String role) {
        checkRole(role);
        UserEntity user = find(name);
        if (role.equals(user.role())) {
            return;
        }
        mayLose(user);
        String before = user.role();
        user.setRole(role, Instant.now());
        audit.record("user.role-changed", null, user.name() + ": " + before + ", now " + role);
    }

    /** Gives a user a password that is made up, to be changed at the next login; logins end. */
    public NewPassword resetPassword(String name) {
        UserEntity user = find(name);
        String password = passwords.random();
        user.setPassword(passwords.hash(password), true, Instant.now());
        audit.record("user.password-reset", null, user.name());
        return new NewPassword(user.name(), password);
    }

    /**
     * Keeps a user from signing in; his logins end.
     *
     * @throws ConflictException if it is the caller, or the last administrator
     */
    public void disable(String name) {
        UserEntity user = find(name);
        if (!user.disabled()) {
            mayLose(user);
            user.setDisabled(true, Instant.now());
            audit.record("user.disabled", null, user.name());
        }
    }

    /** Lets a user sign in again. */
    public void enable(String name) {
        UserEntity user = find(name);
        if (user.disabled()) {
            user.setDisabled(false, Instant.now());
            audit.record("user.enabled", null, user.name());
        }
    }

    /**
     * Removes a user; his logins end.
     *
     * @throws ConflictException if it is the caller, or the last administrator
     */
    public void remove(String name) {
        UserEntity user = find(name);
        mayLose(user);
        users.remove(user.name());
        audit.record("user.removed", null, user.name());
    }

    private void mayLose(UserEntity user) {
        if (user.name().equals(LoginName.of(context.getCallerPrincipal().getName()))) {
            throw new ConflictException(
                    "this is you; let another administrator do it, so that nobody locks himself"
                            + " out");
        }
        boolean others =
                users.lockEnabled(Role.ADMINISTRATOR).stream()
                        .anyMatch(other -> !other.name().equals(user.name()));
        if (user.role().equals(Role.ADMINISTRATOR) && !others) {
            throw new ConflictException(
                    user.name() + " is the last administrator; make another first");
        }
    }

    private UserEntity find(String name) {
        return users.lock(LoginName.of(name)).orElseThrow(() -> unknown(name));
    }

    private static UnknownNameException unknown(String name) {
        return new UnknownNameException("there is no user " + name);
    }

    static void check(String field, String password, String user) {
        Optional<String> refusal = PasswordRules.refusal(password, user);
        if (refusal.isPresent()) {
            throw new InvalidException(field, refusal.get());
        }
    }

    private static void checkRole(String role) {
        if (!Role.ALL.contains(role)) {
            throw new InvalidException("role", "give administrator, operator, viewer or reader");
        }
    }
}
