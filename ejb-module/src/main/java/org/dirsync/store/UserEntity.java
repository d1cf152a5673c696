package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** Somebody who may sign in; the password only as a hash. */
@Entity
@Table(name = "app_user")
@NamedQuery(name = "User.all", query = "select u from UserEntity u order by u.name")
@NamedQuery(name = "User.count", query = "select count(u) from UserEntity u")
public class UserEntity {
    @Id private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private String role;

    protected UserEntity() {}

    /** A user with this role. */
    public UserEntity(String name, String passwordHash, String role) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
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

    /** From now on the password is another. */
    public void setPasswordHash(String hash) {
        passwordHash = hash;
    }
}
