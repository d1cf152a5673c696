package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A requestor that the directory server knows. */
@Entity
@Table(name = "registration")
class RegistrationEntity {

    @Id @Column private int postoffice;

    @Column(nullable = false, length = 129)
    private String name;

    @Column(name = "allowed_types", nullable = false, length = 1000)
    private String allowedTypes;

    @Column(name = "allowed_details")
    private boolean allowedDetails;

    @Column(name = "allowed_sends")
    private boolean allowedSends;

    @Column(name = "allowed_receives")
    private boolean allowedReceives;

    @Column(name = "allowed_limit_changes")
    private int allowedLimitChanges;

    @Column(name = "allowed_limit_characters")
    private int allowedLimitCharacters;

    @Column(name = "agreed_types", nullable = false, length = 1000)
    private String agreedTypes;

    @Column(name = "agreed_details")
    private boolean agreedDetails;

    @Column(name = "agreed_sends")
    private boolean agreedSends;

    @Column(name = "agreed_receives")
    private boolean agreedReceives;

    @Column(name = "agreed_limit_changes")
    private int agreedLimitChanges;

    @Column(name = "agreed_limit_characters")
    private int agreedLimitCharacters;

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

    @Column private boolean due;

    @Column(nullable = false, length = 64)
    private String request;

    @Column(name = "heard_at")
    private @Nullable Instant heardAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(nullable = false, length = 64)
    private String verified;

    @Column private long stamp;

    protected RegistrationEntity() {}
}
