package org.dirsync.memory;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Refusal;
import org.dirsync.message.Carrier;
import org.dirsync.message.Message;
import org.dirsync.message.Parcel;

/**
 * A carrier in memory. What is carried in a transaction is on its way when the test {@linkplain
 * #take takes} it, after the commit.
 */
public final class MemoryCarrier implements Carrier {

    /** A message on its way. */
    public static final class Letter {
        private final Message message;
        private final byte[] parcel;

        /** A message and how it travels. */
        public Letter(Message message, byte[] parcel) {
            this.message = message;
            this.parcel = parcel;
        }

        /** The message as it was sent. */
        public Message message() {
            return message;
        }

        /** The message as it travels; not to be changed. */
        public byte[] parcel() {
            return parcel;
        }
    }

    /** A message in the dead-letter queue. */
    public static final class DeadLetter {
        private final byte[] parcel;
        private final Refusal reason;
        private final int retries;

        DeadLetter(byte[] parcel, Refusal reason, int retries) {
            this.parcel = parcel;
            this.reason = reason;
            this.retries = retries;
        }

        /** The message as it travelled; not to be changed. */
        public byte[] parcel() {
            return parcel;
        }

        /** Why it is here. */
        public Refusal reason() {
            return reason;
        }

        /** How often it was retried before. */
        public int retries() {
            return retries;
        }
    }

    private final List<Letter> carried = new ArrayList<>();
    private final List<DeadLetter> dead = new ArrayList<>();

    @Override
    public int carry(Message message, byte[] text) {
        byte[] parcel = Parcel.pack(text);
        carried.add(new Letter(message, parcel));
        return parcel.length;
    }

    @Override
    public void deadLetter(byte[] parcel, Refusal reason, int retries) {
        dead.add(new DeadLetter(parcel, reason, retries));
    }

    /** Takes what was carried since the last time, in order. */
    public List<Letter> take() {
        List<Letter> letters = List.copyOf(carried);
        carried.clear();
        return letters;
    }

    /** The dead letters, in order. */
    public List<DeadLetter> dead() {
        return List.copyOf(dead);
    }

    int carriedSize() {
        return carried.size();
    }

    int deadSize() {
        return dead.size();
    }

    void truncate(int carriedSize, int deadSize) {
        carried.subList(carriedSize, carried.size()).clear();
        dead.subList(deadSize, dead.size()).clear();
    }
}
