package org.dirsync.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in; the password only as a hash. Whatever changes what a login is worth
 * changes the stamp.
 */
@Entity
@Table(name = "app_user")
class UserEntity {
    @Id
    @Column(length = 64)
    private String name;

    @Column(name = "password_hash", nullable = false, length = 500)
    private String passwordHash;

    @Column(nullable = false, length = 20)
    private String role;

    @Column(nullable = false)
    private boolean disabled;

    @Column(nullable = false)
    private long stamp;

    @Column(nullable = false)
    private boolean initial;

    @Column(name = "password_at")
    private @Nullable Instant passwordAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    protected UserEntity() {}

    /**
     * A user with this role.
     *
     * @param initial whether the password has to be changed at the first login
     */
    UserEntity(String name, String passwordHash, String role, boolean initial, Instant now) {
        this.name = name;
        this.role = role;
        setPassword(passwordHash, initial, now);
    }

    /** The login name. */
    String name() {
        return name;
    }

    /** The hash of the password. */
    String passwordHash() {
        return passwordHash;
    }

    /** The role. */
    String role() {
        return role;
    }

    /** Whether the user may not sign in. */
    boolean disabled() {
        return disabled;
    }

    /** What a login must bear to count. */
    long stamp() {
        return stamp;
    }

    /** Whether the password was made up for the user, and has to be changed. */
    boolean initial() {
        return initial;
    }

    /** When the password was set. */
    @Nullable Instant passwordAt() {
        return passwordAt;
    }

    /** When the user last signed in by the form. */
    @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    /** From now on the password is another; earlier logins have ended. */
    final void setPassword(String hash, boolean isInitial, Instant now) {
        passwordHash = hash;
        initial = isInitial;
        passwordAt = now;
        renew(now);
    }

    /** From now on the role is another; earlier logins have ended. */
    void setRole(String another, Instant now) {
        role = another;
        renew(now);
    }

    /** From now on the user may sign in, or not; earlier logins have ended. */
    void setDisabled(boolean is, Instant now) {
        disabled = is;
        renew(now);
    }

    /** The user signed in by the form. */
    void signedIn(Instant now) {
        lastLoginAt = now;
    }

    private void renew(Instant now) {
        stamp = Math.max(stamp + 1, now.toEpochMilli());
    }
}
