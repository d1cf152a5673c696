package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hosted postoffice remembers between its steps. */
@Entity
@Table(name = "requestor_state")
class RequestorStateEntity {

    @Id @Column private int postoffice;

    @Column(nullable = false, length = 129)
    private String server;

    @Column(nullable = false, length = 1000)
    private String types;

    @Column private boolean details;

    @Column private boolean sends;

    @Column private boolean receives;

    @Column(name = "limit_changes")
    private int limitChanges;

    @Column(name = "limit_characters")
    private int limitCharacters;

    @Column(name = "offer_list", length = 40)
    private @Nullable String offerList;

    @Column(name = "offer_generation")
    private long offerGeneration;

    @Column(name = "offer_began")
    private long offerBegan;

    @Column(name = "offer_least")
    private long offerLeast;

    @Column(name = "cursor_list", length = 40)
    private @Nullable String cursorList;

    @Column(name = "cursor_generation")
    private long cursorGeneration;

    @Column(name = "cursor_began")
    private long cursorBegan;

    @Column(name = "cursor_through")
    private long cursorThrough;

    @Column(name = "cursor_complete")
    private boolean cursorComplete;

    @Column(name = "status_outcome", nullable = false, length = 10)
    private String statusOutcome;

    @Column(name = "status_text", nullable = false, length = 4000)
    private String statusText;

    @Column(name = "status_own")
    private long statusOwn;

    @Column(name = "status_gal")
    private long statusGal;

    @Column(nullable = false, length = 64)
    private String sent;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(nullable = false, length = 64)
    private String processed;

    @Column(name = "processed_at")
    private @Nullable Instant processedAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column private long stamp;

    protected RequestorStateEntity() {}
}
