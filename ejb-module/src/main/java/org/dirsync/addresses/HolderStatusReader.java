package org.dirsync.addresses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirsync.address.Address;
import org.dirsync.address.PostofficeName;
import org.dirsync.addresses.HolderStatus.Paused;
import org.dirsync.addresses.HolderStatus.State;
import org.dirsync.addresses.HolderStatus.Why;
import org.dirsync.audit.AuditRepository;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Cursor;
import org.dirsync.list.Numbers;
import org.dirsync.message.Options;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Pause;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.AddressHolders;
import org.dirsync.store.AddressHolders.InCopy;
import org.dirsync.store.AddressHolders.InMaster;
import org.dirsync.store.AddressHolders.InOwn;
import org.dirsync.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Says of each postoffice whether it has an address, and why: from look-ups by key and from
 * cursors, whatever the lists' length.
 */
final class HolderStatusReader {

    private static final int MAX_REGISTERED = 1_000;

    private final Store store;
    private final AuditRepository audit;
    private final Address address;
    private final Map<String, Map<SyncProcess, Instant>> nextRuns;
    private final Set<PostofficeName> hosted;
    private final Map<PostofficeName, Pause> pauses;
    private final Map<PostofficeName, Registration> registered = new TreeMap<>();
    private final Optional<PostofficeName> server;
    private final @Nullable Numbers numbers;
    private final @Nullable InMaster master;
    private final Map<PostofficeName, InOwn> own;
    private final Map<PostofficeName, InCopy> received;
    private final Map<PostofficeName, Instant> asked;
    private final Set<PostofficeName> keepers;
    private final Set<PostofficeName> held;
    private final @Nullable PostofficeName owner;
    private final @Nullable Instant changedAt;

    HolderStatusReader(
            Store store,
            AuditRepository audit,
            Address address,
            Collection<Hosted> hosts,
            Map<String, Map<SyncProcess, Instant>> nextRuns) {
        this.store = store;
        this.audit = audit;
        this.address = address;
        this.hosted = hosts.stream().map(Hosted::name).collect(Collectors.toSet());
        this.pauses =
                hosts.stream()
                        .filter(host -> host.pause() != null)
                        .collect(Collectors.toMap(Hosted::name, Hosted::pause));
        this.nextRuns = nextRuns;
        this.server = store.server();
        store.registrations()
                .list(null, MAX_REGISTERED)
                .forEach(registration -> registered.put(registration.name(), registration));
        this.numbers = server.isPresent() ? store.feed().numbers().orElse(null) : null;
        AddressHolders whereabouts = store.whereabouts();
        this.master = numbers == null ? null : whereabouts.master(address).orElse(null);
        this.own = whereabouts.own(address);
        this.received = whereabouts.received(address);
        this.asked = whereabouts.asked();
        this.keepers = whereabouts.keepers(address);
        this.held = whereabouts.heldAtServer(address);
        this.owner = owner();
        this.changedAt =
                master != null
                        ? whereabouts.changedAt(master.number()).orElse(null)
                        : owner != null && own.containsKey(owner)
                                ? whereabouts
                                        .changedAt(
                                                owner,
                                                Objects.requireNonNull(own.get(owner)).number())
                                        .orElse(null)
                                : null;
    }

    private @Nullable PostofficeName owner() {
        if (master != null && !master.deleted()) {
            return master.origin();
        }
        Optional<PostofficeName> unsent =
                own.entrySet().stream()
                        .filter(one -> isLive(one.getValue()))
                        .map(Map.Entry::getKey)
                        .min(PostofficeName::compareTo);
        if (unsent.isPresent()) {
            return unsent.get();
        }
        if (master != null) {
            return master.origin();
        }
        return received.values().stream()
                .map(InCopy::origin)
                .min(PostofficeName::compareTo)
                .orElse(null);
    }

    /**
     * The owner if it no longer takes part. Null where the directory server is on another node,
     * because this node does not know who is registered there.
     */
    private @Nullable PostofficeName ownerGone() {
        boolean known =
                numbers == null
                        || owner == null
                        || hosted.contains(owner)
                        || registered.containsKey(owner);
        return known ? null : owner;
    }

    private static boolean isLive(@Nullable InOwn entry) {
        return entry != null && !entry.deleted() && entry.refused() == null;
    }

    /** All of it. */
    AddressHoldersView read() {
        Set<PostofficeName> all = new TreeSet<>(hosted);
        all.addAll(registered.keySet());
        List<HolderStatus> postoffices = new ArrayList<>();
        for (PostofficeName postoffice : all) {
            postoffices.add(presence(postoffice));
        }
        InOwn unsent = owner == null ? null : own.get(owner);
        PostofficeName gone = ownerGone();
        boolean deleted = master != null && master.deleted();
        String name =
                master != null && !deleted
                        ? master.entry().name()
                        : isLive(unsent) ? Objects.requireNonNull(unsent).entry().name() : "";
        return new AddressHoldersView(
                master != null ? master.entry().address().toString() : address.toString(),
                owner == null ? null : owner.toString(),
                name,
                master == null ? null : master.number(),
                changedAt,
                deleted,
                gone != null,
                gone == null ? null : audit.removed(gone).orElse(null),
                postoffices);
    }

    private HolderStatus presence(PostofficeName postoffice) {
        if (isLive(own.get(postoffice))) {
            return presence(postoffice, true, Why.OWNS, "");
        }
        boolean isHere = hosted.contains(postoffice);
        InCopy copy = received.get(postoffice);
        if (numbers == null) {
            Why why = owner == null ? Why.UNKNOWN : Why.NOT_RECEIVED;
            return presence(postoffice, copy != null, copy != null ? Why.HAS : why, "");
        }
        if (master == null || master.deleted()) {
            return gone(postoffice, copy);
        }
        if (postoffice.equals(master.origin())) {
            return isHere
                    ? presence(postoffice, false, ownerLacks(postoffice), postoffice.toString())
                    : presence(postoffice, true, Why.OWNS, "");
        }
        if (!isHere) {
            return byCursor(postoffice, master);
        }
        if (copy == null) {
            return lacks(postoffice, false, master.number());
        }
        boolean same = copy.hash().equals(master.full()) || copy.hash().equals(master.bare());
        if (!same || !copy.origin().equals(master.origin())) {
            return lacks(postoffice, true, master.number());
        }
        InOwn mine = own.get(postoffice);
        boolean refused = mine != null && !mine.deleted();
        return presence(
                postoffice, true, refused ? Why.REFUSED : Why.HAS, master.origin().toString());
    }

    /** The master list has what its owner, who is on this node, has deleted or lost. */
    private Why ownerLacks(PostofficeName postoffice) {
        return held.contains(postoffice) ? Why.HELD : Why.NOT_SENT;
    }

    /** The master list does not have it, or no longer. */
    private HolderStatus gone(PostofficeName postoffice, @Nullable InCopy copy) {
        String other = owner == null ? "" : owner.toString();
        if (copy != null) {
            return keepers.contains(postoffice)
                    ? presence(postoffice, true, Why.KEEPS, copy.origin().toString())
                    : lacks(postoffice, true, master == null ? 0 : master.number());
        }
        if (owner != null && isLive(own.get(owner))) {
            return presence(postoffice, false, Why.NOT_SENT, other);
        }
        if (master == null) {
            return presence(postoffice, false, Why.UNKNOWN, other);
        }
        boolean mayStillHave =
                !hosted.contains(postoffice)
                        && !postoffice.equals(master.origin())
                        && !isPast(postoffice, master)
                        && isOfList(registration(postoffice).acknowledged())
                        && receives(registration(postoffice));
        return mayStillHave
                ? lacks(postoffice, true, master.number())
                : presence(postoffice, false, Why.DELETED, other);
    }

    private Registration registration(PostofficeName postoffice) {
        return Objects.requireNonNull(registered.get(postoffice));
    }

    /** Whether one on another node has verified past the entry's last change. */
    private boolean isPast(PostofficeName postoffice, InMaster entry) {
        Cursor cursor = registration(postoffice).acknowledged();
        return isOfList(cursor) && entry.number() <= cursor.through();
    }

    private boolean receives(Registration registration) {
        return registration.agreed().receives() && takes(registration.agreed());
    }

    private HolderStatus byCursor(PostofficeName postoffice, InMaster entry) {
        boolean past = isPast(postoffice, entry);
        boolean takes = receives(registration(postoffice));
        return past && takes
                ? presence(postoffice, true, Why.VERIFIED, "")
                : lacks(postoffice, false, entry.number());
    }

    private boolean isOfList(Cursor cursor) {
        return cursor.list() != null && numbers != null && numbers.list().equals(cursor.list());
    }

    private boolean takes(Options options) {
        return options.types().isEmpty() || options.types().contains(address.type());
    }

    /** It lacks the address, or its last change. */
    private HolderStatus lacks(PostofficeName postoffice, boolean has, long number) {
        Registration registration = registered.get(postoffice);
        boolean isHere = hosted.contains(postoffice);
        RequestorState state = isHere ? store.peek(postoffice) : null;
        Options options =
                registration != null
                        ? registration.agreed()
                        : Objects.requireNonNull(state).options();
        if (!options.receives()) {
            return presence(postoffice, has, Why.SEND_ONLY, "");
        }
        if (!takes(options)) {
            return presence(postoffice, has, Why.TYPE, address.type().name());
        }
        Cursor cursor =
                isHere
                        ? Objects.requireNonNull(
                                        store.requestor(postoffice).received().progress(null))
                                .cursor()
                        : Objects.requireNonNull(registration).acknowledged();
        if (isOfList(cursor) && number <= cursor.through()) {
            return presence(postoffice, has, Why.DIVERGED, "");
        }
        if (registration != null && registration.heardAt() == null) {
            return presence(postoffice, has, Why.NEVER_ASKED, "");
        }
        if (isHere && store.inbox(postoffice).size() > 0) {
            return presence(postoffice, has, Why.WAITS_FOR_T3, "");
        }
        if (registration != null && registration.due()) {
            return presence(postoffice, has, Why.WAITS_FOR_T2, "");
        }
        return presence(postoffice, has, isOfList(cursor) ? Why.BEHIND : Why.FULL_IMPORT, "");
    }

    private HolderStatus presence(PostofficeName postoffice, boolean has, Why why, String other) {
        Registration registration = registered.get(postoffice);
        boolean isHere = hosted.contains(postoffice);
        Instant heard = registration == null ? null : registration.heardAt();
        Instant last = isHere ? asked.get(postoffice) : heard;
        Optional<SyncProcess> step = step(why);
        PostofficeName of =
                step.equals(Optional.of(SyncProcess.T2))
                        ? server.orElse(postoffice)
                        : why == Why.NOT_SENT && owner != null ? owner : postoffice;
        Instant next =
                step.map(process -> nextRuns.getOrDefault(of.toString(), Map.of()).get(process))
                        .orElse(null);
        boolean lacksChange = !has || step.isPresent();
        Paused paused = step.map(any -> paused(of, postoffice)).orElse(null);
        return new HolderStatus(
                postoffice.toString(),
                isHere,
                has,
                state(has, why),
                why,
                sentence(why, other, last(isHere, last), step, next, paused),
                lacksChange && why != Why.UNKNOWN ? changedAt : null,
                last,
                next,
                step.map(SyncProcess::name).orElse(""),
                other,
                paused);
    }

    private State state(boolean has, Why why) {
        if (!has) {
            return why == Why.DELETED ? State.GONE : State.LACKS;
        }
        return switch (why) {
            case OWNS, HAS, VERIFIED, REFUSED -> State.HAS;
            default -> master == null || master.deleted() ? State.STILL_HAS : State.HAS_OLD;
        };
    }

    /** Who of those that have to do something for it is paused. */
    private @Nullable Paused paused(PostofficeName next, PostofficeName lacking) {
        return Stream.of(lacking, next)
                .filter(pauses::containsKey)
                .findFirst()
                .map(
                        one -> {
                            Pause pause = Objects.requireNonNull(pauses.get(one));
                            return new Paused(one.toString(), pause.by(), pause.since());
                        })
                .orElse(null);
    }

    /** Of one on another node it is known only when anything came from it, as its verification. */
    private static String last(boolean isHere, @Nullable Instant at) {
        if (at == null) {
            return "";
        }
        return (isHere ? "; last asked at " : "; last heard from at ")
                + at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The step that brings the change. */
    private static Optional<SyncProcess> step(Why why) {
        return switch (why) {
            case NEVER_ASKED, BEHIND, FULL_IMPORT, NOT_SENT, DIVERGED ->
                    Optional.of(SyncProcess.T1);
            case WAITS_FOR_T2 -> Optional.of(SyncProcess.T2);
            case WAITS_FOR_T3 -> Optional.of(SyncProcess.T3);
            default -> Optional.empty();
        };
    }

    private static String sentence(
            Why why,
            String other,
            String last,
            Optional<SyncProcess> step,
            @Nullable Instant next,
            @Nullable Paused paused) {
        StringBuilder text = new StringBuilder();
        if (paused != null) {
            text.append(
                    "%s was paused by %s at %s; "
                            .formatted(
                                    paused.postoffice(),
                                    paused.by(),
                                    paused.since().truncatedTo(ChronoUnit.SECONDS)));
        }
        text.append(why.sentence(other));
        if (step.isPresent()) {
            text.append(last);
            text.append(
                    next == null
                            ? "; no %s is scheduled".formatted(step.get())
                            : "; next %s at %s"
                                    .formatted(step.get(), next.truncatedTo(ChronoUnit.SECONDS)));
        }
        return text.toString();
    }
}
