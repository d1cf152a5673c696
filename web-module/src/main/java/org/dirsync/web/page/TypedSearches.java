package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The searches of a session that are made as somebody types. Each open page has a name of its own
 * and counts its searches; one ends as soon as the same page has asked for a later one. Pages do
 * not disturb each other.
 */
public final class TypedSearches implements Serializable {
    /** The header of such a search: the page's name and the search's number. */
    static final String HEADER = "Dirsync-Search";

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = TypedSearches.class.getName();
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9-]{1,40}) ([0-9]{1,9})");

    /** So many pages of a session are known; of others no search is stopped. */
    private static final int MAX_PAGES = 20;

    private final LinkedHashMap<String, Integer> latest = new LinkedHashMap<>(32, 0.75f, true);

    /** Begins a search, and tells from then on whether a later one of its page has begun. */
    public static BooleanSupplier begin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String header = request.getHeader(HEADER);
        if (session == null || header == null) {
            return () -> false;
        }
        TypedSearches searches;
        synchronized (TypedSearches.class) {
            if (session.getAttribute(ATTRIBUTE) instanceof TypedSearches known) {
                searches = known;
            } else {
                searches = new TypedSearches();
                session.setAttribute(ATTRIBUTE, searches);
            }
        }
        return searches.begin(header);
    }

    /** Begins the search that a header names. */
    public BooleanSupplier begin(String header) {
        Matcher value = VALUE.matcher(header);
        if (!value.matches()) {
            return () -> false;
        }
        String page = value.group(1);
        int number = Integer.parseInt(value.group(2));
        note(page, number);
        return () -> isLater(page, number);
    }

    private synchronized void note(String page, int number) {
        latest.merge(page, number, Math::max);
        if (latest.size() > MAX_PAGES) {
            Map.Entry<String, Integer> oldest = latest.entrySet().iterator().next();
            latest.remove(oldest.getKey());
        }
    }

    private synchronized boolean isLater(String page, int number) {
        @Nullable Integer known = latest.get(page);
        return known != null && known > number;
    }
}
