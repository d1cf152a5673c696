package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed into a form that was sent when the session had ended. It travels through
 * the login form, in a field of {@link #FIELD}, and is filled in again after the login; it never
 * does anything by itself. Passwords, secrets, confirmations and files are not in it.
 */
public final class KeptForm {
    /** The field of the login form that carries it. */
    static final String FIELD = "kept";

    /** The field of the login page's other forms with the path that the login leads to. */
    public static final String LOGIN = "login";

    /** The most that is kept, in bytes as the browser sends a form. */
    static final int MAX_LENGTH = 24 * 1024;

    /** Where such a form is sent on to. */
    public static final String PATH = "/resume";

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MAX_FIELDS = 1_000;

    private static final Set<String> NEVER =
            Set.of(
                    FormToken.FIELD,
                    FIELD,
                    LOGIN,
                    "to",
                    "password",
                    "old",
                    "again",
                    "secret",
                    "own-secret",
                    "confirm",
                    "approveDeletions");

    private KeptForm() {}

    /**
     * Whether the request is a form that can be kept: a plain one, short enough, and sent by a page
     * of this application.
     */
    static boolean canKeep(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.startsWith(FORM)
                && request.getContentLengthLong() > 0
                && request.getContentLengthLong() <= MAX_LENGTH
                && comesFromHere(request);
    }

    /** Whether a page of this application sent it, as far as the browser tells. */
    public static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? isHere(request, request.getHeader("Origin"))
                : site.equals("same-origin");
    }

    private static boolean isHere(HttpServletRequest request, @Nullable String address) {
        String host = request.getHeader("Host");
        try {
            return address != null
                    && host != null
                    && host.equalsIgnoreCase(new URI(address).getRawAuthority());
        } catch (URISyntaxException e) {
            return false; // an address that is none leads nowhere
        }
    }

    /**
     * The page on which the form was, below the context root: the one that the browser names, else
     * the one to which the form was sent.
     */
    public static String page(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        String context = request.getContextPath();
        if (referer != null && isHere(request, referer)) {
            URI from = URI.create(referer);
            String path = Objects.requireNonNullElse(from.getRawPath(), "");
            if (path.startsWith(context + "/")) {
                String query = from.getRawQuery();
                String below = path.substring(context.length());
                return ReturnPath.checked(query == null ? below : below + '?' + query);
            }
        }
        return ReturnPath.checked(request.getRequestURI().substring(context.length()));
    }

    /** The fields as one text of letters and digits; empty if there are none, or too much. */
    static String written(Map<String, String[]> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach(
                (name, values) -> {
                    if (!NEVER.contains(name)) {
                        for (String value : values) {
                            pairs.add(
                                    URLEncoder.encode(name, UTF_8)
                                            + '='
                                            + URLEncoder.encode(value, UTF_8));
                        }
                    }
                });
        String text = String.join("&", pairs);
        return text.length() > MAX_LENGTH || pairs.size() > MAX_FIELDS
                ? ""
                : Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    /**
     * Whether the request carries a form that was kept before, as the buttons for language and
     * colours of the login page do.
     */
    public static boolean isCarried(HttpServletRequest request) {
        return request.getParameter(FIELD) != null && comesFromHere(request);
    }

    /** What was kept before if it is among the fields, or else the fields themselves. */
    static String again(Map<String, String[]> fields) {
        String[] carried = fields.get(FIELD);
        return carried == null || carried.length == 0 ? written(fields) : written(read(carried[0]));
    }

    /** What {@link #written} wrote; nothing if it is anything else. */
    static Map<String, String[]> read(@Nullable String written) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (written != null && written.length() <= MAX_LENGTH * 4 / 3 + 4) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(written), US_ASCII);
                String[] pairs = text.split("&", MAX_FIELDS + 1);
                for (String pair : pairs.length > MAX_FIELDS ? new String[0] : pairs) {
                    int equals = pair.indexOf('=');
                    String name =
                            equals < 0 ? "" : URLDecoder.decode(pair.substring(0, equals), UTF_8);
                    if (!name.isEmpty() && !NEVER.contains(name)) {
                        fields.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
                    }
                }
            } catch (IllegalArgumentException e) {
                return Map.of(); // no page of ours wrote it
            }
        }
        Map<String, String[]> all = new LinkedHashMap<>();
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    /** Keeps what was typed in the session of a user, one form at a time, for the page it is of. */
    static void keep(HttpSession session, String page, String written) {
        if (written.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        } else {
            session.setAttribute(ATTRIBUTE, new String[] {page, written});
        }
    }

    /**
     * A look at a page as it is asked for after the login: with what was typed in place of what its
     * address says, once. Any other request stays as it is.
     */
    public static HttpServletRequest resumed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !request.getMethod().equals("GET")
                || !(session.getAttribute(ATTRIBUTE) instanceof String[] kept)) {
            return request;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.equals(kept[0].split("[?#]", 2)[0])) {
            return request;
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(read(kept[1]))
                .filter(fields -> !fields.isEmpty())
                .<HttpServletRequest>map(fields -> new ResumedRequest(request, fields))
                .orElse(request);
    }

    /** Whether the request is one with what was typed before. */
    public static boolean isResumed(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    /** Whether fields hold something that was typed, beyond which button was pressed. */
    static boolean isTyped(Map<String, String[]> fields) {
        Set<String> buttons =
                Set.of("do", "decision", "remove", "cancel", "process", "postoffice", "user");
        return fields.entrySet().stream()
                .anyMatch(
                        field ->
                                !buttons.contains(field.getKey())
                                        && Arrays.stream(field.getValue())
                                                .anyMatch(value -> !value.isBlank()));
    }
}
