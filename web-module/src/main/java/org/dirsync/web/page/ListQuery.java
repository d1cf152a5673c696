package org.dirsync.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param q what is searched for; empty for everything
 * @param after where to go on, or null for the beginning
 * @param asked the run that was asked for just now, if any
 */
public record ListQuery(String q, @Nullable String after, OptionalLong asked) {
    public static ListQuery of(HttpServletRequest request) {
        return of(
                request.getParameter("q"),
                request.getParameter("after"),
                request.getParameter("asked"));
    }

    public static ListQuery of(@Nullable String q, @Nullable String after, @Nullable String asked) {
        return new ListQuery(
                Objects.requireNonNullElse(q, "").strip(),
                after == null || after.isEmpty() ? null : after,
                asked != null && asked.matches("[0-9]{1,18}")
                        ? OptionalLong.of(Long.parseLong(asked))
                        : OptionalLong.empty());
    }
}
