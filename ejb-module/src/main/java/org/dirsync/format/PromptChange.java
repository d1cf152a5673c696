package org.dirsync.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.Members;
import org.dirsync.address.RefusedException;

/**
 * A change of one of the details that leaves the others as they are.
 *
 * @param how what becomes of the values that are there
 * @param prompt whose answer changes
 * @param values the values; members are addresses
 */
public record PromptChange(How how, String prompt, List<String> values) {

    /** What becomes of the values that are there. */
    public enum How {
        /** They stay, and the others come after them. */
        ADD,
        /** These go; all if none is named. */
        DELETE,
        /** The others take their place. */
        REPLACE
    }

    /** Keeps a copy of the values. */
    public PromptChange {
        values = List.copyOf(values);
    }

    /**
     * Makes the change.
     *
     * @param details the details by prompt
     * @throws RefusedException if a member is no address
     */
    void applyTo(Map<String, String> details) throws RefusedException {
        boolean members = prompt.equals(Members.PROMPT);
        String before = details.getOrDefault(prompt, "");
        List<String> after = new ArrayList<>();
        if (how != How.REPLACE && !before.isEmpty()) {
            after.addAll(members ? Members.of(before) : Values.of(before));
        }
        if (how != How.DELETE) {
            after.addAll(values);
        } else if (values.isEmpty()) {
            after.clear();
        } else {
            Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            gone.addAll(values);
            after.removeIf(gone::contains);
        }
        details.put(prompt, members ? Members.text(after) : Values.joined(after));
    }
}
