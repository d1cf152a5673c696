package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.PostofficeView;

/**
 * The head of a postoffice's pages, and what its first page tells.
 *
 * @param name the postoffice
 * @param tab which page it is
 * @param tabs the pages
 * @param row what the overview says
 * @param numbers ReqSync, SrvSync and ImpSync
 * @param steps T1, T2 and T3
 * @param actions what else can be run now
 * @param facts settings and state, for those who look closer
 * @param refused its entries that the server holds back
 */
public record PostofficeModel(
        String name,
        String tab,
        List<Tab> tabs,
        OverviewRow row,
        List<NumberRow> numbers,
        List<StepRow> steps,
        List<Action> actions,
        List<Fact> facts,
        List<String> refused) {

    /**
     * A link to one of the pages.
     *
     * @param label its text
     * @param count how much is there, in words, or empty
     * @param path where it leads
     * @param current whether it is this page
     */
    public record Tab(String label, String count, String path, boolean current) {}

    static PostofficeModel of(
            PostofficePath path, PostofficeView view, List<PostofficeStatus> all, Instant now) {
        PostofficeStatus status = view.status();
        OverviewRow row = OverviewRow.of(status, view.registration(), Overview.nextT2(all), now);
        return new PostofficeModel(
                path.name(),
                path.tab(),
                tabs(path, view),
                row,
                NumberRow.of(view),
                StepRow.of(row),
                Action.whole(),
                Fact.of(view),
                view.refused());
    }

    private static List<Tab> tabs(PostofficePath path, PostofficeView view) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(path, "State", "", ""));
        tabs.add(tab(path, "Runs", "", "runs"));
        tabs.add(tab(path, "Journal", "", "journal"));
        tabs.add(
                tab(
                        path,
                        "Own addresses",
                        Words.number(view.status().ownAddresses()),
                        "addresses"));
        tabs.add(
                tab(
                        path,
                        "Global address list",
                        Words.number(view.status().galAddresses()),
                        "gal"));
        tabs.add(tab(path, "Deleted", "", "deleted"));
        if (!view.refused().isEmpty() || path.tab().equals("refused")) {
            tabs.add(tab(path, "Refused", Words.number(view.refused().size()), "refused"));
        }
        return tabs;
    }

    private static Tab tab(PostofficePath path, String label, String count, String tab) {
        return new Tab(
                label, count, new PostofficePath(path.name(), tab).path(), path.tab().equals(tab));
    }

    /** Whether the page shows what changes by itself. */
    public boolean live() {
        return !tab.equals("addresses") && !tab.equals("gal") && !tab.equals("deleted");
    }
}
