package org.dirsync.requestor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Offer;
import org.dirsync.message.Options;
import org.dirsync.message.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a requestor remembers between its steps.
 *
 * @param name its postoffice
 * @param server the directory server
 * @param options what it sends and takes
 * @param offer the last generation of its own list begun for the server
 * @param acknowledged the server's cursor of its own list (the server's copy of ReqSync)
 * @param status its report for the next request
 * @param sent the id of its last request; empty if there was none
 * @param sentAt when, or null if never
 * @param processed the id of the last request whose answer was applied whole; empty if none
 * @param processedAt when an update was last applied, or null if never
 * @param verifiedAt when it last verified, or null if never
 * @param stamp the time in its last message; each is later than the one before, also when the clock
 *     was set back
 */
public record RequestorState(
        PostofficeName name,
        PostofficeName server,
        Options options,
        Offer offer,
        Cursor acknowledged,
        Status status,
        String sent,
        @Nullable Instant sentAt,
        String processed,
        @Nullable Instant processedAt,
        @Nullable Instant verifiedAt,
        Instant stamp) {

    /** A requestor that has done nothing yet. */
    public static RequestorState of(PostofficeName name, PostofficeName server, Options options) {
        return new RequestorState(
                name,
                server,
                options,
                Offer.NONE,
                Cursor.NONE,
                Status.NONE,
                "",
                null,
                "",
                null,
                null,
                Instant.EPOCH);
    }

    /** From now on the whole own list is exported in a new generation. */
    public RequestorState exporting() {
        return with(offer.renewed(acknowledged), acknowledged, status, sent, sentAt);
    }

    /** With other options. */
    public RequestorState with(Options next) {
        return new RequestorState(
                name,
                server,
                next,
                offer,
                acknowledged,
                status,
                sent,
                sentAt,
                processed,
                processedAt,
                verifiedAt,
                stamp);
    }

    RequestorState began(Cursor start) {
        return with(offer.begun(start), acknowledged, status, sent, sentAt);
    }

    RequestorState sent(String id, Instant now) {
        return with(offer, acknowledged, status, id, now);
    }

    RequestorState acknowledged(Cursor cursor) {
        return with(offer, cursor, status, sent, sentAt);
    }

    RequestorState reporting(Status next) {
        return with(offer, acknowledged, next, sent, sentAt);
    }

    RequestorState processed(String answered, Instant now) {
        return new RequestorState(
                name,
                server,
                options,
                offer,
                acknowledged,
                status,
                sent,
                sentAt,
                answered,
                now,
                verifiedAt,
                stamp);
    }

    /** The time that its next message bears. */
    RequestorState stamped(Instant now) {
        Instant next = stamp.plusMillis(1);
        return since(now.isAfter(next) ? now.truncatedTo(ChronoUnit.MILLIS) : next);
    }

    /** With a later stamp, which its server has had from it, if it is later. */
    RequestorState since(Instant known) {
        return known.isAfter(stamp)
                ? new RequestorState(
                        name,
                        server,
                        options,
                        offer,
                        acknowledged,
                        status,
                        sent,
                        sentAt,
                        processed,
                        processedAt,
                        verifiedAt,
                        known)
                : this;
    }

    /**
     * With another directory server: it has another master list, and knows nothing of this
     * postoffice's own list yet, so that the whole of it is exported at the next T1.
     */
    public RequestorState servedBy(PostofficeName newServer) {
        return new RequestorState(
                name,
                newServer,
                options,
                offer,
                Cursor.NONE,
                status,
                "",
                sentAt,
                "",
                processedAt,
                verifiedAt,
                stamp);
    }

    RequestorState verified(Instant now) {
        return new RequestorState(
                name,
                server,
                options,
                offer,
                acknowledged,
                status,
                sent,
                sentAt,
                processed,
                processedAt,
                now,
                stamp);
    }

    private RequestorState with(
            Offer newOffer,
            Cursor newAcknowledged,
            Status newStatus,
            String newSent,
            @Nullable Instant newSentAt) {
        return new RequestorState(
                name,
                server,
                options,
                newOffer,
                newAcknowledged,
                newStatus,
                newSent,
                newSentAt,
                processed,
                processedAt,
                verifiedAt,
                stamp);
    }
}
