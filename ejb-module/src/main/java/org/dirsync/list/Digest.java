package org.dirsync.list;

/**
 * Count and sum of a set of entries: equal sets have equal digests, in whatever order they were
 * built.
 *
 * @param count how many entries; below 0 only in a difference
 * @param high the upper 64 bits of the sum of their hashes modulo 2^128
 * @param low the lower 64 bits
 */
public record Digest(long count, long high, long low) {

    /** The digest of no entries. */
    public static final Digest EMPTY = new Digest(0, 0, 0);

    /** With one entry more. */
    public Digest plus(EntryHash hash) {
        return plus(new Digest(1, hash.high(), hash.low()));
    }

    /** With one entry less. */
    public Digest minus(EntryHash hash) {
        return minus(new Digest(1, hash.high(), hash.low()));
    }

    /** Both sets together. */
    public Digest plus(Digest other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Digest(count + other.count, high + other.high + carry, sum);
    }

    /** This set without the other. */
    public Digest minus(Digest other) {
        long difference = low - other.low;
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Digest(count - other.count, high - other.high - borrow, difference);
    }

    /** Whether this is the digest of no entries. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
