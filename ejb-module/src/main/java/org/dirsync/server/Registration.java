package org.dirsync.server;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.list.Offer;
import org.dirsync.message.Envelope;
import org.dirsync.message.Options;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Status;
import org.jspecify.annotations.Nullable;

/**
 * A requestor as the directory server knows it.
 *
 * @param name its name
 * @param allowed what it may send and take
 * @param agreed what it may and wants to, as of its last request
 * @param offer the last generation of the master list begun for it
 * @param acknowledged its cursor of the master list (the server's copy of its SrvSync)
 * @param repairs the origins of which it wants the whole list
 * @param status its last report
 * @param due whether it was heard from since it was last answered
 * @param request the id of its last request; empty if there was none
 * @param heardAt when it was last heard from, or null if never
 * @param sentAt when it was last answered, or null if never
 * @param verifiedAt when it last verified, or null if never
 * @param verified the request whose answer it last verified; empty if none
 * @param stamp the time in the newest request or verification taken; an older one says what was so
 *     once, and does not count any more
 */
public record Registration(
        PostofficeName name,
        Options allowed,
        Options agreed,
        Offer offer,
        Cursor acknowledged,
        SortedMap<PostofficeName, Cursor> repairs,
        Status status,
        boolean due,
        String request,
        @Nullable Instant heardAt,
        @Nullable Instant sentAt,
        @Nullable Instant verifiedAt,
        String verified,
        Instant stamp) {

    /** Keeps a copy of the map. */
    public Registration {
        repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
    }

    /** A requestor that was never heard from. */
    public static Registration of(PostofficeName name, Options allowed) {
        return new Registration(
                name,
                allowed,
                allowed,
                Offer.NONE,
                Cursor.NONE,
                new TreeMap<>(),
                Status.NONE,
                false,
                "",
                null,
                null,
                null,
                "",
                Instant.EPOCH);
    }

    /** After its changes arrived, without a request. */
    Registration heard(Instant now) {
        return with(agreed, offer, acknowledged, repairs, status, due, request, now, sentAt);
    }

    /**
     * After its request arrived: it is to be answered at the next T2.
     *
     * <p>What an outdated request asks for, one that was replayed or overtaken, does not count.
     */
    Registration asked(Envelope envelope, Ask ask, Instant now) {
        if (envelope.sent().isBefore(stamp)) {
            return with(agreed, offer, acknowledged, repairs, status, true, request, now, sentAt);
        }
        Registration told = told(ask).stamped(envelope.sent());
        return told.with(
                told.agreed,
                told.offer,
                ask.have(),
                ask.repairs(),
                ask.status(),
                true,
                envelope.id(),
                now,
                sentAt);
    }

    /** After its verification arrived; an outdated one does not count. */
    Registration verified(Envelope envelope, String answered, Ask state, Instant now) {
        if (envelope.sent().isBefore(stamp)) {
            return heard(now);
        }
        Registration told = told(state);
        return new Registration(
                name,
                allowed,
                told.agreed,
                told.offer,
                state.have(),
                state.repairs(),
                state.status(),
                due,
                request,
                now,
                sentAt,
                now,
                answered,
                envelope.sent());
    }

    /** After other options were allowed by the server's administrator. */
    public Registration allowing(Options options) {
        Options both = options.and(agreed);
        return new Registration(
                name,
                options,
                both,
                offerFor(both),
                acknowledged,
                repairs,
                status,
                due,
                request,
                heardAt,
                sentAt,
                verifiedAt,
                verified,
                stamp);
    }

    /** From now on a new generation is sent, whatever the requestor has. */
    public Registration starting() {
        return with(
                agreed,
                offer.renewed(acknowledged),
                acknowledged,
                repairs,
                status,
                due,
                request,
                heardAt,
                sentAt);
    }

    Registration began(Cursor start) {
        return with(
                agreed,
                offer.begun(start),
                acknowledged,
                repairs,
                status,
                due,
                request,
                heardAt,
                sentAt);
    }

    Registration answered(Instant now) {
        return with(agreed, offer, acknowledged, repairs, status, false, request, heardAt, now);
    }

    private Registration told(Ask ask) {
        Options both = allowed.and(ask.options());
        return with(
                both, offerFor(both), acknowledged, repairs, status, due, request, heardAt, sentAt);
    }

    /** Other types or details need a new generation: old entries must come, or go (Q166154). */
    private Offer offerFor(Options next) {
        boolean same =
                next.filter().equals(agreed.filter()) && next.receives() == agreed.receives();
        return same ? offer : offer.renewed(acknowledged);
    }

    private Registration stamped(Instant sent) {
        return new Registration(
                name,
                allowed,
                agreed,
                offer,
                acknowledged,
                repairs,
                status,
                due,
                request,
                heardAt,
                sentAt,
                verifiedAt,
                verified,
                sent);
    }

    private Registration with(
            Options newAgreed,
            Offer newOffer,
            Cursor newAcknowledged,
            SortedMap<PostofficeName, Cursor> newRepairs,
            Status newStatus,
            boolean newDue,
            String newRequest,
            @Nullable Instant newHeardAt,
            @Nullable Instant newSentAt) {
        return new Registration(
                name,
                allowed,
                newAgreed,
                newOffer,
                newAcknowledged,
                newRepairs,
                newStatus,
                newDue,
                newRequest,
                newHeardAt,
                newSentAt,
                verifiedAt,
                verified,
                stamp);
    }
}
