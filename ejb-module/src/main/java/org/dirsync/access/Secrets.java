package org.dirsync.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody has to think up. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Secrets() {}

    /** A secret of 32 characters that nobody can guess, to be shown once and kept nowhere. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
