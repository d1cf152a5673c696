package org.dirsync.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: 12 to 128 characters of any kind, except those that guessers try
 * first.
 */
final class PasswordRules {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final int LEAST_DIFFERENT = 4;
    private static final int MAX_REPEATED = 6;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why a password is not taken for this user, and what to do; empty if it is. */
    static Optional<String> refusal(String password, String user) {
        // Blanks in a row count as one: a sentence with wide gaps is no longer for that.
        String counted = password.replaceAll(" {2,}", " ");
        int length = counted.codePointCount(0, counted.length());
        if (length < MIN_LENGTH) {
            return Optional.of("give 12 characters or more; a short sentence is good");
        }
        if (password.codePointCount(0, password.length()) > MAX_LENGTH) {
            return Optional.of("give at most 128 characters");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(small) || isMonotonous(small)) {
            return Optional.of("guessers try this one first; take another");
        }
        boolean names = small.contains("dirsync") || (user.length() > 3 && small.contains(user));
        return names
                ? Optional.of("leave out your user name and the name of this program")
                : Optional.empty();
    }

    /** Of few characters, or one short piece again and again. */
    private static boolean isMonotonous(String password) {
        return password.codePoints().distinct().count() < LEAST_DIFFERENT
                || password.matches("(.{1," + MAX_REPEATED + "}?)\\1+");
    }

    private static Set<String> common() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords", e);
        }
    }
}
