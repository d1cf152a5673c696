package org.dirsync.deadletters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message in the dead-letter queue that a journal tells of. */
@Entity
@Table(name = "noted_letter")
class NotedLetterEntity {

    @Id
    @Column(length = 200)
    private String id;

    @Column(name = "noted_at", nullable = false)
    private Instant notedAt;

    protected NotedLetterEntity() {}

    NotedLetterEntity(String id, Instant notedAt) {
        this.id = id;
        this.notedAt = notedAt;
    }
}
