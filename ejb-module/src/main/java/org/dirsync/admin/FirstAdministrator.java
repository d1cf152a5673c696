package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.store.UserBook;
import org.dirsync.store.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first administrator, {@code admin}. The password is that of {@code
 * DIRSYNC_ADMIN_PASSWORD}; without it, one is made up, printed once, and has to be changed at the
 * first login. A password given at a later start is the new one, and {@code admin} is an
 * administrator again who may log in: the way back in when nobody else can.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    private static final String ADMIN = "admin";

    @EJB private UserBook book;

    @EJB private Audit audit;

    @Inject private Passwords passwords;

    @PostConstruct
    void make() {
        if (UserSource.isTheServer()) {
            return;
        }
        String given = System.getenv("DIRSYNC_ADMIN_PASSWORD");
        Optional<UserEntity> admin = book.find(ADMIN);
        if (admin.isPresent()) {
            reset(admin.get(), given);
        } else if (book.isEmpty()) {
            boolean isGiven = given != null && !given.isBlank();
            String password = isGiven ? given : passwords.random();
            book.add(
                    new UserEntity(
                            ADMIN,
                            passwords.hash(password),
                            Role.ADMINISTRATOR,
                            !isGiven,
                            Instant.now()));
            if (!isGiven) {
                System.out.printf(
                        "Dirsync's first administrator is %s with the password %s; it is good for"
                                + " %d days and has to be changed at the first login%n",
                        ADMIN, password, Logins.INITIAL_KEPT.toDays());
            }
        }
    }

    private void reset(UserEntity admin, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return;
        }
        Instant now = Instant.now();
        boolean another = !passwords.matches(given, admin.passwordHash());
        if (another) {
            admin.setPassword(passwords.hash(given), false, now);
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
