package org.dirsync.web.addresses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which order the details of a person are shown. */
final class PersonDetails {

    /** What most lists have, in the order in which it is asked for and shown. */
    static final List<String> USUAL =
            List.of("Phone", "Mobile", "Title", "Department", "Office", "City");

    private PersonDetails() {}

    /** The details, those of the preferred prompts first. */
    static Map<String, String> sorted(Map<String, String> details, List<String> preferred) {
        Map<String, String> sorted = new LinkedHashMap<>();
        for (String prompt : preferred) {
            String value = details.get(prompt);
            if (value != null) {
                sorted.put(prompt, value);
            }
        }
        details.forEach(sorted::putIfAbsent);
        return sorted;
    }
}
