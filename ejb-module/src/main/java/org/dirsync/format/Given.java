package org.dirsync.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;

/**
 * What a record of a file speaks of. What it does not speak of stays as it is in the list: a column
 * that a file does not have changes nothing, an empty cell of a column that it has clears.
 *
 * @param hidden whether it says if the entry is hidden
 * @param prompts the prompts that it has a value for or leaves empty
 */
public record Given(boolean hidden, Set<String> prompts) {

    /** Nothing but address and name. */
    public static final Given NOTHING = new Given(false, Set.of());

    /** What a record speaks of that names what it says and leaves out what it does not know. */
    static Given by(Details details, boolean hidden) {
        return details.isEmpty() && !hidden ? NOTHING : new Given(hidden, details.asMap().keySet());
    }

    /** What this one or the other speaks of. */
    public Given or(Given other) {
        Set<String> both = new LinkedHashSet<>(prompts);
        both.addAll(other.prompts);
        return new Given(hidden || other.hidden, both);
    }

    /**
     * The entry as it is to be after the record.
     *
     * @param said the entry as the record has it
     * @param before the entry in the list, with the same address
     * @throws RefusedException if both together are too long (166)
     */
    public Entry applied(Entry said, Entry before) throws RefusedException {
        boolean isHidden = hidden ? said.hidden() : before.hidden();
        if (before.details().isEmpty()) {
            return new Entry(said.address(), said.name(), said.details(), isHidden);
        }
        Map<String, String> values = new LinkedHashMap<>(before.details().asMap());
        values.keySet().removeAll(prompts);
        if (values.isEmpty()) {
            return new Entry(said.address(), said.name(), said.details(), isHidden);
        }
        values.putAll(said.details().asMap());
        return new Entry(said.address(), said.name(), Details.of(values), isHidden);
    }
}
