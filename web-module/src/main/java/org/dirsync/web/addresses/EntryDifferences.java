package org.dirsync.web.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dirsync.addresses.EntryDraft;
import org.dirsync.addresses.EntryView;
import org.dirsync.web.page.MemberText;
import org.dirsync.web.text.Texts;

/** Compares an entry as it is with what somebody wants it to be. */
final class EntryDifferences {
    /** So many members are named whether they differ or not. */
    private static final int FEW = 20;

    private EntryDifferences() {}

    /** The fields that differ; a detail is named by its prompt, the others by a key of texts. */
    static List<Difference> between(EntryView theirs, EntryDraft mine, Texts texts) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "@address", theirs.address(), mine.address());
        add(differences, "@name", theirs.name(), mine.name());
        add(differences, "@kind", theirs.kind(), mine.kind().word());
        if (!theirs.members().equals(mine.members())) {
            MemberText.Change members =
                    theirs.members().size() + mine.members().size() <= FEW
                            ? new MemberText.Change(
                                    String.join(", ", theirs.members()),
                                    String.join(", ", mine.members()))
                            : MemberText.change(theirs.members(), mine.members(), texts);
            differences.add(new Difference("@members", members.before(), members.after()));
        }
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
