package org.dirsync.web.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.EntryView;

/** Compares an entry as it is with what somebody wants it to be. */
final class EntryDifferences {
    private EntryDifferences() {}

    /** The fields that differ; a detail is named by its prompt, the others by a key of texts. */
    static List<Difference> between(EntryView theirs, EntryDraft mine) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "@address", theirs.address(), mine.address());
        add(differences, "@name", theirs.name(), mine.name());
        add(differences, "@kind", theirs.kind(), mine.kind().word());
        add(
                differences,
                "@members",
                String.join(", ", theirs.members()),
                String.join(", ", mine.members()));
        add(differences, "@hidden", yes(theirs.hidden()), yes(mine.hidden()));
        TreeSet<String> prompts = new TreeSet<>(theirs.details().keySet());
        prompts.addAll(mine.details().keySet());
        for (String prompt : prompts) {
            add(
                    differences,
                    prompt,
                    theirs.details().getOrDefault(prompt, ""),
                    mine.details().getOrDefault(prompt, ""));
        }
        return differences;
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static void add(
            List<Difference> differences, String field, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            differences.add(new Difference(field, theirs, mine));
        }
    }
}
