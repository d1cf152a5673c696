package org.dirsync.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form or of a query, in their order; each may have several values. */
final class FormFields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds a value. */
    void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Adds those of other fields behind what is here. */
    void addAll(FormFields other) {
        other.values.forEach((name, all) -> all.forEach(value -> add(name, value)));
    }

    /** Adds what stands in a form or query; a {@code %} that begins no code stands for itself. */
    void addEncoded(String text) {
        for (String field : text.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                add(decoded(name), equals < 0 ? "" : decoded(field.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
    }

    /** The first value of a field. */
    @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** As the servlets have it. */
    Map<String, String[]> asMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        values.forEach((name, all) -> map.put(name, all.toArray(String[]::new)));
        return map;
    }
}
