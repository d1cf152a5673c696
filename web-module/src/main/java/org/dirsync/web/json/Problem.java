package org.dirsync.web.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as a program sees it (RFC 9457).
 *
 * @param status the HTTP status
 * @param detail what is wrong and what to do
 * @param code the number to search for, or null
 * @param field the field or parameter, or null
 * @param line the line, or null
 * @param column the column, or null
 * @param incident what to look for in the server's log, or null
 */
public record Problem(
        int status,
        String detail,
        @Nullable Integer code,
        @Nullable String field,
        @Nullable Long line,
        @Nullable Long column,
        @Nullable String incident) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with no more than its status and its sentence. */
    public static Problem of(int status, String detail) {
        return new Problem(status, detail, null, null, null, null, null);
    }

    /** The status in words. */
    public String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Login needed";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 406 -> "Not acceptable";
            case 409 -> "Conflict";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Key used for another request";
            case 429 -> "Too many attempts";
            case 503 -> "Not available";
            default -> status < 500 ? "Bad request" : "Internal error";
        };
    }

    /** As it is written; what is null is left out. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "about:blank");
        map.put("title", title());
        map.put("status", status);
        map.put("detail", detail);
        putGiven(map, "code", code);
        putGiven(map, "field", field);
        putGiven(map, "line", line);
        putGiven(map, "column", column);
        putGiven(map, "incident", incident);
        return map;
    }

    private static void putGiven(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
