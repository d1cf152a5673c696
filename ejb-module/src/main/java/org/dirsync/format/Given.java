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
 * @param named whether it says the full name
 * @param hidden whether it says if the entry is hidden
 * @param prompts the prompts that it has a value for or leaves empty
 */
public record Given(boolean named, boolean hidden, Set<String> prompts) {

    /** Nothing but address and name. */
    public static final Given NOTHING = new Given(false, Set.of());

    /** What a record speaks of that says the full name. */
    public Given(boolean hidden, Set<String> prompts) {
        this(true, hidden, prompts);
    }

    /** What a record speaks of that names what it says and leaves out what it does not know. */
    static Given by(Details details, boolean hidden) {
        return details.isEmpty() && !hidden ? NOTHING : new Given(hidden, details.asMap().keySet());
    }

    /** The same, and it speaks of these prompts as well. */
    public Given with(Set<String> more) {
        if (prompts.containsAll(more)) {
            return this;
        }
        Set<String> both = new LinkedHashSet<>(prompts);
        both.addAll(more);
        return new Given(named, hidden, both);
    }

    /**
     * The entry as it is to be after the record.
     *
     * @param said the entry as the record has it; its name does not matter if it says none
     * @param before the entry in the list, with the same address
     * @throws RefusedException if both together are too long (166)
     */
    public Entry applied(Entry said, Entry before) throws RefusedException {
        boolean isHidden = hidden ? said.hidden() : before.hidden();
        String name = named ? said.name() : before.name();
        if (before.details().isEmpty()) {
            return new Entry(said.address(), name, said.details(), isHidden);
        }
        Map<String, String> values = new LinkedHashMap<>(before.details().asMap());
        values.keySet().removeAll(prompts);
        if (values.isEmpty()) {
            return new Entry(said.address(), name, said.details(), isHidden);
        }
        values.putAll(said.details().asMap());
        return new Entry(said.address(), name, Details.of(values), isHidden);
    }
}
