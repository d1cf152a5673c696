package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.PostofficeName;

/** How a registered requestor proves who it is. */
@Entity
@Table(name = "registered_key")
public class RegisteredKeyEntity {
    @Id private String name;

    @Column(name = "signing_key")
    private String signingKey;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected RegisteredKeyEntity() {}

    RegisteredKeyEntity(PostofficeName name, String key, Instant now) {
        this.name = name.toString();
        this.signingKey = key;
        this.createdAt = now;
    }

    void setSigningKey(String key) {
        signingKey = key;
    }
}
