package org.dirsync.imports;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Which keys have come before, in 4 MB for however many: a key that has come is always known, and
 * of 3,000,000 others about one in a hundred is taken for one that has (a Bloom filter).
 */
final class SeenKeys {

    private static final int BITS_LOG = 25;
    private static final int PLACES = 5;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final BitSet bits = new BitSet(1 << BITS_LOG);

    /** Those that may have come before. */
    List<String> maybe(Collection<String> keys) {
        return keys.stream().filter(this::isMaybe).toList();
    }

    private boolean isMaybe(String key) {
        for (int i = 0; i < PLACES; i++) {
            if (!bits.get(place(key, i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes note of keys. */
    void add(Collection<String> keys) {
        for (String key : keys) {
            for (int i = 0; i < PLACES; i++) {
                bits.set(place(key, i));
            }
        }
    }

    private static int place(String key, int i) {
        long mixed = (key.hashCode() + i * GOLDEN) * GOLDEN;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * GOLDEN) >>> (Long.SIZE - BITS_LOG));
    }
}
