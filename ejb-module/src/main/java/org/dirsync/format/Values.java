package org.dirsync.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several values of one detail, such as two telephone numbers. The detail holds them in one text,
 * separated by a semicolon and a blank; formats that have a place for each value give each its own.
 */
final class Values {

    static final String BETWEEN = "; ";

    private Values() {}

    /** The values of a detail; the text itself if they would not make the same text again. */
    static List<String> of(String text) {
        if (!text.contains(BETWEEN)) {
            return List.of(text);
        }
        List<String> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int from = 0;
        while (from <= text.length()) {
            int next = text.indexOf(BETWEEN, from);
            String value = text.substring(from, next < 0 ? text.length() : next);
            if (value.isEmpty() || !value.equals(value.strip()) || !seen.add(value)) {
                return List.of(text);
            }
            values.add(value);
            from = next < 0 ? text.length() + 1 : next + BETWEEN.length();
        }
        return values;
    }

    /** One text of several values, none of them twice; empty if there are none. */
    static String joined(Collection<String> values) {
        return String.join(BETWEEN, new LinkedHashSet<>(values));
    }
}
