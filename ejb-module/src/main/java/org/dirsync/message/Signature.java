package org.dirsync.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.dirsync.address.Code;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;

/** HMAC-SHA-256 over the whole text of a message. The secret itself is neither sent nor kept. */
public final class Signature {

    /** The fewest characters of a secret; an empty one is refused, not a wildcard (Q116435). */
    public static final int MIN_SECRET = 12;

    private static final int ROUNDS = 210_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BITS = 256;

    private Signature() {}

    /**
     * The key with which messages to and from a requestor are signed.
     *
     * @param secret what both administrators entered
     * @param requestor the requestor's name, so that one secret makes two keys for two names
     * @throws RefusedException if the secret is too short (156)
     */
    public static byte[] key(String secret, PostofficeName requestor) throws RefusedException {
        if (secret.strip().length() < MIN_SECRET) {
            throw new RefusedException(
                    Code.INVALID_PASSWORD,
                    "the secret of %s must have at least %d characters"
                            .formatted(requestor, MIN_SECRET));
        }
        byte[] salt = ("dirsync " + requestor).getBytes(StandardCharsets.UTF_8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    /**
     * A key that is made of no secret, for a requestor whose registration is on the same node. It
     * needs no stretching, because it cannot be guessed.
     */
    public static byte[] randomKey() {
        byte[] key = new byte[KEY_BITS / Byte.SIZE];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The signature of the first {@code length} bytes, in hexadecimal. */
    static String of(byte[] text, int length, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(text, 0, length);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whether this is the signature of the first {@code length} bytes, in constant time. */
    static boolean matches(String signature, byte[] text, int length, byte[] key) {
        return MessageDigest.isEqual(
                of(text, length, key).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }
}
