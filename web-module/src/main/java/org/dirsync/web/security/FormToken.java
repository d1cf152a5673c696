package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret that a form of ours carries and one of another site cannot know. */
public final class FormToken {
    /** The name of the form's field. */
    public static final String FIELD = "token";

    /** The attribute of a request with the token that its body carries, set where that is read. */
    public static final String SENT = FormToken.class.getName() + ".sent";

    private static final String ATTRIBUTE = FormToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The session's token; it is made, and the session with it, when there is none. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String token = (String) session.getAttribute(ATTRIBUTE);
        if (token == null) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            session.setAttribute(ATTRIBUTE, token);
        }
        return token;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Whether the form that was sent carries the session's token; one in the address is none. */
    public static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && equal(
                        (String) session.getAttribute(ATTRIBUTE),
                        (String) request.getAttribute(SENT));
    }

    static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
