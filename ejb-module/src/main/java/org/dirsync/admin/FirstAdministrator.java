package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.dirsync.store.UserBook;
import org.dirsync.store.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first administrator, {@code admin}. The password is that of {@code
 * DIRSYNC_ADMIN_PASSWORD}; without it, one is made up and printed once. A password given at a later
 * start is the new one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {

    private static final String ADMIN = "admin";

    @EJB private UserBook book;

    @Inject private Passwords passwords;

    @PostConstruct
    void make() {
        String given = System.getenv("DIRSYNC_ADMIN_PASSWORD");
        Optional<UserEntity> admin = book.find(ADMIN);
        if (admin.isPresent()) {
            reset(admin.get(), given);
        } else if (book.isEmpty()) {
            boolean isGiven = given != null && !given.isBlank();
            String password = isGiven ? given : random();
            book.add(new UserEntity(ADMIN, passwords.hash(password), Role.ADMINISTRATOR));
            if (!isGiven) {
                System.out.printf(
                        "Dirsync's first administrator is %s with the password %s%n",
                        ADMIN, password);
            }
        }
    }

    private void reset(UserEntity admin, @Nullable String given) {
        if (given != null && !given.isBlank() && !passwords.matches(given, admin.passwordHash())) {
            book.setPasswordHash(ADMIN, passwords.hash(given));
        }
    }

    private static String random() {
        byte[] password = new byte[15];
        new SecureRandom().nextBytes(password);
        return Base64.getUrlEncoder().encodeToString(password);
    }
}
