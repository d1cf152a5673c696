package org.dirsync.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that was sent with a key, and its answer as soon as there is one. */
@Entity
@Table(name = "keyed_request")
class KeyedRequestEntity {
    @Id
    @Column(length = 64)
    private String id;

    @Column(nullable = false, length = 64)
    private String request;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "touched_at", nullable = false)
    private Instant touchedAt;

    private @Nullable Integer status;

    @Column(length = 2000)
    private @Nullable String location;

    @Column(name = "media_type", length = 200)
    private @Nullable String mediaType;

    private byte @Nullable [] body;

    protected KeyedRequestEntity() {}

    /**
     * A request without an answer.
     *
     * @param id stands for the user and the key; 64 characters
     * @param request stands for what was sent; 64 characters
     */
    KeyedRequestEntity(String id, String request, Instant now) {
        this.id = id;
        this.request = request;
        this.begunAt = now;
        this.touchedAt = now;
    }

    /** What stands for what was sent. */
    String request() {
        return request;
    }

    /** When it began. */
    Instant begunAt() {
        return begunAt;
    }

    /** When the node that works on it last said so. */
    Instant touchedAt() {
        return touchedAt;
    }

    /** The status of the answer, or null if there is none yet. */
    @Nullable Integer status() {
        return status;
    }

    /** The header Location of the answer. */
    @Nullable String location() {
        return location;
    }

    /** The media type of the answer. */
    @Nullable String mediaType() {
        return mediaType;
    }

    /** The text of the answer. */
    String body() {
        return body == null ? "" : new String(body, UTF_8);
    }

    /** It begins once more, maybe as another. */
    void begin(String another, Instant now) {
        request = another;
        begunAt = now;
        touchedAt = now;
        status = null;
        location = null;
        mediaType = null;
        body = null;
    }

    /** It has this answer. */
    void answer(int answered, @Nullable String place, @Nullable String type, String text) {
        status = answered;
        location = place;
        mediaType = type;
        body = text.getBytes(UTF_8);
    }
}
