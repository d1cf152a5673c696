package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.cycle.Inbound;
import org.dirsync.cycle.Refusals;
import org.dirsync.cycle.RequestorInbound;
import org.dirsync.cycle.RequestorSteps;
import org.dirsync.cycle.RequestorSteps.Processed;
import org.dirsync.cycle.ServerInbound;
import org.dirsync.cycle.ServerSteps;
import org.dirsync.journal.Event;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.list.Guard;
import org.dirsync.list.Limit;
import org.dirsync.memory.MemoryCarrier.DeadLetter;
import org.dirsync.memory.MemoryCarrier.Letter;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryNode;
import org.dirsync.memory.MemoryOwnList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.memory.Samples;
import org.dirsync.message.Envelope;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Parcel;
import org.dirsync.message.Rendered;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.Inbox.MessageFile;
import org.dirsync.requestor.Renaming;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;
import org.dirsync.server.ServerHandover;
import org.dirsync.server.SharedReads;
import org.dirsync.server.Transmission;
import org.dirsync.simulation.Step.Kind;
import org.dirsync.simulation.Step.Mood;
import org.jspecify.annotations.Nullable;

/** A directory server, its requestors and what lies between them. */
final class World {

    /** A backup of the server. */
    private record Backup(MemoryRegistrations registrations, MemoryMasterList master) {}

    /** A postoffice that took another name. */
    private record NewName(PostofficeName from, PostofficeName to) {}

    /** How a process that is killed leaves its step. */
    private enum Break {
        NONE,
        /** Not committed, and nothing after it is done. */
        ROLLED_BACK,
        /** Not committed, and done again with the same objects. */
        RETRIED,
        /** Committed, and nothing after it is done. */
        COMMITTED;

        boolean rolls() {
            return this == ROLLED_BACK || this == RETRIED;
        }
    }

    private static final int ALL = Integer.MAX_VALUE - 1;
    private static final int CLEAN_CYCLES = 2;
    private static final Limit SMALL = new Limit(3, 1_000_000);
    private static final Guard STRICT = new Guard(20, 2, true);
    private static final List<AddressType> TYPES =
            List.of(AddressType.SMTP, AddressType.PCM, new AddressType("FAX"));

    private final Mood mood;
    private final boolean calm;
    private final Guard guard;
    private final Truth truth = new Truth();
    private final List<Site> sites = new ArrayList<>();
    private final List<NewName> newNames = new ArrayList<>();
    private final MemoryRegistrations registrations = new MemoryRegistrations();
    private final MemoryMasterList master = new MemoryMasterList(this::id);
    private final List<Backup> backups = new ArrayList<>();
    private final Post post;
    private final Passed passed = new Passed();
    private final MemoryNode node;
    private final Refusals refusals;
    private final ServerSteps serverSteps;
    private final Inbound serverInbound;
    private final Inbound requestorInbound;
    private final Map<PostofficeName, Instant> taken = new HashMap<>();
    private final Map<Kind, Integer> tried = new EnumMap<>(Kind.class);
    private Site hub;
    private DirectoryServer server;
    private Duration serverClock = Duration.ZERO;
    private StringBuilder story;
    private SplittableRandom random;
    private boolean faulty;
    private boolean healing;
    private Kind killing;
    private int killAfter;
    private long checkedThrough;
    private int deadSeen;
    private int eventsSeen;
    private long lastId;
    private long lastName;
    private long addresses;
    private Instant now = Instant.parse("1994-11-22T13:45:00Z");

    World(History history) {
        mood = history.mood();
        calm = history.isCalm();
        guard = history.seed() % 4 == 3 ? STRICT : Guard.BY_SHARE;
        post = new Post(history.seed() % 20 == 0, this);
        node = new MemoryNode(registrations, master, guard);
        refusals = new Refusals(node.carrier(), passed);
        Clock clock = clock(this::atServer);
        serverSteps = new ServerSteps(node, node.carrier(), this::id, clock);
        serverInbound = new ServerInbound(node, node, refusals, clock);
        requestorInbound = new RequestorInbound(node, refusals, clock);
        PostofficeName first = PostofficeName.of("NET/PO0");
        for (long salt : history.sites()) {
            random = new SplittableRandom(salt);
            PostofficeName name = PostofficeName.of("NET/PO" + sites.size());
            MemoryOwnList own = new MemoryOwnList(name, this::id);
            MemoryRequestorStore store =
                    new MemoryRequestorStore(
                            RequestorState.of(name, first, options()), own, new MemoryCopy());
            Site site =
                    new Site(
                            name, store, new Requestor(store, node.events()::add, this::id, guard));
            site.steps =
                    new RequestorSteps(
                            node, node.carrier(), refusals, this::id, clock(() -> at(site)));
            node.host(name, store, site.inbox);
            sites.add(site);
            registrations.add(Registration.of(name, allowed()));
            for (int n = random.nextInt(12); n > 0; n--) {
                change(site);
            }
        }
        serveFrom(sites.get(0));
    }

    private void serveFrom(Site site) {
        hub = site;
        node.serve(site.name);
        server =
                new DirectoryServer(
                        site.name, registrations, master, node.events()::add, origin -> guard);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    private String id() {
        return "id-" + ++lastId;
    }

    void tell() {
        story = new StringBuilder();
    }

    void say(Supplier<String> text) {
        if (story != null) {
            story.append("  ").append(text.get()).append('\n');
        }
    }

    String told() {
        return story.toString();
    }

    /** A fault has happened. */
    void count(Kind kind) {
        tried.merge(kind, 1, Integer::sum);
    }

    SplittableRandom random() {
        return random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean fault(int percent) {
        return faulty && chance(percent);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Instant at(Site site) {
        return now.plus(site.clock);
    }

    private Instant atServer() {
        return now.plus(serverClock);
    }

    private Options options() {
        Set<AddressType> types = chance(80) ? Set.of() : someTypes();
        Limit limit = new Limit(random.nextInt(1, 9), 1_000_000);
        boolean both = mood != Mood.WILD || chance(80);
        boolean sends = both || chance(50);
        return new Options(types, chance(80), sends, both || !sends || chance(50), limit);
    }

    private Options allowed() {
        return chance(80) ? Options.DEFAULT : options();
    }

    private Set<AddressType> someTypes() {
        Set<AddressType> some = new HashSet<>();
        some.add(any(TYPES));
        some.add(any(TYPES));
        return some;
    }

    // ---- what may happen

    void live(Step step) {
        random = new SplittableRandom(step.salt());
        faulty = step.faulty();
        now = now.plusSeconds(60);
        Site site = sites.get(step.site());
        Site other = sites.get(step.other());
        say(() -> step.kind() + " " + site.name + (step.faulty() ? "" : " without other faults"));
        post.forward();
        switch (step.kind()) {
            case CHANGE -> {
                for (int n = random.nextInt(1, 5); n > 0; n--) {
                    change(site);
                }
            }
            case MOVE -> move(site, other);
            case CHANGE_ADDRESS -> changeAddress(site);
            case SEND -> send(site);
            case TRANSMIT -> transmit();
            case PROCESS -> process(site);
            case DELIVER -> deliver(random.nextInt(1, 12));
            case CYCLE -> cycle();
            case OWN_PURGE -> site.store.own().purge(somewhere(site.store.own().numbers().last()));
            case SERVER_PURGE -> master.purge(somewhere(master.numbers().last()));
            case EXPORT -> site.store.store(site.store.state().exporting());
            case IMPORT -> site.requestor.forget();
            case SAVE -> save(site);
            default -> suffer(step.kind(), site, other);
        }
        checkNobodyInvented();
    }

    private void suffer(Kind fault, Site site, Site other) {
        switch (fault) {
            case LOSE, DELAY, REORDER, TRUNCATE, DAMAGE, FORGE, USURP -> {
                if (fault == Kind.USURP) {
                    site.store.store(site.store.state().exporting());
                }
                if (fault == Kind.USURP || post.isEmpty()) {
                    send(site);
                }
                post.suffer(fault, other.name);
            }
            case REPEAT -> post.suffer(fault, other.name);
            case KILL_SEND -> kill(fault, () -> send(site));
            case KILL_RECEIVE -> {
                send(site);
                kill(fault, () -> deliver(ALL));
            }
            case KILL_TRANSMIT -> {
                send(site);
                deliver(ALL);
                kill(fault, this::transmit);
            }
            case KILL_PROCESS -> {
                send(site);
                deliver(ALL);
                transmit();
                deliver(ALL);
                kill(fault, () -> process(site));
            }
            case RESTORE_SITE -> restore(site);
            case RESTORE_SERVER -> restoreServer();
            case RESTORE_BOTH -> {
                restoreServer();
                restore(site);
                count(fault);
            }
            case LOSE_OWN_LIST -> loseOwnList(site);
            case ALLOW -> allow(site);
            case APPROVE -> approve();
            case REGISTER_AGAIN -> registerAgain(site);
            case REMOVE_AND_REGISTER -> {
                leave(site);
                comeBack(site);
                count(fault);
            }
            case LEAVE -> leave(site);
            case RETURN -> comeBack(site);
            case RENAME -> rename(site);
            case MOVE_ROLE -> moveRole(site);
            case CORRUPT_COPY -> corruptCopy(site, other);
            case CORRUPT_MASTER -> corruptMaster();
            default -> {
                befall(fault, site);
                count(fault);
            }
        }
    }

    private void befall(Kind fault, Site site) {
        switch (fault) {
            case T2_AGAIN -> {
                send(site);
                deliver(ALL);
                transmit();
                transmit();
                sites.forEach(this::change);
                sites.forEach(this::send);
                deliver(ALL);
                transmit();
                transmit();
            }
            case CLOCK -> setClock(site);
            case SILENT -> silent(site);
            case LOSE_STATE -> loseState(site);
            case LOSE_COPY -> site.store.received().restore(new MemoryCopy());
            case OPTIONS -> site.store.store(site.store.state().with(options()));
            default -> throw new IllegalStateException(fault.toString());
        }
    }

    private void checkNobodyInvented() {
        if (master.numbers().last() < checkedThrough) {
            checkedThrough = 0;
        }
        truth.checkNobodyInvented(master.entriesAbove(checkedThrough));
        checkedThrough = master.numbers().last();
    }

    private long somewhere(long last) {
        return random.nextLong(last + 1);
    }

    /** One T0 change: add, modify, delete, add again. */
    void change(Site site) {
        MemoryOwnList own = site.store.own();
        List<Entry> entries = own.entries();
        if (!entries.isEmpty() && chance(35)) {
            Entry gone = any(entries);
            own.remove(List.of(gone.address()));
            if (chance(25)) {
                put(site, chance(50) ? gone : entry(site, gone.address().toString()));
            }
        } else if (!entries.isEmpty() && chance(40)) {
            put(site, entry(site, any(entries).address().toString()));
        } else {
            put(site, entry(site, address(site)));
        }
    }

    private String address(Site site) {
        String who =
                chance(85)
                        ? site.name.postoffice() + "-" + random.nextInt(20)
                        : "SHARED-" + random.nextInt(8);
        AddressType type = any(TYPES);
        if (type.equals(AddressType.SMTP)) {
            return "SMTP:" + (chance(50) ? who : who.toLowerCase(Locale.ROOT)) + "@x";
        }
        return type.equals(AddressType.PCM) ? "PCM:NET/PO/" + who : "FAX:1~2~3~" + who;
    }

    private Entry entry(Site site, String address) {
        String name = chance(70) ? "Name " + ++lastName : "Same name of " + site.name;
        Map<String, String> details =
                chance(50) ? Map.of() : Map.of("Phone", "" + random.nextInt(4));
        return Samples.entry(address, name, details);
    }

    private void put(Site site, Entry entry) {
        truth.had(site.name, entry);
        site.store.own().put(List.of(entry), 0);
    }

    /** A person moves from one postoffice to another; each side is told in any order. */
    private void move(Site from, Site to) {
        List<Entry> entries = from.store.own().entries();
        if (from == to || entries.isEmpty()) {
            return;
        }
        Entry moved = any(entries);
        boolean addedFirst = chance(50);
        if (addedFirst) {
            put(to, moved);
        }
        from.store.own().remove(List.of(moved.address()));
        if (!addedFirst) {
            put(to, moved);
        }
        say(() -> "  moved " + moved.address() + " to " + to.name);
    }

    /** A person gets another address. */
    private void changeAddress(Site site) {
        List<Entry> entries = site.store.own().entries();
        if (!entries.isEmpty()) {
            Entry before = any(entries);
            site.store.own().remove(List.of(before.address()));
            put(site, Samples.entry(address(site), before.name()));
        }
    }

    // ---- killed processes

    private void kill(Kind kind, Runnable process) {
        killing = kind;
        killAfter = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        process.run();
        killing = null;
    }

    private Break broken(Kind kind, int percent) {
        boolean meant = killing == kind && killAfter-- == 0;
        if (!meant && !fault(percent)) {
            return Break.NONE;
        }
        count(kind);
        Break how = any(List.of(Break.ROLLED_BACK, Break.RETRIED, Break.COMMITTED));
        say(() -> "  broken off: " + how);
        return how;
    }

    /** What a step may change, to go back to. */
    private record Before(
            MemoryNode.Mark node,
            @Nullable MemoryRequestorStore site,
            List<MessageFile> inbox,
            @Nullable Backup server) {}

    private Before before(Site site) {
        return new Before(node.mark(), site.store.copy(), site.inbox.mark(), null);
    }

    private Before beforeServer() {
        return new Before(node.mark(), null, List.of(), backup());
    }

    private void rollBack(Before before, Site site) {
        node.rollBack(before.node());
        site.store.restore(before.site());
        site.inbox.rollBack(before.inbox());
    }

    private void rollBack(Before before) {
        node.rollBack(before.node());
        restore(before.server());
    }

    /** What a step has sent is on its way, and what it refused is looked at. */
    private void committed() {
        for (Letter letter : node.carrier().take()) {
            passed.sent(letter.message().envelope());
            post.posted(letter);
        }
        List<DeadLetter> dead = node.carrier().dead();
        for (DeadLetter one : dead.subList(deadSeen, dead.size())) {
            checkDead(one);
        }
        deadSeen = dead.size();
        eventsSeen = node.events().size();
    }

    /** A dead letter stands in a journal, and is not outdated. */
    private void checkDead(DeadLetter dead) {
        List<Event> events = node.events();
        assertThat(events.subList(eventsSeen, events.size()))
                .as("events about a dead letter: %s", dead.reason())
                .anyMatch(
                        event ->
                                event.code() == dead.reason().code()
                                        && event.text().contains("dead-letter queue"));
        try {
            Envelope envelope = MessageText.envelope(Parcel.unpack(dead.parcel()));
            assertThat(passed.is(envelope)).as("%s is outdated, and dead", envelope).isFalse();
        } catch (RefusedException unreadable) {
            say(() -> "    unreadable: " + dead.reason());
        }
    }

    /** T1. */
    private void send(Site site) {
        Request last = null;
        while (last == null || last.ask() == null) {
            Break broken = broken(Kind.KILL_SEND, 4);
            Before before = broken.rolls() ? before(site) : null;
            Request message = site.steps.send(site.name, last).request();
            if (broken.rolls()) {
                rollBack(before, site);
                if (broken == Break.RETRIED) {
                    continue;
                }
                return;
            }
            last = message;
            committed();
            if (broken == Break.COMMITTED) {
                return;
            }
            if (fault(5)) {
                change(site);
            }
        }
    }

    /** T2: several answers are under way at a time. */
    private void transmit() {
        List<Transmission> open = new ArrayList<>();
        SharedReads reads = new SharedReads(4);
        Rendered rendered = new Rendered(4);
        for (PostofficeName due : serverSteps.due()) {
            open.add(serverSteps.answer(hub.name, due));
            if (fault(5)) {
                open.add(serverSteps.answer(hub.name, due));
            }
        }
        while (!open.isEmpty()) {
            int at = random.nextInt(open.size());
            Transmission transmission = open.get(at).copy();
            Break broken = broken(Kind.KILL_TRANSMIT, 3);
            Before before = broken.rolls() ? beforeServer() : null;
            boolean more = serverSteps.transmit(transmission, reads, rendered) > 0;
            if (broken.rolls()) {
                rollBack(before);
                if (broken == Break.RETRIED) {
                    continue;
                }
                return;
            }
            if (!more) {
                open.remove(at);
                continue;
            }
            open.set(at, transmission);
            committed();
            if (broken == Break.COMMITTED) {
                return;
            }
            if (fault(5)) {
                deliver(1);
            }
        }
    }

    /** T3. */
    private void process(Site site) {
        while (site.inbox.size() > 0) {
            Break broken = broken(Kind.KILL_PROCESS, 4);
            Before before = broken.rolls() ? before(site) : null;
            processOne(site);
            if (broken.rolls()) {
                rollBack(before, site);
                if (broken == Break.RETRIED) {
                    continue;
                }
                return;
            }
            committed();
            if (broken == Break.COMMITTED) {
                return;
            }
        }
        site.steps.verify(site.name);
        committed();
    }

    private void processOne(Site site) {
        Update update = update(site.inbox.oldest().parcel());
        say(() -> "  processes " + Brief.of(update));
        Cursor before = cursor(site.store.received());
        Processed processed = site.steps.process(site.name);
        boolean meant =
                update.envelope().to().equals(site.name)
                        && update.envelope().from().equals(site.store.state().server());
        if (processed.refusal() != null) {
            say(() -> "    refused: " + processed.refusal());
            assertThat(meant).as("an update was refused").isFalse();
            return;
        }
        say(() -> "    " + Brief.of(processed.receipt()));
        Truth.checkNotBack(before, cursor(site.store.received()));
        Batch batch = update.batch();
        if (meant && batch != null) {
            truth.checkNobodyInvented(batch.changes());
        }
    }

    private static Update update(byte[] parcel) {
        try {
            return (Update)
                    MessageText.read(Parcel.unpack(parcel), envelope -> Optional.of(MemoryNode.KEY))
                            .message();
        } catch (RefusedException e) {
            throw new AssertionError("a message in an inbox was not read", e);
        }
    }

    void deliver(int most) {
        for (int n = most; n > 0 && !post.isEmpty(); n--) {
            deliver(post.next(faulty));
        }
    }

    private void deliver(Letter letter) {
        Message message = letter.message();
        if (message instanceof Update update) {
            boolean isHosted = find(update.envelope().to()).isPresent();
            assertThat(receive(letter, requestorInbound))
                    .as("put into an inbox")
                    .isEqualTo(isHosted);
            committed();
            return;
        }
        Break broken = broken(Kind.KILL_RECEIVE, 3);
        Before before = broken.rolls() ? beforeServer() : null;
        PostofficeName from = message.envelope().from();
        Cursor part = cursor(master.copyOf(from));
        Registration known = registrations.find(from).orElse(null);
        receive(letter, serverInbound);
        Truth.checkNotBack(part, cursor(master.copyOf(from)));
        if (known != null && message.envelope().sent().isBefore(newest(from))) {
            Registration now = registrations.find(from).orElseThrow();
            assertThat(now.agreed()).as("an old request's options").isEqualTo(known.agreed());
            assertThat(now.acknowledged())
                    .as("an old request's cursor")
                    .isEqualTo(known.acknowledged());
        }
        if (broken.rolls()) {
            rollBack(before);
            post.again(letter);
            return;
        }
        committed();
        if (known != null && says(message) && message.envelope().to().equals(hub.name)) {
            taken.merge(
                    from, message.envelope().sent(), (one, two) -> one.isBefore(two) ? two : one);
        }
    }

    /** A message that was damaged on its way arrives, and is refused. */
    void refuses(Letter letter) {
        Inbound inbound = letter.message() instanceof Update ? requestorInbound : serverInbound;
        try {
            inbound.receive(letter.parcel());
            throw new AssertionError("a damaged message was received: " + letter.message());
        } catch (RefusedException e) {
            inbound.refuse(letter.parcel(), e.refusal(), 0);
        }
        committed();
    }

    /** Whether the message says how far its sender is and what it wants. */
    private static boolean says(Message message) {
        return message instanceof Verification
                || (message instanceof Request request && request.ask() != null);
    }

    /** The latest time in what this requestor has asked, since the server has known it. */
    private Instant newest(PostofficeName name) {
        return taken.getOrDefault(name, Instant.MIN);
    }

    private static Cursor cursor(Copy copy) {
        return copy.progress(null).cursor();
    }

    /** Whether it was taken; what is not is refused. */
    private boolean receive(Letter letter, Inbound inbound) {
        Message message = letter.message();
        try {
            inbound.receive(letter.parcel());
            say(() -> "  received: " + Brief.of(message));
            return true;
        } catch (RefusedException e) {
            say(() -> "  refused: " + e.getMessage());
            if (inbound == serverInbound) {
                boolean known = registrations.find(message.envelope().from()).isPresent();
                boolean meant = message.envelope().to().equals(hub.name);
                assertThat(known && meant).as("a message was refused").isFalse();
                assertThat(e.code()).isEqualTo(known ? Code.INVALID_REQUEST : Code.NOT_REGISTERED);
            }
            inbound.refuse(letter.parcel(), e.refusal(), 0);
            return false;
        }
    }

    /** An entry of this postoffice in the master list. */
    Optional<Change> someEntryOf(PostofficeName owner) {
        List<Change> owned =
                master.entries().stream().filter(e -> e.origin().equals(owner)).toList();
        return owned.isEmpty() ? Optional.empty() : Optional.of(any(owned));
    }

    private Optional<Site> find(PostofficeName name) {
        return sites.stream().filter(site -> site.name.equals(name)).findFirst();
    }

    // ---- what befalls a side

    private void setClock(Site site) {
        Duration jump = Duration.ofMinutes(random.nextLong(-1_000_000, 1_000_000));
        if (chance(30)) {
            serverClock = serverClock.plus(jump);
        } else {
            site.clock = site.clock.plus(jump);
        }
    }

    /** Everybody else goes on, and the server forgets deletions. */
    private void silent(Site site) {
        for (int n = 0; n < 2; n++) {
            for (Site awake : sites) {
                if (awake != site) {
                    change(awake);
                    send(awake);
                }
            }
            deliver(ALL);
            transmit();
            deliver(ALL);
            for (Site awake : sites) {
                if (awake != site) {
                    process(awake);
                }
            }
            deliver(ALL);
        }
        master.purge(master.numbers().last());
    }

    private Backup backup() {
        return new Backup(registrations.copy(), master.copy());
    }

    private void restore(Backup backup) {
        registrations.restore(backup.registrations());
        master.restore(backup.master());
    }

    private void save(Site site) {
        if (chance(50)) {
            backups.add(backup());
        } else {
            site.backups.add(site.store.copy());
        }
    }

    /** Restores a copy, and does again what the administrator has done since. */
    private void restore(Site site) {
        if (site.backups.isEmpty()) {
            return;
        }
        count(Kind.RESTORE_SITE);
        MemoryRequestorStore backup = any(site.backups);
        if (backup.state().name().equals(site.name)) {
            site.store.restore(backup);
        } else {
            takeOver(site, backup.copy());
        }
        followServer(site);
    }

    private void restoreServer() {
        if (backups.isEmpty()) {
            return;
        }
        count(Kind.RESTORE_SERVER);
        restore(any(backups));
        taken.clear();
        newNames.forEach(this::renameAtServer);
    }

    private void loseState(Site site) {
        RequestorState state = site.store.state();
        site.store.store(RequestorState.of(state.name(), state.server(), state.options()));
    }

    /** Its list is made anew, with or without what was in it. */
    private void loseOwnList(Site site) {
        count(Kind.LOSE_OWN_LIST);
        List<Entry> entries = site.store.own().entries();
        site.store.own().restore(new MemoryOwnList(site.name, this::id));
        loseState(site);
        int kept = random.nextInt(entries.size() + 1);
        entries.subList(0, kept).forEach(entry -> put(site, entry));
    }

    /** What was received loses an entry, or has another in its place. */
    private void corruptCopy(Site site, Site other) {
        List<Change> held = new ArrayList<>(site.store.received().held());
        if (held.isEmpty()) {
            return;
        }
        count(Kind.CORRUPT_COPY);
        held.sort((one, two) -> one.address().compareTo(two.address()));
        Change lost = any(held);
        Entry wrong = Samples.entry(lost.address().toString(), Truth.WRONG);
        Change instead = Change.put(lost.number(), other.name, wrong);
        site.store.received().corrupt(lost.address().key(), chance(50) ? null : instead);
    }

    private void corruptMaster() {
        List<Change> held = master.entries();
        if (!held.isEmpty()) {
            count(Kind.CORRUPT_MASTER);
            Change lost = any(held);
            Entry wrong = Samples.entry(lost.address().toString(), Truth.WRONG);
            master.corrupt(lost, chance(50) ? null : wrong);
        }
    }

    private void allow(Site site) {
        Optional<Registration> known = registrations.find(site.name);
        if (known.isPresent()) {
            count(Kind.ALLOW);
            registrations.store(known.get().allowing(allowed()));
        }
    }

    private void registerAgain(Site site) {
        Optional<Registration> known = registrations.find(site.name);
        if (known.isPresent()) {
            count(Kind.REGISTER_AGAIN);
            registrations.remove(site.name);
            taken.remove(site.name);
            registrations.add(Registration.of(site.name, known.get().allowed()));
        }
    }

    /** A postoffice is removed from the organization. */
    private void leave(Site site) {
        count(Kind.LEAVE);
        registrations.remove(site.name);
        int most = random.nextInt(1, 5);
        while (master.withdraw(site.name, most) == most) {
            say(() -> "  withdraws");
        }
    }

    private void comeBack(Site site) {
        if (registrations.find(site.name).isEmpty()) {
            count(Kind.RETURN);
            taken.remove(site.name);
            registrations.add(Registration.of(site.name, allowed()));
        }
    }

    /** A postoffice, not the server's own, takes another name. */
    private void rename(Site site) {
        if (site == hub) {
            return;
        }
        count(Kind.RENAME);
        PostofficeName from = site.name;
        site.name = PostofficeName.of(from + "R");
        truth.renamed(from, site.name);
        passed.givesUp(from);
        node.remove(from);
        newNames.add(new NewName(from, site.name));
        if (chance(50)) {
            takeOver(site, site.store);
            renameAtServer(newNames.get(newNames.size() - 1));
        } else {
            renameAtServer(newNames.get(newNames.size() - 1));
            takeOver(site, site.store);
        }
        for (byte[] parcel : site.inbox.parcels()) {
            post.lost(update(parcel).envelope().id());
        }
        site.inbox.clear();
    }

    /** The list of a new name takes over that of the old one. */
    private void takeOver(Site site, MemoryRequestorStore old) {
        MemoryOwnList own = new MemoryOwnList(site.name, this::id);
        Renaming renaming = new Renaming(old.own(), own);
        long through = 0;
        while (through < old.own().numbers().last()) {
            through = renaming.step(through, SMALL);
        }
        RequestorState state =
                RequestorState.of(site.name, old.state().server(), old.state().options());
        site.store = new MemoryRequestorStore(state, own, new MemoryCopy());
        site.requestor = new Requestor(site.store, node.events()::add, this::id, guard);
        node.host(site.name, site.store, site.inbox);
    }

    private void renameAtServer(NewName name) {
        Optional<Registration> known = registrations.find(name.from());
        if (known.isEmpty()) {
            return;
        }
        registrations.remove(name.from());
        if (registrations.find(name.to()).isEmpty()) {
            registrations.add(Registration.of(name.to(), known.get().allowed()));
        }
        while (master.rename(name.from(), name.to(), 3) == 3) {
            say(() -> "  renames");
        }
    }

    /** Another postoffice becomes the directory server; the requestors are told one by one. */
    private void moveRole(Site site) {
        if (site == hub || registrations.find(site.name).isEmpty()) {
            return;
        }
        count(Kind.MOVE_ROLE);
        MemoryRegistrations anew = new MemoryRegistrations();
        Set<PostofficeName> senders = new TreeSet<>();
        for (Site each : sites) {
            Registration known = registrations.find(each.name).orElse(null);
            if (known != null) {
                anew.add(Registration.of(each.name, known.allowed()));
                if (known.allowed().sends()) {
                    senders.add(each.name);
                }
            }
        }
        MemoryMasterList list = new MemoryMasterList(this::id);
        seed(new ServerHandover(list, senders), site.store);
        registrations.restore(anew);
        master.restore(list);
        checkedThrough = 0;
        taken.clear();
        backups.clear();
        passed.givesUp(hub.name);
        serveFrom(site);
        followServer(site);
        for (Site each : sites) {
            if (chance(50)) {
                followServer(each);
            }
        }
    }

    private static void seed(ServerHandover succession, MemoryRequestorStore store) {
        succession.begin();
        String after = "";
        List<Change> page = store.received().page(after, 3);
        while (!page.isEmpty()) {
            succession.take(page);
            after = page.get(page.size() - 1).address().key();
            page = store.received().page(after, 3);
        }
        long base = 0;
        while (base < store.own().numbers().last()) {
            var own = store.own().read(base, Long.MAX_VALUE, Filter.ALL, SMALL);
            succession.take(own.changes());
            base = own.through();
        }
        succession.end();
    }

    private void followServer(Site site) {
        if (!site.store.state().server().equals(hub.name)) {
            site.store.store(site.store.state().servedBy(hub.name));
        }
    }

    // ---- how it ends

    /** One cycle: everybody sends, the server answers, everybody processes. */
    private void cycle() {
        sites.forEach(this::send);
        deliver(ALL);
        if (healing) {
            approve();
        }
        transmit();
        deliver(ALL);
        sites.forEach(this::process);
        deliver(ALL);
        if (healing) {
            approve();
        }
    }

    /** The administrators approve every deletion that the guard holds. */
    private void approve() {
        for (Site site : sites) {
            MemoryCopy received = site.store.received();
            for (PostofficeName origin : origins(received.waiting())) {
                count(Kind.APPROVE);
                site.requestor.approveDeletions(origin, ALL);
            }
            if (!master.copyOf(site.name).waiting().parts().isEmpty()) {
                count(Kind.APPROVE);
                server.approveDeletions(site.name, ALL);
            }
        }
    }

    private static Set<PostofficeName> origins(Digests waiting) {
        Set<PostofficeName> origins = new TreeSet<>();
        waiting.parts().keySet().forEach(part -> origins.add(part.origin()));
        return origins;
    }

    /** Lets clean cycles pass until all is as it should be. */
    Healed heal() {
        faulty = false;
        healing = true;
        random = new SplittableRandom(1);
        now = now.plusSeconds(60);
        sites.forEach(this::followServer);
        post.forwardAll();
        deliver(ALL);
        // Who has deleted an address that only the guard still keeps has no claim to keep it by.
        Map<String, PostofficeName> owners = new HashMap<>();
        master.wanted().forEach(e -> owners.put(e.address().key(), e.origin()));
        int allowed = allowedCycles();
        for (int cycles = 1; ; cycles++) {
            int cycle = cycles;
            say(() -> "-- clean cycle " + cycle);
            now = now.plusSeconds(60);
            cycle();
            checkNobodyInvented();
            try {
                checkAll(owners);
                checkCalm();
                checkRest();
                return new Healed(cycles, addresses, tried);
            } catch (AssertionError e) {
                say(() -> "not yet: " + e.getMessage());
                if (cycles == allowed) {
                    throw e;
                }
            }
        }
    }

    /**
     * Two, as PROTOCOL.md says; one if nothing went wrong. An altered master list shows only when
     * its part is whole again: if another fault has torn a gap into it, one cycle later.
     */
    private int allowedCycles() {
        if (calm) {
            return 1;
        }
        return tried.containsKey(Kind.CORRUPT_MASTER) && tried.size() > 1
                ? CLEAN_CYCLES + 1
                : CLEAN_CYCLES;
    }

    private void checkCalm() {
        if (calm) {
            assertThat(node.events())
                    .as("alarms, where nothing went wrong")
                    .filteredOn(e -> e.code() == Code.DIVERGED || e.code() == Code.GAP)
                    .isEmpty();
        }
    }

    /** When all is well, a cycle carries nothing. */
    private void checkRest() {
        int before = post.archive().size();
        say(() -> "-- a cycle at rest");
        cycle();
        for (Letter letter : post.archive().subList(before, post.archive().size())) {
            Message message = letter.message();
            Batch batch = null;
            if (message instanceof Request request) {
                batch = request.changes();
            } else if (message instanceof Update update) {
                batch = update.batch();
            }
            boolean empty = batch == null || batch.changes().isEmpty();
            assertThat(empty || isStranger(message)).as("at rest is sent %s", message).isTrue();
        }
        checkLog();
    }

    /** Each message that was sent has ended in some way, and none waits in an inbox. */
    private void checkLog() {
        for (Site site : sites) {
            assertThat(site.inbox.size()).as("inbox of %s at rest", site.name).isZero();
        }
        assertThat(node.log().open())
                .as("messages of which nothing became")
                .allMatch(id -> post.isGone(id) || passed.over(id));
    }

    private boolean isStranger(Message message) {
        return registrations
                .find(message.envelope().from())
                .filter(known -> known.allowed().sends())
                .isEmpty();
    }

    private void checkAll(Map<String, PostofficeName> before) {
        Map<PostofficeName, List<Entry>> lists = new TreeMap<>();
        Map<PostofficeName, Options> agreed = new TreeMap<>();
        for (Site site : sites) {
            Registration known = registrations.find(site.name).orElse(null);
            if (known != null) {
                Options both = known.allowed().and(site.store.state().options());
                agreed.put(site.name, both);
                if (both.sends()) {
                    lists.put(site.name, site.store.own().entries());
                }
            }
        }
        Map<String, PostofficeName> owners = Truth.checkMaster(lists, before, master.entries());
        addresses = master.entries().size();
        for (Site site : sites) {
            Options both = agreed.get(site.name);
            if (both != null) {
                checkSite(site, both, Truth.received(site.name, both, lists, owners));
            }
        }
    }

    private void checkSite(Site site, Options both, Set<String> should) {
        Set<String> holds = new HashSet<>();
        MemoryCopy received = site.store.received();
        received.held().forEach(e -> holds.add(Truth.text(e.origin(), e.entry(), true)));
        addresses += should.size();
        assertThat(holds).as("what %s holds", site.name).isEqualTo(should);
        if (both.receives()) {
            assertThat(received.progress(null).cursor().complete()).as("complete").isTrue();
            Filter filter = both.filter();
            assertThat(received.digests())
                    .as("digests of %s", site.name)
                    .isEqualTo(master.digests(filter).without(site.name));
            assertThat(received.repairs()).as("repairs").isEmpty();
        }
        if (both.sends()) {
            assertThat(master.copyOf(site.name).digests())
                    .as("digests of the part of %s", site.name)
                    .isEqualTo(site.store.own().digests(Filter.ALL));
            assertThat(site.store.state().acknowledged())
                    .as("acknowledged to %s", site.name)
                    .isEqualTo(master.copyOf(site.name).progress(null).cursor());
        }
    }
}
