package org.dirsync.requestor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Guard;
import org.dirsync.list.Progress;
import org.dirsync.list.Receipt;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.message.Envelope;
import org.dirsync.message.Request;
import org.dirsync.message.Request.Ask;
import org.dirsync.message.Status;
import org.dirsync.message.Update;
import org.dirsync.message.Update.Deletions;
import org.dirsync.message.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a requestor: send (T1), process (T3), verify.
 *
 * <p>Each call is one step in a transaction of the caller's, together with the send or the receive
 * of its message.
 */
public final class Requestor {

    private static final int MAX_REPORTED = 20;

    private final RequestorStore store;
    private final Journal journal;
    private final Supplier<String> ids;
    private final Guard guard;

    /** A requestor over its store, with a guard by share alone. */
    public Requestor(RequestorStore store, Journal journal, Supplier<String> ids) {
        this(store, journal, ids, Guard.BY_SHARE);
    }

    /**
     * A requestor over its store.
     *
     * @param guard which deletions in the server's updates wait for a person
     */
    public Requestor(RequestorStore store, Journal journal, Supplier<String> ids, Guard guard) {
        this.store = store;
        this.journal = journal;
        this.ids = ids;
        this.guard = guard;
    }

    /**
     * The next message of T1. The last one asks for everyone else's changes.
     *
     * @param after the message before it in the same T1, or null to begin
     */
    public Request send(@Nullable Request after, Instant now) {
        RequestorState state = store.state().stamped(now);
        Batch batch = null;
        if (state.options().sends()) {
            Sender sender = new Sender(store.own());
            Cursor from;
            if (after == null || after.changes() == null) {
                from = sender.resume(state.acknowledged(), state.offer());
                if (!from.equals(state.acknowledged())) {
                    state = state.began(from);
                }
            } else {
                from = after.changes().after();
            }
            batch = sender.next(from, Filter.ALL, state.options().limit());
        }
        boolean last = batch == null || batch.complete();
        String id = ids.get();
        store.store(last ? state.sent(id, now) : state);
        Envelope envelope = new Envelope(state.name(), state.server(), id, state.stamp());
        return new Request(envelope, batch, last ? ask(state) : null);
    }

    private Ask ask(RequestorState state) {
        Copy received = store.received();
        SortedMap<PostofficeName, Cursor> repairs = new TreeMap<>();
        received.repairs().forEach((origin, repair) -> repairs.put(origin, repair.cursor()));
        return new Ask(have(received), repairs, state.options(), state.status());
    }

    private static Cursor have(Copy received) {
        return Objects.requireNonNull(received.progress(null)).cursor();
    }

    /**
     * Applies one message file of an update (T3).
     *
     * @return what became of its batch, {@link Receipt.Kind#CONFIRMED} if it had none
     * @throws RefusedException if the update is not from this requestor's server or not for it
     *     (133); nothing was changed
     */
    public Receipt process(Update update, Instant now) throws RefusedException {
        RequestorState state = store.state();
        checkEnvelope(update.envelope(), state);
        for (RefusedChange refused :
                store.own().refused(update.refused()).stream().limit(MAX_REPORTED).toList()) {
            journal.record(Event.warning(now, state.name(), refused.refusal()));
        }
        if (store.told(update.deletions())) {
            note(update.deletions(), state, now);
        }
        boolean isRestored = update.stamp().isAfter(state.stamp());
        boolean isAnswer = isRestored || update.answers().equals(state.sent());
        state = acknowledged(update, isAnswer, state, now).since(update.stamp());
        Receipt receipt = new Receipt(Receipt.Kind.CONFIRMED, Applied.NOTHING, new TreeSet<>());
        Batch batch = update.batch();
        if (batch == null && update.answers().equals(state.sent())) {
            receipt = emptied();
        } else if (batch != null && state.options().receives()) {
            receipt =
                    new Receiver(store.received(), guard, update.permit())
                            .receive(foreign(batch, state.name()));
            note(receipt, batch, state, now);
            if (update.last() && update.answers().equals(state.sent())) {
                checkNotBehind(receipt, batch, state, now);
            }
            if (receipt.kind() == Receipt.Kind.GAP && isRestored) {
                startOver(state, now);
            }
        }
        Status status = status(receipt, update);
        state = state.reporting(status);
        boolean whole = update.last() && receipt.kind() != Receipt.Kind.GAP;
        store.store(state.processed(whole ? update.answers() : state.processed(), now));
        return receipt;
    }

    /** Who receives nothing, or nothing any longer, holds nothing (Q166154). */
    private Receipt emptied() {
        Copy received = store.received();
        boolean empty =
                have(received).list() == null
                        && received.digests().total().isEmpty()
                        && received.waiting().total().isEmpty()
                        && received.kept().total().isEmpty();
        Applied applied = Applied.NOTHING;
        if (!empty) {
            forget();
            applied = applied.plusRemoved(received.sweep(null, received.nextEpoch()));
            List.copyOf(received.noted().keySet()).forEach(origin -> received.note(origin, 0));
        }
        return new Receipt(Receipt.Kind.CONFIRMED, applied, new TreeSet<>());
    }

    private Status status(Receipt receipt, Update update) {
        long own = store.own().digests(Filter.ALL).total().count();
        Copy received = store.received();
        long gal =
                own
                        - update.refused().size()
                        + received.digests().total().count()
                        + received.waiting().total().count()
                        + received.kept().total().count();
        if (receipt.kind() == Receipt.Kind.GAP) {
            return new Status(
                    Status.Outcome.PARTIAL, "a message file before this one is missing", own, gal);
        }
        if (!receipt.diverged().isEmpty()) {
            return new Status(
                    Status.Outcome.PARTIAL,
                    "the lists of " + receipt.diverged() + " differ and are asked for again",
                    own,
                    gal);
        }
        if (!receipt.held().isEmpty()) {
            return new Status(
                    Status.Outcome.PARTIAL,
                    "deletions of " + receipt.held().keySet() + " wait for a person",
                    own,
                    gal);
        }
        return new Status(Status.Outcome.COMPLETE, "", own, gal);
    }

    /**
     * The batch as this requestor applies it: its own entries are not received, and what it had
     * received under an address that is now its own goes.
     */
    private static Batch foreign(Batch batch, PostofficeName self) {
        List<Change> changes =
                batch.changes().stream()
                        .map(
                                change ->
                                        change.origin().equals(self)
                                                ? Change.removed(
                                                        change.number(), self, change.address())
                                                : change)
                        .toList();
        Digests digests = batch.digests();
        return batch.with(changes, digests == null ? null : digests.without(self));
    }

    private void note(Receipt receipt, Batch batch, RequestorState state, Instant now) {
        Copy received = store.received();
        if (receipt.kind() == Receipt.Kind.GAP) {
            warn(
                    state,
                    now,
                    Code.GAP,
                    "an update through %d arrived without what comes before %d; it is asked for again"
                            .formatted(batch.through(), batch.base() + 1));
        }
        receipt.held()
                .forEach(
                        (origin, held) -> {
                            if (held.fresh()) {
                                warn(
                                        state,
                                        now,
                                        Code.DELETIONS_HELD,
                                        "the server's update would delete %d entries of %s; they stay until somebody approves or discards that"
                                                .formatted(held.count(), origin));
                            }
                        });
        SortedSet<PostofficeName> diverged = receipt.diverged();
        if (diverged.isEmpty()) {
            if (batch.only() != null
                    && batch.complete()
                    && receipt.kind() == Receipt.Kind.APPLIED) {
                journal.record(
                        new Event(
                                now,
                                state.name(),
                                Event.Severity.INFO,
                                Code.HEALED,
                                "the list of %s was received again and equals the server's"
                                        .formatted(batch.only()),
                                false));
            }
            return;
        }
        if (batch.only() != null) {
            Progress whole = Objects.requireNonNull(received.progress(null));
            received.endRepairs();
            received.store(null, new Progress(whole.cursor().forgotten(), whole.epoch()));
            warn(
                    state,
                    now,
                    Code.DIVERGED,
                    "the list of %s differs after its repair; a full import is asked for"
                            .formatted(batch.only()));
            return;
        }
        for (PostofficeName origin : diverged) {
            if (received.progress(origin) == null) {
                received.openRepair(origin);
                warn(
                        state,
                        now,
                        Code.DIVERGED,
                        "the list of %s differs from the server's digest; it is asked for again"
                                .formatted(origin));
            }
        }
    }

    private void note(Deletions deletions, RequestorState state, Instant now) {
        if (deletions.waiting() > 0) {
            warn(
                    state,
                    now,
                    Code.DELETIONS_HELD,
                    "%s holds %d deletions of this postoffice until its administrator approves or discards them"
                            .formatted(state.server(), deletions.waiting()));
        }
        if (deletions.refused() > 0) {
            warn(
                    state,
                    now,
                    Code.DELETIONS_REFUSED,
                    "%s refused %d deletions of this postoffice, so others still have these entries; restore them here, or ask its administrator to delete them after all"
                            .formatted(state.server(), deletions.refused()));
        }
    }

    /**
     * The answer to the last request that leads to before what this requestor has comes from a
     * master list restored from an older copy, whose numbers will soon mean something else.
     */
    private void checkNotBehind(Receipt receipt, Batch batch, RequestorState state, Instant now) {
        if (receipt.kind() == Receipt.Kind.REPEATED
                && batch.only() == null
                && have(store.received()).sameGeneration(batch.before())) {
            forget();
            warn(
                    state,
                    now,
                    Code.DIVERGED,
                    "the directory server is behind this postoffice; a full import is asked for");
        }
    }

    /**
     * What the server says that it has of the own list. If that is less than it once said, it was
     * restored from an older copy: it lacks changes, and may hold others under their numbers if
     * this postoffice was restored too. The whole list is exported, which brings both at once.
     */
    private RequestorState acknowledged(
            Update update, boolean isAnswer, RequestorState state, Instant now) {
        Cursor known = state.acknowledged();
        Cursor next = update.acknowledged();
        if (!next.sameGeneration(known) || next.through() >= known.through()) {
            return state.acknowledged(next);
        }
        if (!isAnswer) {
            return state; // an older update, which arrives late
        }
        warn(
                state,
                now,
                Code.DIVERGED,
                "the directory server has forgotten changes of this postoffice that it had acknowledged: it was restored from an older copy; the whole list is exported");
        return state.acknowledged(next).exporting();
    }

    /**
     * The server has had later messages from this requestor than it knows of, and answered those:
     * this is an older copy, with its clock behind. What it lost besides shows only when it is even
     * with the server; a full import brings both at once.
     */
    private void startOver(RequestorState state, Instant now) {
        forget();
        warn(
                state,
                now,
                Code.DIVERGED,
                "this postoffice was restored from an older copy, and its clock is behind what the server knows; a full import is asked for");
    }

    private void warn(RequestorState state, Instant now, Code code, String text) {
        journal.record(Event.warning(now, state.name(), code, text));
    }

    private static void checkEnvelope(Envelope envelope, RequestorState state)
            throws RefusedException {
        if (!envelope.from().equals(state.server()) || !envelope.to().equals(state.name())) {
            throw new RefusedException(
                    Code.INVALID_REQUEST,
                    "an update from %s to %s arrived at %s, whose directory server is %s; it was not"
                                    .formatted(
                                            envelope.from(),
                                            envelope.to(),
                                            state.name(),
                                            state.server())
                            + " applied");
        }
    }

    /** Tells the server how far this requestor now is; the end of T3. */
    public Verification verify(Instant now) {
        RequestorState state = store.state().stamped(now);
        store.store(state.verified(now));
        return new Verification(
                new Envelope(state.name(), state.server(), ids.get(), state.stamp()),
                state.processed(),
                ask(state));
    }

    /**
     * Deletes received entries of an origin that the server's update would have deleted: a person's
     * word.
     *
     * @param most at most so many
     * @return how many were deleted; fewer than {@code most} says that nothing is left
     */
    public int approveDeletions(PostofficeName origin, int most) {
        Copy received = store.received();
        int removed = received.release(origin, true, most);
        if (received.waiting().of(origin).count() == 0) {
            received.note(origin, 0);
        }
        return removed;
    }

    /** Keeps received entries that the server's update would have deleted: a person's word. */
    public void discardDeletions(PostofficeName origin) {
        Copy received = store.received();
        received.keep(origin);
        received.note(origin, 0);
    }

    /** Makes the next request ask for everything anew: a full import. */
    public void forget() {
        Copy received = store.received();
        Progress progress = Objects.requireNonNull(received.progress(null));
        received.endRepairs();
        received.store(null, new Progress(progress.cursor().forgotten(), progress.epoch()));
    }
}
