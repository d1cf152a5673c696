package org.dirsync.web.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dirsync.address.Members;
import org.dirsync.web.text.Texts;

/** The members of large groups as pages show them beside other details: some, and how many more. */
public final class MemberText {
    /** A value of at most so many characters is shown whole. */
    private static final int MAX_WHOLE = 400;

    private static final int FEW = 3;

    /**
     * A value before and after a change.
     *
     * @param before empty if there was none
     * @param after empty if there is none
     */
    public record Change(String before, String after) {}

    private MemberText() {}

    /** The first members, and how many more there are. */
    public static String some(List<String> members, Texts texts) {
        String few = String.join(", ", members.subList(0, Math.min(FEW, members.size())));
        int more = members.size() - FEW;
        return more > 0 ? texts.say("addresses.members.more", few, more) : few;
    }

    /**
     * The values of a detail that changed. Of a group whose members are many and change, only those
     * that went and that came are named.
     */
    public static Change change(String prompt, String before, String after, Texts texts) {
        boolean whole = before.length() <= MAX_WHOLE && after.length() <= MAX_WHOLE;
        return whole || !prompt.equals(Members.PROMPT)
                ? new Change(before, after)
                : change(Members.of(before), Members.of(after), texts);
    }

    /** The same of members; the order alone may differ, then the first are named. */
    public static Change change(List<String> before, List<String> after, Texts texts) {
        Set<String> gone = new LinkedHashSet<>(before);
        after.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(after);
        before.forEach(come::remove);
        boolean same = gone.isEmpty() && come.isEmpty();
        return new Change(
                some(same ? before : List.copyOf(gone), texts),
                some(same ? after : List.copyOf(come), texts));
    }
}
