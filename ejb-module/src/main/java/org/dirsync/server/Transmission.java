package org.dirsync.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Batch;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Filter;
import org.dirsync.list.Offer;
import org.dirsync.list.Permit;
import org.dirsync.list.Sender;
import org.dirsync.message.Envelope;
import org.dirsync.message.Update;
import org.dirsync.message.Update.Deletions;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one requestor at T2, message by message.
 *
 * <p>Each call of {@link #next} is one step in a transaction of the caller's, together with the
 * send of its message. A transmission that is cut off is begun anew at the next T2, because the
 * requestor stays due until its last message is sent.
 */
public final class Transmission {

    private record Leg(Cursor from, @Nullable PostofficeName only) {}

    private final PostofficeName server;
    private final PostofficeName requestor;
    private final Supplier<String> ids;
    private final Deque<Leg> repairs = new ArrayDeque<>();
    private @Nullable Cursor from;
    private boolean isNet;
    private boolean finished;
    private String request = "";

    /** An answer that has not begun. */
    public Transmission(PostofficeName server, PostofficeName requestor, Supplier<String> ids) {
        this.server = server;
        this.requestor = requestor;
        this.ids = ids;
    }

    /**
     * The same, as far as it is. A step is done on a copy, which takes the place of the original
     * when the step's transaction has committed; so a step that was rolled back can be done again.
     */
    public Transmission copy() {
        Transmission copy = new Transmission(server, requestor, ids);
        copy.repairs.addAll(repairs);
        copy.from = from;
        copy.isNet = isNet;
        copy.finished = finished;
        copy.request = request;
        return copy;
    }

    /**
     * The next message, or null if the requestor has been answered whole, is no longer registered,
     * or was not heard from.
     *
     * @param master the master list; a {@link SharedReads view} lets many requestors share what was
     *     read
     */
    public @Nullable Update next(Registrations registrations, MasterList master, Instant now) {
        Registration registration = finished ? null : registrations.find(requestor).orElse(null);
        if (registration == null || (from == null && !registration.due())) {
            finished = true;
            return null;
        }
        if (!registration.agreed().receives()) {
            finished = true;
            registrations.store(registration.answered(now));
            return update(registration, master, null, now);
        }
        Sender sender = new Sender(master);
        if (from == null) {
            registration = begin(sender, registrations, registration);
        }
        Leg leg = Objects.requireNonNullElseGet(repairs.peek(), () -> new Leg(current(), null));
        Filter filter = registration.agreed().filter().only(leg.only());
        Batch batch = sender.next(leg.from(), filter, registration.agreed().limit());
        advance(leg, batch);
        if (finished) {
            registrations.store(
                    registration.request().equals(request)
                            ? registration.answered(now)
                            : registration);
        }
        return update(registration, master, batch, now);
    }

    private Registration begin(
            Sender sender, Registrations registrations, Registration registration) {
        Cursor start = sender.resume(registration.acknowledged(), registration.offer());
        from = start;
        isNet = start.complete();
        request = registration.request();
        for (Map.Entry<PostofficeName, Cursor> repair : registration.repairs().entrySet()) {
            Offer offer = Offer.NONE.begun(repair.getValue());
            repairs.add(new Leg(sender.resume(repair.getValue(), offer), repair.getKey()));
        }
        if (start.through() > 0 || start.equals(registration.acknowledged())) {
            return registration;
        }
        repairs.clear();
        Registration begun = registration.began(start);
        registrations.store(begun);
        return begun;
    }

    private Cursor current() {
        return Objects.requireNonNull(from);
    }

    private void advance(Leg leg, Batch batch) {
        if (leg.only() == null) {
            from = batch.after();
            finished = batch.complete();
            return;
        }
        repairs.remove();
        if (!batch.complete()) {
            repairs.addFirst(new Leg(batch.after(), leg.only()));
        }
    }

    private Update update(
            Registration registration, MasterList master, @Nullable Batch batch, Instant now) {
        Copy own = master.copyOf(requestor);
        Cursor acknowledged = Objects.requireNonNull(own.progress(null)).cursor();
        List<RefusedChange> refused = master.refused(requestor, Update.MAX_REFUSED);
        return new Update(
                new Envelope(server, requestor, ids.get(), now),
                request.isEmpty() ? registration.request() : request,
                acknowledged,
                refused,
                batch,
                finished,
                batch == null ? Permit.NONE : permit(registration, master, batch),
                new Deletions(own.waiting().total().count(), own.kept().total().count()),
                registration.stamp());
    }

    /** A whole list leaves out what was deleted long ago, so that every approval may matter. */
    private Permit permit(Registration registration, MasterList master, Batch batch) {
        boolean net = isNet && batch.only() == null;
        return Permit.of(
                master.approved(net ? batch.base() : 0), registration.agreed().filter().types());
    }
}
