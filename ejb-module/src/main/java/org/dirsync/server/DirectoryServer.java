package org.dirsync.server;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
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
import org.dirsync.list.Guard;
import org.dirsync.list.Permit;
import org.dirsync.list.Progress;
import org.dirsync.list.Receipt;
import org.dirsync.list.Receiver;
import org.dirsync.list.Sender;
import org.dirsync.message.Request;
import org.dirsync.message.Verification;
import org.jspecify.annotations.Nullable;

/**
 * The receiving side of the directory server: applies what requestors send to the master list.
 *
 * <p>Each call is one step in the caller's transaction, together with the receive of its message.
 */
public final class DirectoryServer {

    private static final int MAX_REPORTED = 20;

    private final PostofficeName name;
    private final Registrations registrations;
    private final MasterList master;
    private final Journal journal;
    private final Function<PostofficeName, Guard> guards;

    /** The server of this name over its stores, with a guard by share alone. */
    public DirectoryServer(
            PostofficeName name, Registrations registrations, MasterList master, Journal journal) {
        this(name, registrations, master, journal, origin -> Guard.BY_SHARE);
    }

    /**
     * The server of this name over its stores.
     *
     * @param guards which deletions of a requestor wait for a person
     */
    public DirectoryServer(
            PostofficeName name,
            Registrations registrations,
            MasterList master,
            Journal journal,
            Function<PostofficeName, Guard> guards) {
        this.name = name;
        this.registrations = registrations;
        this.master = master;
        this.journal = journal;
        this.guards = guards;
    }

    /**
     * Takes a request: applies its changes, notes what is asked for. It is answered at the next T2.
     *
     * <p>Changes of a requestor that is, or has become, receive only are not applied, and what it
     * had in the master list goes; the rest of its request counts.
     *
     * @return what became of the changes, {@link Receipt.Kind#CONFIRMED} if there were none
     * @throws RefusedException if the sender is not registered (158) or the message is for another
     *     postoffice (133); nothing was changed
     */
    public Receipt receive(Request request, Instant now) throws RefusedException {
        Registration registration = registered(request.envelope().from());
        checkAddressee(request.envelope().to());
        Request.Ask ask = request.ask();
        Registration next =
                ask == null
                        ? registration.heard(now)
                        : registration.asked(request.envelope(), ask, now);
        registrations.store(next);
        if (ask != null) {
            new Sender(master).noteAcknowledged(ask.have());
        }
        Batch changes = request.changes();
        if (!next.agreed().sends()) {
            return silence(registration.name(), changes, now);
        }
        return changes == null
                ? nothing(Applied.NOTHING)
                : apply(registration.name(), changes, now);
    }

    private static Receipt nothing(Applied applied) {
        return new Receipt(Receipt.Kind.CONFIRMED, applied, Collections.emptySortedSet());
    }

    /** A receive-only requestor has no part in the master list, or no longer. */
    private Receipt silence(PostofficeName origin, @Nullable Batch changes, Instant now) {
        if (changes != null) {
            note(
                    origin,
                    now,
                    Code.INVALID_REQUEST,
                    origin
                            + " is registered as receive only and sent changes, which were not applied;"
                            + " allow it to send or set it to receive only there too");
        }
        Copy copy = master.copyOf(origin);
        Progress progress = Objects.requireNonNull(copy.progress(null));
        if (progress.cursor().list() == null && copy.digests().total().isEmpty()) {
            return nothing(Applied.NOTHING);
        }
        copy.store(null, new Progress(progress.cursor().forgotten(), progress.epoch()));
        int removed = copy.sweep(null, copy.nextEpoch());
        copy.note(origin, 0);
        master.approve(origin);
        return nothing(Applied.NOTHING.plusRemoved(removed));
    }

    private Receipt apply(PostofficeName origin, Batch changes, Instant now) {
        Copy copy = master.copyOf(origin);
        boolean wasAsked = isFullExportAsked(copy);
        Cursor before = Objects.requireNonNull(copy.progress(null)).cursor();
        Receiver receiver = new Receiver(copy, guards.apply(origin), Permit.NONE);
        Receipt receipt = received(receiver, origin, changes);
        if (receipt.kind() == Receipt.Kind.GAP) {
            note(
                    origin,
                    now,
                    Code.GAP,
                    "changes through %d arrived without those before %d; the requestor sends them again"
                            .formatted(changes.through(), changes.base() + 1));
        }
        boolean goesOn = before.complete() && before.sameGeneration(changes.before());
        if (receipt.kind() == Receipt.Kind.APPLIED && changes.unread().unknown() && !goesOn) {
            note(
                    origin,
                    now,
                    Code.NOBODY_DELETED,
                    "a line of the whole list of "
                            + origin
                            + " cannot be read, and whom it names is unknown; so nobody whom the"
                            + " list leaves out is deleted; correct the line and send the whole"
                            + " list again");
        }
        for (RefusedChange refused :
                receipt.applied().refused().stream().limit(MAX_REPORTED).toList()) {
            for (PostofficeName postoffice : told(origin)) {
                journal.record(Event.warning(now, postoffice, refused.refusal()));
            }
        }
        Receipt.Held held = receipt.held().get(origin);
        if (held != null && held.fresh()) {
            note(
                    origin,
                    now,
                    Code.DELETIONS_HELD,
                    "%d deletions of %s are held until they are approved or discarded at %s"
                            .formatted(held.count(), origin, name));
        }
        if (receipt.diverged().isEmpty()) {
            if (wasAsked && changes.digests() != null && receipt.kind() != Receipt.Kind.GAP) {
                healed(origin, now);
            }
        } else {
            Progress progress = Objects.requireNonNull(copy.progress(null));
            copy.store(null, new Progress(progress.cursor().forgotten(), progress.epoch()));
            note(
                    origin,
                    now,
                    Code.DIVERGED,
                    "the master list's part of %s differs from its own list; a full export is asked for"
                            .formatted(origin));
        }
        return receipt;
    }

    private static boolean isFullExportAsked(Copy copy) {
        Cursor cursor = Objects.requireNonNull(copy.progress(null)).cursor();
        return cursor.generation() > 0 && cursor.list() == null;
    }

    private void healed(PostofficeName origin, Instant now) {
        String text = "the whole list of %s has arrived and equals its own".formatted(origin);
        for (PostofficeName postoffice :
                origin.equals(name) ? List.of(name) : List.of(name, origin)) {
            journal.record(
                    new Event(now, postoffice, Event.Severity.INFO, Code.HEALED, text, false));
        }
    }

    /**
     * Deletes entries of a requestor that its deletions would have deleted: an administrator's
     * word.
     *
     * @param most at most so many
     * @return how many were deleted; fewer than {@code most} says that nothing is left
     */
    public int approveDeletions(PostofficeName origin, int most) {
        Copy copy = master.copyOf(origin);
        int removed = copy.release(origin, true, most);
        master.approve(origin);
        if (copy.waiting().of(origin).count() == 0) {
            copy.note(origin, 0);
        }
        return removed;
    }

    /** Keeps the entries that a requestor's deletions would have deleted: a person's word. */
    public void discardDeletions(PostofficeName origin) {
        Copy copy = master.copyOf(origin);
        copy.keep(origin);
        copy.note(origin, 0);
    }

    /**
     * What others own is refused, each change alone; and of who keeps no digests, and so is none of
     * ours, what holds characters that cannot be seen. Ours have checked what came in to them.
     */
    private static Receipt received(Receiver receiver, PostofficeName origin, Batch batch) {
        Digests digests = batch.digests();
        boolean foreign = batch.complete() && digests == null;
        Map<Boolean, List<Change>> parted =
                batch.changes().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        change ->
                                                change.origin().equals(origin)
                                                        && !(foreign && unseen(change) != null)));
        List<Change> own = parted.getOrDefault(true, List.of());
        Receipt receipt =
                receiver.receive(
                        batch.with(own, digests == null ? null : digests.only(origin))
                                .with(batch.unread().plus(addresses(parted.get(false)))));
        if (receipt.kind() != Receipt.Kind.APPLIED || own.size() == batch.changes().size()) {
            return receipt;
        }
        List<RefusedChange> others =
                parted.getOrDefault(false, List.of()).stream()
                        .map(change -> refused(origin, change))
                        .toList();
        return new Receipt(
                receipt.kind(),
                receipt.applied().plus(new Applied(0, 0, 0, 0, others)),
                receipt.diverged(),
                receipt.held());
    }

    private static List<Address> addresses(@Nullable List<Change> changes) {
        return changes == null ? List.of() : changes.stream().map(Change::address).toList();
    }

    /** Why an entry holds what cannot be seen, or null if it does not. */
    private static @Nullable Refusal unseen(Change change) {
        try {
            Entry entry = change.entry();
            if (entry != null) {
                entry.cleaned();
            }
            return null;
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private static RefusedChange refused(PostofficeName origin, Change change) {
        Refusal unseen = change.origin().equals(origin) ? unseen(change) : null;
        if (unseen != null) {
            return new RefusedChange(change.number(), change.address(), unseen);
        }
        return new RefusedChange(
                change.number(),
                change.address(),
                new Refusal(
                        Code.INVALID_REQUEST,
                        "%s sent a change to %s, an entry of %s; only the owner may"
                                .formatted(origin, change.address(), change.origin())));
    }

    /**
     * Takes a verification: the requestor's SrvSync moves.
     *
     * @throws RefusedException as {@link #receive}
     */
    public void verified(Verification verification, Instant now) throws RefusedException {
        Registration registration = registered(verification.envelope().from());
        checkAddressee(verification.envelope().to());
        registrations.store(
                registration.verified(
                        verification.envelope(),
                        verification.answers(),
                        verification.state(),
                        now));
        new Sender(master).noteAcknowledged(verification.state().have());
    }

    private Registration registered(PostofficeName requestor) throws RefusedException {
        return registrations
                .find(requestor)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        Code.NOT_REGISTERED,
                                        "%s is not registered at %s; register it there first"
                                                .formatted(requestor, name)));
    }

    private void checkAddressee(PostofficeName to) throws RefusedException {
        if (!to.equals(name)) {
            throw new RefusedException(
                    Code.INVALID_REQUEST,
                    "the message is for %s, but the directory server is %s; correct the requestor's"
                                    .formatted(to, name)
                            + " server");
        }
    }

    private void note(PostofficeName requestor, Instant now, Code code, String text) {
        for (PostofficeName postoffice : told(requestor)) {
            journal.record(Event.warning(now, postoffice, code, text));
        }
    }

    private List<PostofficeName> told(PostofficeName requestor) {
        return requestor.equals(name) ? List.of(name) : List.of(name, requestor);
    }
}
