package org.dirsync.web.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the pages speak. */
public final class Languages {
    /** The cookie in which a reader's choice is kept. */
    public static final String COOKIE = "lang";

    /** All of them; the first is used where none of the reader's is among them. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /** What the reader has chosen, or else what the browser asks for. */
    static Locale of(HttpServletRequest request) {
        return chosen(request.getCookies())
                .or(() -> first(Collections.list(request.getLocales())))
                .orElse(ALL.get(0));
    }

    /** The language of this tag, if the pages speak it. */
    public static Optional<Locale> find(String tag) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
    }

    static Optional<Locale> first(List<Locale> wanted) {
        return wanted.stream().flatMap(locale -> find(locale.getLanguage()).stream()).findFirst();
    }

    private static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return find(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
