package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.jspecify.annotations.Nullable;

/** How a registered requestor proves who it is. */
@Entity
@Table(name = "registered_key")
public class RegisteredKeyEntity {
    @Id private String name;

    @Column(name = "signing_key")
    private String signingKey;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected RegisteredKeyEntity() {}

    RegisteredKeyEntity(PostofficeName name, String key, Instant now) {
        this.name = name.toString();
        this.signingKey = key;
        this.createdAt = now;
    }

    /** What proves a password in place of a signature is always made of the same secret. */
    void setSigningKey(String key) {
        signingKey = key;
        passwordHash = passwordHash == null ? null : key;
    }

    boolean sendsPassword() {
        return passwordHash != null;
    }

    void setSendsPassword(boolean sends) {
        passwordHash = sends ? signingKey : null;
    }
}
