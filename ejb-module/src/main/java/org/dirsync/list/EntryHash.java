package org.dirsync.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.dirsync.address.Entry;

/**
 * The first 128 bits of the SHA-256 of an entry.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record EntryHash(long high, long low) {

    private static final ThreadLocal<MessageDigest> SHA_256 =
            ThreadLocal.withInitial(EntryHash::sha256);

    /** The hash of everything in the entry, details included; the same on every machine. */
    public static EntryHash of(Entry entry) {
        return of(entry, entry.details().text());
    }

    /** The hash of the entry as a receiver holds it that takes no details. */
    public static EntryHash withoutDetails(Entry entry) {
        return of(entry, "");
    }

    private static EntryHash of(Entry entry, String details) {
        String all =
                entry.address()
                        + "\0"
                        + entry.name()
                        + "\0"
                        + (entry.hidden() ? "H" : "V")
                        + "\0"
                        + details;
        byte[] hash = SHA_256.get().digest(all.getBytes(StandardCharsets.UTF_8));
        return new EntryHash(toLong(hash, 0), toLong(hash, 8));
    }

    private static long toLong(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
