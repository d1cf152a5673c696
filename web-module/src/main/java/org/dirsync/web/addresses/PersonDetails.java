package org.dirsync.web.addresses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.web.text.Texts;

/** In which order the details of a person are shown, and what they are called. */
public final class PersonDetails {

    /** What most lists have, in the order in which it is asked for and shown. */
    static final List<String> USUAL =
            List.of("Phone", "Mobile", "Title", "Department", "Office", "City");

    private static final String LABELS = "prompt.";

    private PersonDetails() {}

    /**
     * What a page calls a detail: a usual one in the reader's language, any other by its prompt.
     */
    public static String label(String prompt, Texts texts) {
        String key = LABELS + prompt.replace(' ', '-');
        boolean known = texts.keys("gal", key).contains("");
        return known ? texts.say("gal." + key) : prompt;
    }

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
