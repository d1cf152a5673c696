package org.dirsync.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.server.Registration;
import org.jspecify.annotations.Nullable;

/** A requestor that the directory server knows. */
@Entity
@Table(name = "registration")
class RegistrationEntity {

    @Id @Column private int postoffice;

    @Column(nullable = false, length = 129)
    private String name;

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

    @Column private Instant stamp;

    @Embedded
    @AttributeOverride(name = "types", column = @Column(name = "allowed_types"))
    @AttributeOverride(name = "details", column = @Column(name = "allowed_details"))
    @AttributeOverride(name = "sends", column = @Column(name = "allowed_sends"))
    @AttributeOverride(name = "receives", column = @Column(name = "allowed_receives"))
    @AttributeOverride(name = "changes", column = @Column(name = "allowed_limit_changes"))
    @AttributeOverride(name = "characters", column = @Column(name = "allowed_limit_characters"))
    private OptionsColumns allowed;

    @Embedded
    @AttributeOverride(name = "types", column = @Column(name = "agreed_types"))
    @AttributeOverride(name = "details", column = @Column(name = "agreed_details"))
    @AttributeOverride(name = "sends", column = @Column(name = "agreed_sends"))
    @AttributeOverride(name = "receives", column = @Column(name = "agreed_receives"))
    @AttributeOverride(name = "changes", column = @Column(name = "agreed_limit_changes"))
    @AttributeOverride(name = "characters", column = @Column(name = "agreed_limit_characters"))
    private OptionsColumns agreed;

    @Embedded private OfferColumns offer;

    @Embedded private CursorColumns acknowledged;

    @Embedded private StatusColumns status;

    protected RegistrationEntity() {}

    RegistrationEntity(int postoffice, PostofficeName name) {
        this.postoffice = postoffice;
        this.name = name.toString();
    }

    void put(Registration registration) {
        allowed = new OptionsColumns(registration.allowed());
        agreed = new OptionsColumns(registration.agreed());
        offer = new OfferColumns(registration.offer());
        acknowledged = new CursorColumns(registration.acknowledged());
        status = new StatusColumns(registration.status());
        due = registration.due();
        request = registration.request();
        heardAt = registration.heardAt();
        sentAt = registration.sentAt();
        verifiedAt = registration.verifiedAt();
        verified = registration.verified();
        stamp = registration.stamp();
    }

    /** How far the requestor has acknowledged the master list. */
    Cursor acknowledged() {
        return acknowledged.cursor();
    }

    Registration registration(SortedMap<PostofficeName, Cursor> repairs) {
        return new Registration(
                PostofficeName.of(name),
                allowed.options(),
                agreed.options(),
                offer.offer(),
                acknowledged.cursor(),
                repairs,
                status.status(),
                due,
                request,
                heardAt,
                sentAt,
                verifiedAt,
                verified,
                stamp);
    }
}
