package org.dirsync.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.memory.MemoryCarrier.Letter;
import org.dirsync.memory.MemoryNode;
import org.dirsync.memory.Samples;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.simulation.Step.Kind;

/** The messages between the postoffices, and what happens to them on the way. */
final class Post {

    private static final byte[] KEY = MemoryNode.KEY;
    private static final byte[] STRANGE =
            "another key, known to a stranger".getBytes(StandardCharsets.US_ASCII);

    private final boolean coded;
    private final World world;
    private final List<Letter> flying = new ArrayList<>();
    private final List<Letter> held = new ArrayList<>();
    private final List<Letter> archive = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();

    /** A post; if {@code coded}, it compares every message with how it is read. */
    Post(boolean coded, World world) {
        this.coded = coded;
        this.world = world;
    }

    boolean isEmpty() {
        return flying.isEmpty();
    }

    List<Letter> archive() {
        return archive;
    }

    /** Whether a fault has taken a message of this id away. */
    boolean isGone(String id) {
        return gone.contains(id);
    }

    /** A message of this id is lost with the inbox in which it lay. */
    void lost(String id) {
        gone.add(id);
    }

    void posted(Letter letter) {
        if (coded) {
            checkRead(letter);
        }
        world.say(() -> "  posts " + Brief.of(letter.message()));
        archive.add(letter);
        if (world.fault(8)) {
            world.count(Kind.LOSE);
            world.say(() -> "    lost");
            gone.add(letter.message().envelope().id());
            return;
        }
        flying.add(letter);
        if (world.fault(8)) {
            world.count(Kind.REPEAT);
            flying.add(letter);
        }
    }

    private static void checkRead(Letter letter) {
        Message message = letter.message();
        try {
            MessageText.Read read = read(letter.parcel());
            if (!read.refused().isEmpty()
                    || !read.message().equals(message)
                    || !Arrays.equals(
                            Parcel.unpack(letter.parcel()),
                            MessageText.write(read.message(), KEY))) {
                throw new AssertionError("read as " + read.message() + ": " + message);
            }
        } catch (RefusedException e) {
            throw new AssertionError("a message was not read: " + message, e);
        }
    }

    private static MessageText.Read read(byte[] parcel) throws RefusedException {
        return MessageText.read(Parcel.unpack(parcel), envelope -> Optional.of(KEY));
    }

    Letter next(boolean overtaken) {
        if (!overtaken || flying.size() == 1) {
            return flying.remove(0);
        }
        int at = world.random().nextInt(flying.size());
        if (at > 0) {
            world.count(Kind.REORDER);
        }
        return flying.remove(at);
    }

    /** A message that was received, but not in the end. */
    void again(Letter letter) {
        flying.add(letter);
    }

    /** Some of what was delayed goes on. */
    void forward() {
        if (!held.isEmpty() && world.chance(10)) {
            flying.add(held.remove(0));
        }
    }

    void forwardAll() {
        flying.addAll(held);
        held.clear();
    }

    void suffer(Kind fault, PostofficeName other) {
        SplittableRandom random = world.random();
        if (fault == Kind.REPEAT) {
            for (int n = random.nextInt(1, 4); n > 0 && !archive.isEmpty(); n--) {
                world.count(fault);
                flying.add(world.any(archive));
            }
            return;
        }
        if (flying.isEmpty()) {
            return;
        }
        int at = fault == Kind.USURP ? flying.size() - 1 : random.nextInt(flying.size());
        Letter letter = flying.get(at);
        Message message = letter.message();
        switch (fault) {
            case LOSE -> gone.add(flying.remove(at).message().envelope().id());
            case DELAY -> held.add(flying.remove(at));
            case REORDER -> flying.add(flying.remove(0));
            case USURP -> {
                if (!usurps(at, message, other)) {
                    return;
                }
            }
            default -> {
                byte[] parcel = damaged(fault, message, random);
                if (isRefused(parcel, message)) {
                    flying.remove(at);
                    gone.add(message.envelope().id());
                    world.refuses(new Letter(message, parcel));
                }
            }
        }
        world.say(() -> "    was " + Brief.of(message));
        world.count(fault);
    }

    private static byte[] damaged(Kind fault, Message message, SplittableRandom random) {
        byte[] parcel = Parcel.pack(MessageText.write(message, KEY));
        switch (fault) {
            case TRUNCATE -> {
                return Arrays.copyOf(parcel, random.nextInt(parcel.length));
            }
            case FORGE -> {
                return Parcel.pack(MessageText.write(message, STRANGE));
            }
            default -> {
                for (int n = random.nextInt(1, 6); n > 0; n--) {
                    parcel[random.nextInt(parcel.length)] ^= (byte) random.nextInt(1, 256);
                }
                return parcel;
            }
        }
    }

    /** Whether it is refused as PROTOCOL.md says; if not, it must be the message as it was sent. */
    private static boolean isRefused(byte[] parcel, Message message) {
        try {
            if (!read(parcel).message().equals(message)) {
                throw new AssertionError("a damaged message was taken: " + message);
            }
            return false;
        } catch (RefusedException e) {
            if (e.code() == Code.FAILED) {
                throw new AssertionError("refused without a reason", e);
            }
            return true;
        }
    }

    /** A requestor that signs well sends, among its own, a change to what is another's. */
    private boolean usurps(int at, Message message, PostofficeName victim) {
        if (!(message instanceof Request request)
                || request.changes() == null
                || victim.equals(request.envelope().from())) {
            return false;
        }
        Batch batch = request.changes();
        TreeMap<Long, Change> changes = new TreeMap<>();
        batch.changes().forEach(change -> changes.put(change.number(), change));
        long free = batch.base() + 1;
        while (changes.containsKey(free)) {
            free++;
        }
        Optional<Change> theirs = world.someEntryOf(victim);
        if (free > batch.through() || theirs.isEmpty()) {
            return false;
        }
        Address address = theirs.get().address();
        changes.put(
                free,
                world.chance(50)
                        ? Change.put(free, victim, Samples.entry(address.toString(), "Usurped"))
                        : Change.removed(free, victim, address));
        Batch forged = batch.with(new ArrayList<>(changes.values()), batch.digests());
        Request usurping = new Request(request.envelope(), forged, request.ask());
        flying.set(at, new Letter(usurping, Parcel.pack(MessageText.write(usurping, KEY))));
        return true;
    }
}
