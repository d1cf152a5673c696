package org.dirsync.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.dirsync.audit.Audit;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.TooManyAttemptsException;
import org.dirsync.usecase.UnknownNameException;

/** What everybody may do about himself. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
public class Account {

    @Inject private UserRepository users;

    @EJB private Audit audit;

    @EJB private Logins logins;

    @Inject private Passwords passwords;

    @Resource private SessionContext context;

    /** Who the caller is. */
    public AccountView view() {
        String name = LoginName.of(context.getCallerPrincipal().getName());
        List<String> rights = Role.ALL.stream().filter(context::isCallerInRole).toList();
        boolean initial =
                !UserSource.isTheServer()
                        && users.find(name).map(UserEntity::initial).orElse(false);
        return new AccountView(name, rights.get(rights.size() - 1), rights, initial);
    }

    /**
     * Changes the caller's password. All logins of the caller end, except for one that takes over
     * the new stamp.
     *
     * @param client the address from which it was sent
     * @return the new stamp
     * @throws InvalidException if the old password is wrong, or the new one is not taken; see
     *     {@link PasswordRules}
     * @throws TooManyAttemptsException if the old password was wrong as often as a login may fail;
     *     the session in which it was tried has to end
     */
    public long changePassword(String old, String password, String client) {
        String name = LoginName.of(context.getCallerPrincipal().getName());
        refuseTooMany(name, client);
        if (UserSource.isTheServer()) {
            throw new ConflictException("the server keeps your password; change it there");
        }
        UserEntity user =
                users.lock(name)
                        .orElseThrow(() -> new UnknownNameException("you are no user here"));
        if (!passwords.matches(old, user.passwordHash())) {
            logins.oldPasswordWrong(name, client);
            refuseTooMany(name, client);
            throw new InvalidException("old", "this is not your password");
        }
        Users.check("password", password, name);
        if (passwords.matches(password, user.passwordHash())) {
            throw new InvalidException("password", "this is the old one; take another");
        }
        user.setPassword(passwords.hash(password), false, Instant.now());
        audit.record("user.password-changed", null, name);
        return user.stamp();
    }

    private void refuseTooMany(String name, String client) {
        logins.lockedOut(name, client)
                .ifPresent(
                        wait -> {
                            throw new TooManyAttemptsException(wait);
                        });
    }
}
