package org.dirsync.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Passwords as hashes: PBKDF2 with HMAC-SHA-512, 210,000 rounds, a salt for each. */
@ApplicationScoped
public class Passwords {

    private static final String PBKDF2 = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int MAX_REMEMBERED = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final byte[] pepper = bytes(32);
    private final ConcurrentMap<String, byte[]> remembered = new ConcurrentHashMap<>();

    /** A hash of a password. */
    public String hash(String password) {
        byte[] salt = bytes(16);
        Base64.Encoder base64 = Base64.getEncoder();
        return "%s:%d:%s:%s"
                .formatted(
                        PBKDF2,
                        ROUNDS,
                        base64.encodeToString(salt),
                        base64.encodeToString(derived(password, salt, ROUNDS)));
    }

    /**
     * Whether the hash is of this password. A right password is remembered as an HMAC under a key
     * that lives as long as the node, because programs send theirs with each request.
     */
    public boolean matches(String password, String hash) {
        byte[] seen = hmac(password + '\0' + hash);
        byte[] known = remembered.get(hash);
        if (known != null && MessageDigest.isEqual(known, seen)) {
            return true;
        }
        List<String> parts = List.of(hash.split(":", 4));
        Base64.Decoder base64 = Base64.getDecoder();
        boolean matches =
                MessageDigest.isEqual(
                        base64.decode(parts.get(3)),
                        derived(
                                password,
                                base64.decode(parts.get(2)),
                                Integer.parseInt(parts.get(1))));
        if (matches) {
            if (remembered.size() >= MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(hash, seen);
        }
        return matches;
    }

    /** A hash that no password has, so that an unknown name takes as long as a wrong password. */
    public String ofNobody() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "%s:%d:%s:%s"
                .formatted(
                        PBKDF2,
                        ROUNDS,
                        base64.encodeToString(bytes(16)),
                        base64.encodeToString(bytes(BITS / 8)));
    }

    /** A password of 20 characters that nobody can guess. */
    public String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(15));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] derived(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance(PBKDF2)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + PBKDF2, e);
        }
    }
}
