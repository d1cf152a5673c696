package org.dirsync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.requestor.RequestorState;
import org.jspecify.annotations.Nullable;

/** What a hosted postoffice remembers between its steps. */
@Entity
@Table(name = "requestor_state")
class RequestorStateEntity {

    @Id @Column private int postoffice;

    @Column(nullable = false, length = 129)
    private String server;

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

    @Column private Instant stamp;

    @Embedded private OptionsColumns options;

    @Embedded private OfferColumns offer;

    @Embedded private CursorColumns acknowledged;

    @Embedded private StatusColumns status;

    protected RequestorStateEntity() {}

    RequestorStateEntity(int postoffice) {
        this.postoffice = postoffice;
    }

    int postoffice() {
        return postoffice;
    }

    void put(RequestorState state) {
        server = state.server().toString();
        options = new OptionsColumns(state.options());
        offer = new OfferColumns(state.offer());
        acknowledged = new CursorColumns(state.acknowledged());
        status = new StatusColumns(state.status());
        sent = state.sent();
        sentAt = state.sentAt();
        processed = state.processed();
        processedAt = state.processedAt();
        verifiedAt = state.verifiedAt();
        stamp = state.stamp();
    }

    RequestorState state(PostofficeName name) {
        return new RequestorState(
                name,
                PostofficeName.of(server),
                options.options(),
                offer.offer(),
                acknowledged.cursor(),
                status.status(),
                sent,
                sentAt,
                processed,
                processedAt,
                verifiedAt,
                stamp);
    }
}
