package org.dirsync.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The digest of a body that is made while it arrives, for requests with a key. */
public final class BodyDigest {

    /** The header by which a program names a request that it may repeat. */
    public static final String KEY = "Idempotency-Key";

    /** Where {@link BodyFilter} leaves the digest. */
    static final String ATTRIBUTE = BodyDigest.class.getName();

    private BodyDigest() {}

    /** What makes the digest of a request's body, or null if none is needed. */
    static @Nullable MessageDigest of(HttpServletRequest request) {
        return request.getHeader(KEY) == null ? null : sha256();
    }

    /** The digest that all that is told apart by goes into. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of the body of a request with a key; empty if it has none. */
    public static String in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String digest ? digest : "";
    }
}
