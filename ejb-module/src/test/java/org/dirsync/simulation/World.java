package org.dirsync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.journal.Event;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.list.Filter;
import org.dirsync.list.Limit;
import org.dirsync.list.Progress;
import org.dirsync.list.Receipt;
import org.dirsync.memory.MemoryCopy;
import org.dirsync.memory.MemoryMasterList;
import org.dirsync.memory.MemoryOwnList;
import org.dirsync.memory.MemoryRegistrations;
import org.dirsync.memory.MemoryRequestorStore;
import org.dirsync.memory.Samples;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Options;
import org.dirsync.message.Request;
import org.dirsync.message.Update;
import org.dirsync.message.Verification;
import org.dirsync.requestor.Requestor;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.DirectoryServer;
import org.dirsync.server.Registration;
import org.dirsync.server.Transmission;
import org.dirsync.simulation.Step.Mood;

/** A directory server, its requestors and what lies between them. */
final class World {

    /** A backup of the server. */
    private record Backup(MemoryRegistrations registrations, MemoryMasterList master) {}

    /** More clean cycles than this are not tried. */
    private static final int MOST_CYCLES = 6;

    private static final byte[] KEY = new byte[32];

    private final Mood mood;
    private final boolean coded;
    private final boolean calm;
    private final Truth truth = new Truth();
    private final List<Site> sites = new ArrayList<>();
    private final MemoryRegistrations registrations = new MemoryRegistrations();
    private final MemoryMasterList master = new MemoryMasterList(this::id);
    private final DirectoryServer server;
    private final List<Backup> backups = new ArrayList<>();
    private final List<Message> flying = new ArrayList<>();
    private final List<Message> archive = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private StringBuilder story;
    private SplittableRandom random;
    private boolean faulty;
    private long lastId;
    private long lastName;
    private Instant now = Instant.parse("1994-11-22T13:45:00Z");

    World(History history) {
        mood = history.mood();
        coded = history.seed() % 20 == 0;
        calm = mood == Mood.CALM && history.isCalm();
        faulty = mood != Mood.CALM;
        random = new SplittableRandom(~history.seed());
        PostofficeName hub = PostofficeName.of("NET/PO0");
        server = new DirectoryServer(hub, registrations, master, events::add);
        for (int i = 0; i < history.sites(); i++) {
            PostofficeName name = PostofficeName.of("NET/PO" + i);
            MemoryOwnList own = new MemoryOwnList(name, this::id);
            Options options = options();
            MemoryRequestorStore store =
                    new MemoryRequestorStore(
                            RequestorState.of(name, hub, options), own, new MemoryCopy());
            sites.add(new Site(name, store, new Requestor(store, events::add, this::id)));
            registrations.add(Registration.of(name, allowed()));
            for (int n = random.nextInt(12); n > 0; n--) {
                change(sites.get(i));
            }
        }
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

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private boolean fault(int percent) {
        return faulty && chance(percent);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
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

    private static final List<AddressType> TYPES =
            List.of(AddressType.SMTP, AddressType.PCM, new AddressType("FAX"));

    private Set<AddressType> someTypes() {
        Set<AddressType> some = new HashSet<>();
        some.add(any(TYPES));
        some.add(any(TYPES));
        return some;
    }

    // ---- what may happen

    void live(Step step) {
        random = new SplittableRandom(step.salt());
        now = now.plusSeconds(60);
        Site site = any(sites);
        say(() -> step.kind() + " " + site.name);
        switch (step.kind()) {
            case CHANGE -> {
                for (int n = random.nextInt(1, 5); n > 0; n--) {
                    change(site);
                }
            }
            case MOVE -> move(site, any(sites));
            case SEND -> send(site);
            case TRANSMIT -> transmit();
            case PROCESS -> process(site);
            case DELIVER -> deliver(random.nextInt(1, 12));
            case CYCLE -> cycle();
            case OWN_PURGE -> site.store.own().purge(somewhere(site.store.own().numbers().last()));
            case SERVER_PURGE -> master.purge(somewhere(master.numbers().last()));
            case EXPORT -> site.store.store(site.store.state().exporting());
            case IMPORT -> site.requestor.forget();
            case REPEAT -> repeat();
            case LOSE -> lose();
            case SAVE -> save(site);
            case RESTORE_SITE -> restore(site);
            case RESTORE_SERVER -> restoreServer();
            case LOSE_STATE -> loseState(site);
            case LOSE_OWN_LIST -> loseOwnList(site);
            case LOSE_COPY -> site.store.received().restore(new MemoryCopy());
            case CORRUPT -> corrupt(site);
            case OPTIONS -> site.store.store(site.store.state().with(options()));
            case ALLOW -> allow(site);
            case REGISTER_AGAIN -> registerAgain(site);
            case LEAVE -> leave(site);
            case RETURN -> comeBack(site);
        }
        checkMasterInventedNothing();
    }

    private void checkMasterInventedNothing() {
        truth.checkNobodyInvented(master.entries());
    }

    private long somewhere(long last) {
        return random.nextLong(last + 1);
    }

    /** One T0 change: add, modify, delete, add again. */
    private void change(Site site) {
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

    /** T1. */
    private void send(Site site) {
        Request message = null;
        do {
            boolean crash = fault(4);
            MemoryRequestorStore before = crash ? site.store.copy() : null;
            message = site.requestor.send(message, now);
            if (crash) {
                say(() -> "  crashed");
                site.store.restore(before);
                return;
            }
            post(message);
            if (fault(5)) {
                change(site);
            }
        } while (message.ask() == null);
    }

    /** T2: several answers are under way at a time. */
    private void transmit() {
        List<Transmission> open = new ArrayList<>();
        for (PostofficeName due : registrations.due()) {
            open.add(new Transmission(sites.get(0).name, due, this::id));
            if (fault(5)) {
                open.add(new Transmission(sites.get(0).name, due, this::id));
            }
        }
        while (!open.isEmpty()) {
            Transmission transmission = any(open);
            boolean crash = fault(3);
            Backup before = crash ? backup() : null;
            Update message = transmission.next(registrations, master, now);
            if (crash) {
                say(() -> "  crashed");
                restore(before);
                return;
            }
            if (message == null) {
                open.remove(transmission);
                continue;
            }
            post(message);
            if (fault(5)) {
                deliver(1);
            }
        }
    }

    /** T3. */
    private void process(Site site) {
        while (!site.inbox.isEmpty()) {
            boolean crash = fault(4);
            MemoryRequestorStore before = crash ? site.store.copy() : null;
            Update update = site.inbox.get(0);
            try {
                say(() -> "  processes " + Brief.of(update));
                Receipt receipt = site.requestor.process(update, now);
                say(() -> "    " + Brief.of(receipt));
            } catch (RefusedException e) {
                throw new AssertionError("an update was refused", e);
            }
            Batch batch = update.batch();
            if (batch != null) {
                truth.checkNobodyInvented(batch.changes());
            }
            if (crash) {
                say(() -> "  crashed");
                site.store.restore(before);
                return;
            }
            site.inbox.remove(0);
        }
        post(site.requestor.verify(now));
    }

    /** Every twentieth organization writes its messages and reads them again. */
    private Message carried(Message message) {
        if (!coded) {
            return message;
        }
        try {
            byte[] bytes = MessageText.write(message, KEY);
            MessageText.Read read = MessageText.read(bytes, envelope -> Optional.of(KEY));
            assertThat(read.refused()).isEmpty();
            if (!read.message().equals(message)
                    || !Arrays.equals(bytes, MessageText.write(read.message(), KEY))) {
                throw new AssertionError("read as " + read.message() + ": " + message);
            }
            return read.message();
        } catch (RefusedException e) {
            throw new AssertionError("a message was not read: " + message, e);
        }
    }

    private void post(Message made) {
        Message message = carried(made);
        say(() -> "  posts " + Brief.of(message));
        archive.add(message);
        if (fault(8)) {
            say(() -> "    lost");
            return;
        }
        flying.add(message);
        if (fault(8)) {
            flying.add(message);
        }
    }

    private void deliver(int most) {
        for (int n = most; n > 0 && !flying.isEmpty(); n--) {
            int at = faulty ? random.nextInt(Math.min(flying.size(), 1 + most)) : 0;
            deliver(flying.remove(at));
        }
    }

    private void deliver(Message message) {
        if (message instanceof Update update) {
            site(update.envelope().to()).inbox.add(update);
            return;
        }
        boolean crash = fault(3);
        Backup before = crash ? backup() : null;
        try {
            if (message instanceof Request request) {
                Receipt receipt = server.receive(request, now);
                say(() -> "  server: " + Brief.of(receipt) + " for " + Brief.of(request));
            } else if (message instanceof Verification verification) {
                server.verified(verification, now);
            }
        } catch (RefusedException e) {
            say(() -> "  refused: " + e.getMessage());
            boolean known = registrations.find(message.envelope().from()).isPresent();
            assertThat(known && e.code() == Code.NOT_REGISTERED).isFalse();
        }
        if (crash) {
            restore(before);
            flying.add(message);
        }
    }

    private Site site(PostofficeName name) {
        return sites.stream().filter(site -> site.name.equals(name)).findFirst().orElseThrow();
    }

    private void repeat() {
        for (int n = random.nextInt(1, 4); n > 0 && !archive.isEmpty(); n--) {
            flying.add(any(archive));
        }
    }

    private void lose() {
        if (!flying.isEmpty()) {
            flying.remove(random.nextInt(flying.size()));
        }
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

    private void restore(Site site) {
        if (!site.backups.isEmpty()) {
            site.store.restore(any(site.backups));
        }
    }

    private void restoreServer() {
        if (!backups.isEmpty()) {
            restore(any(backups));
        }
    }

    private void loseState(Site site) {
        RequestorState state = site.store.state();
        site.store.store(RequestorState.of(state.name(), state.server(), state.options()));
    }

    /** Its list is made anew, with or without what was in it. */
    private void loseOwnList(Site site) {
        List<Entry> entries = site.store.own().entries();
        site.store.own().restore(new MemoryOwnList(site.name, this::id));
        loseState(site);
        int kept = random.nextInt(entries.size() + 1);
        entries.subList(0, kept).forEach(entry -> put(site, entry));
    }

    /** What was received loses an entry, or has another in its place. */
    private void corrupt(Site site) {
        List<Change> held = new ArrayList<>(site.store.received().held());
        if (held.isEmpty()) {
            return;
        }
        held.sort((one, other) -> one.address().compareTo(other.address()));
        Change lost = any(held);
        Entry wrong = Samples.entry(lost.address().toString(), "Wrong");
        Change instead = Change.put(lost.number(), any(sites).name, wrong);
        site.store.received().corrupt(lost.address().key(), chance(50) ? null : instead);
    }

    private void allow(Site site) {
        registrations
                .find(site.name)
                .ifPresent(known -> registrations.store(known.allowing(allowed())));
    }

    private void registerAgain(Site site) {
        registrations
                .find(site.name)
                .ifPresent(
                        known -> {
                            registrations.remove(site.name);
                            registrations.add(Registration.of(site.name, known.allowed()));
                        });
    }

    /** A postoffice is removed from the organization. */
    private void leave(Site site) {
        registrations.remove(site.name);
        int most = random.nextInt(1, 5);
        while (master.withdraw(site.name, most) == most) {
            say(() -> "  withdraws");
        }
    }

    private void comeBack(Site site) {
        if (registrations.find(site.name).isEmpty()) {
            registrations.add(Registration.of(site.name, allowed()));
        }
    }

    // ---- how it ends

    /** One cycle: everybody sends, the server answers, everybody processes. */
    private void cycle() {
        sites.forEach(this::send);
        deliver(Integer.MAX_VALUE - 1);
        transmit();
        deliver(Integer.MAX_VALUE - 1);
        sites.forEach(this::process);
        deliver(Integer.MAX_VALUE - 1);
    }

    /** Lets clean cycles pass until all is as it should be; how many. */
    int heal() {
        faulty = false;
        random = new SplittableRandom(1);
        now = now.plusSeconds(60);
        deliver(Integer.MAX_VALUE - 1);
        Map<String, PostofficeName> owners = new HashMap<>();
        master.entries().forEach(e -> owners.put(e.address().key(), e.origin()));
        AssertionError last = null;
        for (int cycles = 1; cycles <= MOST_CYCLES; cycles++) {
            int cycle = cycles;
            say(() -> "-- clean cycle " + cycle);
            now = now.plusSeconds(60);
            cycle();
            try {
                checkAll(owners);
                assertThat(cycles).as("clean cycles").isLessThanOrEqualTo(allowedCycles());
                checkCalm();
                checkRest();
                return cycles;
            } catch (AssertionError e) {
                say(() -> "not yet: " + e.getMessage());
                last = e;
                if (cycles == allowedCycles()) {
                    throw e;
                }
            }
        }
        throw last;
    }

    private int allowedCycles() {
        if (calm) {
            return 1;
        }
        return 2;
    }

    private void checkCalm() {
        if (calm) {
            assertThat(events)
                    .filteredOn(e -> e.code() == Code.DIVERGED || e.code() == Code.GAP)
                    .isEmpty();
        }
    }

    /** When all is well, a cycle carries nothing. */
    private void checkRest() {
        int before = archive.size();
        say(() -> "-- a cycle at rest");
        cycle();
        for (Message message : archive.subList(before, archive.size())) {
            Batch batch = null;
            if (message instanceof Request request) {
                batch = request.changes();
            } else if (message instanceof Update update) {
                batch = update.batch();
            }
            boolean empty = batch == null || batch.changes().isEmpty();
            assertThat(empty || isStranger(message)).as("%s", message).isTrue();
        }
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
        assertThat(holds).as("what %s holds", site.name).isEqualTo(should);
        Progress progress = received.progress(null);
        if (both.receives()) {
            assertThat(progress.cursor().complete()).isTrue();
            Filter filter = both.filter();
            assertThat(received.digests()).isEqualTo(master.digests(filter).without(site.name));
            assertThat(received.repairs()).isEmpty();
        }
        if (both.sends()) {
            assertThat(master.copyOf(site.name).digests())
                    .isEqualTo(site.store.own().digests(Filter.ALL));
            assertThat(site.store.state().acknowledged())
                    .isEqualTo(master.copyOf(site.name).progress(null).cursor());
        }
    }
}
