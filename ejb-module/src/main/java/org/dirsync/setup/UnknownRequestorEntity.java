package org.dirsync.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.PostofficeName;

/** A name that asked the directory server and is not registered there. */
@Entity
@Table(name = "unknown_requestor")
class UnknownRequestorEntity {

    @Id
    @Column(length = 129)
    private String name;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    private long requests;

    protected UnknownRequestorEntity() {}

    /** A name that asked for the first time. */
    UnknownRequestorEntity(PostofficeName name, Instant now) {
        this.name = name.toString();
        this.firstAt = now;
        this.lastAt = now;
        this.requests = 1;
    }

    UnknownView view() {
        return new UnknownView(name, firstAt, lastAt, requests);
    }
}
