package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a form of ours carries and one of another site cannot know: the session's, and as
 * long as nobody is logged in that of a cookie, so that looking at the login form makes no session.
 */
public final class FormToken {
    /** The name of the form's field. */
    public static final String FIELD = "token";

    /** The attribute of a request with the token that its body carries, set where that is read. */
    public static final String SENT = FormToken.class.getName() + ".sent";

    private static final String ATTRIBUTE = FormToken.class.getName();
    private static final String COOKIE = "DIRSYNC_FORM";
    private static final Pattern MADE_HERE = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** The token for the forms of a page; it is made when there is none. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        String token = session == null ? cookie(request) : (String) session.getAttribute(ATTRIBUTE);
        if (token != null) {
            return token;
        }
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (session == null) {
            response.addCookie(cookie(request, made));
        } else {
            session.setAttribute(ATTRIBUTE, made);
        }
        return made;
    }

    private static Cookie cookie(HttpServletRequest request, String token) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath(request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return sent == null
                ? null
                : Arrays.stream(sent)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(value -> MADE_HERE.matcher(value).matches())
                        .findFirst()
                        .orElse(null);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Whether the form that was sent carries the right token; one in the address is none. */
    public static boolean isIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String own = session == null ? cookie(request) : (String) session.getAttribute(ATTRIBUTE);
        return equal(own, (String) request.getAttribute(SENT));
    }

    static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
