package org.dirsync.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirsync.imports.PlanRowView;
import org.dirsync.imports.PlanView;
import org.dirsync.web.page.MemberText;
import org.dirsync.web.text.Texts;

/**
 * A preview as its page shows it.
 *
 * @param plan the preview
 * @param state its state in words
 * @param source what it does with which file of whom, in words
 * @param summary what it does or did, in a sentence
 * @param tabs its rows by action
 * @param tab which of them is shown
 */
public record ImportModel(
        PlanView plan, String state, String source, String summary, List<Tab> tabs, String tab) {

    /**
     * Rows of one action.
     *
     * @param id the action in small letters
     * @param label in words
     * @param count how many there are
     */
    public record Tab(String id, String label, long count) {}

    static ImportModel of(PlanView plan, String wanted, Texts texts) {
        List<Tab> tabs = tabs(plan, texts);
        String first =
                tabs.stream().filter(tab -> tab.count() > 0).findFirst().orElse(tabs.get(0)).id();
        if (plan.state().equals("NEW") && plan.approveDeletions() != null) {
            first = "delete"; // what somebody has to look at
        }
        boolean known = tabs.stream().anyMatch(tab -> tab.id().equals(wanted));
        return new ImportModel(
                plan,
                state(plan, texts),
                source(plan, texts),
                summary(plan, texts),
                tabs,
                known ? wanted : first);
    }

    private static List<Tab> tabs(PlanView plan, Texts texts) {
        PlanView.Counts counts = plan.counts();
        List<Tab> tabs = new ArrayList<>();
        if (plan.direct()) {
            tabs.add(tab("refused", counts.refused(), texts));
            return tabs;
        }
        PlanView.Progress progress = plan.progress();
        tabs.add(tab("add", counts.added(), texts));
        tabs.add(tab("modify", counts.modified(), texts));
        tabs.add(tab("delete", counts.deleted(), texts));
        tabs.add(tab("refused", counts.refused(), texts));
        if (counts.retained() > 0) {
            tabs.add(tab("retained", counts.retained(), texts));
        }
        if (progress != null && progress.stale() > 0) {
            tabs.add(tab("stale", progress.stale(), texts));
        }
        tabs.add(tab("unchanged", counts.unchanged(), texts));
        return tabs;
    }

    private static Tab tab(String id, long count, Texts texts) {
        return new Tab(id, texts.say("imports.tab." + id), count);
    }

    static String state(PlanView plan, Texts texts) {
        return texts.say("imports.state." + plan.state().toLowerCase(Locale.ROOT));
    }

    private static String source(PlanView plan, Texts texts) {
        String format =
                texts.say("imports.format." + plan.format().name().toLowerCase(Locale.ROOT));
        String file = plan.file().isEmpty() ? texts.say("imports.source.file") : plan.file();
        String what =
                texts.say(
                        "imports.source." + plan.mode().name().toLowerCase(Locale.ROOT),
                        file,
                        format,
                        plan.madeBy());
        return plan.direct() ? what + "; " + texts.say("imports.source.direct") : what;
    }

    /** Why nobody is deleted though the file is the whole list; empty if that is not so. */
    public String notice(Texts texts) {
        PlanView.Counts counts = plan.counts();
        return counts.unclear() == 0
                ? ""
                : texts.say("imports.nobody", counts.unclear(), counts.retained());
    }

    static String summary(PlanView plan, Texts texts) {
        PlanView.Counts counts = plan.counts();
        PlanView.Progress progress = plan.progress();
        if (progress == null) {
            String key = plan.state().equals("NEW") ? "imports.will" : "imports.would";
            return texts.say(
                    key,
                    counts.added(),
                    counts.modified(),
                    counts.deleted(),
                    counts.unchanged(),
                    counts.refused(),
                    plan.entries());
        }
        return texts.say(
                "imports.did",
                progress.added(),
                progress.modified(),
                progress.deleted(),
                progress.stale(),
                progress.of() - progress.done());
    }

    /** Whether it is being applied. */
    public boolean busy() {
        return plan.state().equals("APPLYING") || plan.state().equals("CANCELLING");
    }

    /** Whether it can still be applied. */
    public boolean fresh() {
        return plan.state().equals("NEW");
    }

    /** Whether it would change anything. */
    public boolean changes() {
        return plan.counts().changes() > 0;
    }

    /** Whether what it deleted can be restored. */
    public boolean restorable() {
        PlanView.Progress progress = plan.progress();
        return !busy() && progress != null && progress.deleted() > 0;
    }

    /**
     * One row.
     *
     * @param view the row
     * @param name the full name
     * @param old the name before, if it is another
     * @param details what is different, or all of a new entry
     */
    public record Row(PlanRowView view, String name, String old, List<Detail> details) {

        static Row of(PlanRowView view, Texts texts) {
            PlanRowView.Content before = view.before();
            String was = before == null ? view.name() : before.name();
            List<Detail> details = details(view, texts);
            details.addAll(hidden(view, texts));
            return new Row(view, view.name(), was.equals(view.name()) ? "" : was, details);
        }

        private static List<Detail> hidden(PlanRowView view, Texts texts) {
            boolean before = view.before() != null && view.before().hidden();
            boolean after = view.after() != null && view.after().hidden();
            if (before == after || view.after() == null) {
                return List.of();
            }
            String no = view.before() == null ? "" : texts.say("imports.hidden.no");
            String yes = texts.say("imports.hidden.yes");
            return List.of(
                    new Detail(texts.say("imports.hidden"), before ? yes : no, after ? yes : no));
        }

        private static List<Detail> details(PlanRowView view, Texts texts) {
            Map<String, String> before = view.before() == null ? Map.of() : view.before().details();
            Map<String, String> after = view.after() == null ? Map.of() : view.after().details();
            List<Detail> details = new ArrayList<>();
            after.forEach(
                    (prompt, value) -> {
                        String old = before.getOrDefault(prompt, "");
                        if (!old.equals(value)) {
                            details.add(Detail.of(prompt, old, value, texts));
                        }
                    });
            before.forEach(
                    (prompt, old) -> {
                        if (!after.containsKey(prompt)) {
                            details.add(Detail.of(prompt, old, "", texts));
                        }
                    });
            return details;
        }
    }

    /**
     * A detail that differs.
     *
     * @param prompt its prompt
     * @param before its value before; empty if there was none
     * @param after its value after; empty if there is none, or if members only went
     * @param cleared whether there is no value any more
     */
    public record Detail(String prompt, String before, String after, boolean cleared) {

        /** A detail of which there is a value after the change if one is named. */
        Detail(String prompt, String before, String after) {
            this(prompt, before, after, after.isEmpty());
        }

        static Detail of(String prompt, String before, String after, Texts texts) {
            MemberText.Change change = MemberText.change(prompt, before, after, texts);
            return new Detail(prompt, change.before(), change.after(), after.isEmpty());
        }
    }
}
