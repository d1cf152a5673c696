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
    /** The most fields; a form of ours has some hundreds. */
    static final int MAX = 10_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    /**
     * Adds a value.
     *
     * @throws BadFormException if there are too many
     */
    void add(String name, String value) throws BadFormException {
        if (++count > MAX) {
            throw new BadFormException("it has more than %,d fields".formatted(MAX));
        }
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Adds those of other fields behind what is here. */
    void addAll(FormFields other) throws BadFormException {
        for (Map.Entry<String, List<String>> field : other.values.entrySet()) {
            for (String value : field.getValue()) {
                add(field.getKey(), value);
            }
        }
    }

    /** Adds what stands in a form or query; a {@code %} that begins no code stands for itself. */
    void addEncoded(String text) throws BadFormException {
        int end;
        for (int from = 0; from < text.length(); from = end + 1) {
            int next = text.indexOf('&', from);
            end = next < 0 ? text.length() : next;
            String field = text.substring(from, end);
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
