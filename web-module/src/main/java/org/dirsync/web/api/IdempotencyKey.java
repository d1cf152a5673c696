package org.dirsync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.body.BodyDigest;

/** The header {@code Idempotency-Key} of a request that starts a run or an import. */
final class IdempotencyKey {

    private static final Pattern PATHS =
            Pattern.compile("/postoffices/[^/]+/[^/]+/(runs|addresses|plans|plans/[^/]+/apply)/?");
    private static final Pattern PLAIN = Pattern.compile("[!#-\\[\\]-~]{1,128}");

    private IdempotencyKey() {}

    /**
     * The key of a request; empty if it has none, or is not of those that may be repeated.
     *
     * @throws InvalidException if the header is none
     */
    static Optional<String> of(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(BodyDigest.KEY));
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (sent.isEmpty() || !takes(request.getMethod(), path)) {
            return Optional.empty();
        }
        if (sent.size() > 1) {
            throw wrong();
        }
        return Optional.of(parse(sent.get(0)));
    }

    /** Whether a request of this method and this path below {@code /api} starts something. */
    static boolean takes(String method, String path) {
        return method.equals("POST") && PATHS.matcher(path).matches();
    }

    /**
     * Reads a key, with double quotes around it or without.
     *
     * @throws InvalidException if it is none
     */
    static String parse(String header) {
        String text = header.strip();
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        String key = quoted ? text.substring(1, text.length() - 1) : text;
        if (!PLAIN.matcher(key).matches()) {
            throw wrong();
        }
        return key;
    }

    private static InvalidException wrong() {
        return new InvalidException(
                BodyDigest.KEY,
                "'Idempotency-Key' must be one key of 1 to 128 letters, digits and signs of ASCII"
                        + " without blanks, quotes and backslashes, such as a UUID.");
    }

    /** What stands for all that a request says: method, path, query, media type and body. */
    static String fingerprint(HttpServletRequest request) {
        MessageDigest digest = BodyDigest.sha256();
        for (String part :
                List.of(
                        request.getMethod(),
                        request.getRequestURI(),
                        Objects.requireNonNullElse(request.getQueryString(), ""),
                        Objects.requireNonNullElse(request.getContentType(), ""),
                        BodyDigest.in(request))) {
            digest.update(part.getBytes(UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
