package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in; the password only as a hash. Whatever changes what a login is worth
 * changes the stamp.
 */
@Entity
@Table(name = "app_user")
@NamedQuery(name = "User.all", query = "select u from UserEntity u order by u.name")
@NamedQuery(name = "User.count", query = "select count(u) from UserEntity u")
@NamedQuery(
        name = "User.enabledOfRole",
        query = "select u from UserEntity u where u.role = :role and u.disabled = false")
public class UserEntity {
    @Id private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
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
    public UserEntity(String name, String passwordHash, String role, boolean initial, Instant now) {
        this.name = name;
        this.role = role;
        setPassword(passwordHash, initial, now);
    }

    /** The login name. */
    public String name() {
        return name;
    }

    /** The hash of the password. */
    public String passwordHash() {
        return passwordHash;
    }

    /** The role. */
    public String role() {
        return role;
    }

    /** Whether the user may not sign in. */
    public boolean disabled() {
        return disabled;
    }

    /** What a login must bear to count. */
    public long stamp() {
        return stamp;
    }

    /** Whether the password was made up for the user, and has to be changed. */
    public boolean initial() {
        return initial;
    }

    /** When the password was set. */
    public @Nullable Instant passwordAt() {
        return passwordAt;
    }

    /** When the user last signed in by the form. */
    public @Nullable Instant lastLoginAt() {
        return lastLoginAt;
    }

    /** From now on the password is another; earlier logins have ended. */
    public final void setPassword(String hash, boolean isInitial, Instant now) {
        passwordHash = hash;
        initial = isInitial;
        passwordAt = now;
        renew(now);
    }

    /** From now on the role is another; earlier logins have ended. */
    public void setRole(String another, Instant now) {
        role = another;
        renew(now);
    }

    /** From now on the user may sign in, or not; earlier logins have ended. */
    public void setDisabled(boolean is, Instant now) {
        disabled = is;
        renew(now);
    }

    /** The user signed in by the form. */
    public void signedIn(Instant now) {
        lastLoginAt = now;
    }

    private void renew(Instant now) {
        stamp = Math.max(stamp + 1, now.toEpochMilli());
    }
}
