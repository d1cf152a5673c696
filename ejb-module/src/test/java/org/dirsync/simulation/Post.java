package org.dirsync.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.list.Batch;
import org.dirsync.list.Change;
import org.dirsync.memory.Samples;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.message.Request;
import org.dirsync.simulation.Step.Kind;

/** The messages between the postoffices, and what happens to them on the way. */
final class Post {

    private static final byte[] KEY =
            "a key of 32 bytes that both have".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STRANGE =
            "another key, known to a stranger".getBytes(StandardCharsets.US_ASCII);

    private final boolean coded;
    private final World world;
    private final List<Message> flying = new ArrayList<>();
    private final List<Message> held = new ArrayList<>();
    private final List<Message> archive = new ArrayList<>();

    /** A post; if {@code coded}, it writes every message and reads it again. */
    Post(boolean coded, World world) {
        this.coded = coded;
        this.world = world;
    }

    boolean isEmpty() {
        return flying.isEmpty();
    }

    List<Message> archive() {
        return archive;
    }

    void posted(Message made) {
        Message message = coded ? carried(made) : made;
        world.say(() -> "  posts " + Brief.of(message));
        archive.add(message);
        if (world.fault(8)) {
            world.count(Kind.LOSE);
            world.say(() -> "    lost");
            return;
        }
        flying.add(message);
        if (world.fault(8)) {
            world.count(Kind.REPEAT);
            flying.add(message);
        }
    }

    private static Message carried(Message message) {
        try {
            byte[] bytes = MessageText.write(message, KEY);
            MessageText.Read read = read(Parcel.pack(bytes));
            if (!read.refused().isEmpty()
                    || !read.message().equals(message)
                    || !Arrays.equals(bytes, MessageText.write(read.message(), KEY))) {
                throw new AssertionError("read as " + read.message() + ": " + message);
            }
            return read.message();
        } catch (RefusedException e) {
            throw new AssertionError("a message was not read: " + message, e);
        }
    }

    private static MessageText.Read read(byte[] parcel) throws RefusedException {
        return MessageText.read(Parcel.unpack(parcel), envelope -> Optional.of(KEY));
    }

    Message next(boolean overtaken) {
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
    void again(Message message) {
        flying.add(message);
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
        Message message = flying.get(at);
        switch (fault) {
            case LOSE -> flying.remove(at);
            case DELAY -> held.add(flying.remove(at));
            case REORDER -> flying.add(flying.remove(0));
            case USURP -> {
                if (!usurps(at, message, other)) {
                    return;
                }
            }
            default -> {
                if (isRefused(damaged(fault, message, random), message)) {
                    flying.remove(at);
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
        flying.set(at, new Request(request.envelope(), forged, request.ask()));
        return true;
    }
}
