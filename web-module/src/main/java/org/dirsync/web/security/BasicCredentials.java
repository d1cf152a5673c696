package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8).
 *
 * @param name the user
 * @param password as typed
 */
record BasicCredentials(String name, String password) {
    private static final String SCHEME = "Basic ";

    /** Whether the header is of this scheme, well formed or not. */
    static boolean isIn(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Reads the header; empty if it is malformed. */
    static Optional<BasicCredentials> parse(@Nullable String header) {
        if (header == null || !isIn(header)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String text = new String(bytes, UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(
                            new BasicCredentials(
                                    text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "credentials of " + name;
    }
}
