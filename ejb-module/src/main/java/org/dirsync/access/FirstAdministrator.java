package org.dirsync.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.audit.Audit;
import org.dirsync.usecase.Role;

/**
 * Makes the first administrator, {@code admin}. The password is that of the {@link PasswordFile},
 * which is deleted; without it, one is made up, printed once, and has to be changed at the first
 * login. A password given at a later start is the new one, and {@code admin} is an administrator
 * again who may log in: the way back in when nobody else can.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    private static final String ADMIN = "admin";

    @Inject private UserRepository users;

    @EJB private Audit audit;

    @Inject private Passwords passwords;

    @PostConstruct
    void make() {
        if (UserSource.isTheServer()) {
            return;
        }
        PasswordFile file = PasswordFile.ofServer();
        Optional<PasswordFile.Given> given = file.read();
        Optional<UserEntity> admin = users.find(ADMIN);
        if (admin.isPresent()) {
            given.ifPresent(password -> reset(admin.get(), password));
        } else if (users.isEmpty()) {
            String password = given.map(PasswordFile.Given::password).orElseGet(passwords::random);
            users.add(
                    new UserEntity(
                            ADMIN,
                            passwords.hash(password),
                            Role.ADMINISTRATOR,
                            given.map(PasswordFile.Given::initial).orElse(true),
                            Instant.now()));
            if (given.isEmpty()) {
                System.out.printf(
                        "Dirsync's first administrator is %s with the password %s; it is good for"
                                + " %d days and has to be changed at the first login%n",
                        ADMIN, password, Logins.INITIAL_KEPT.toDays());
            }
        }
        if (given.isPresent()) {
            file.delete();
        }
    }

    private void reset(UserEntity admin, PasswordFile.Given given) {
        Instant now = Instant.now();
        boolean another = !passwords.matches(given.password(), admin.passwordHash());
        if (another) {
            admin.setPassword(passwords.hash(given.password()), given.initial(), now);
        }
        if (admin.disabled()) {
            admin.setDisabled(false, now);
        }
        if (!admin.role().equals(Role.ADMINISTRATOR)) {
            admin.setRole(Role.ADMINISTRATOR, now);
        }
        if (another) {
            audit.recordFor(
                    Audit.ITSELF, "user.password-changed", null, "admin, by the server's start");
        }
    }
}
