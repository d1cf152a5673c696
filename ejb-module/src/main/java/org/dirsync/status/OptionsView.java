package org.dirsync.status;

import java.util.List;

/**
 * What a requestor sends and takes, as pages and programs write it.
 *
 * @param types names of the address types it takes; empty for all
 * @param details whether it takes details (templates)
 * @param sends whether it sends its own addresses
 * @param receives whether it receives the others'
 * @param limitChanges how many changes one message may hold, from 1
 * @param limitCharacters about how many characters one message may hold, from 1,000
 */
public record OptionsView(
        List<String> types,
        boolean details,
        boolean sends,
        boolean receives,
        int limitChanges,
        int limitCharacters) {

    /** Keeps a copy of the list. */
    public OptionsView {
        types = List.copyOf(types);
    }

    /** In words for the audit list. */
    public String words() {
        return "(types %s, details %s, sends %s, receives %s, limit %d changes, %d characters)"
                .formatted(
                        types.isEmpty() ? "all" : String.join(" ", types),
                        yes(details),
                        yes(sends),
                        yes(receives),
                        limitChanges,
                        limitCharacters);
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
