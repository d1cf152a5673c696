package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.PostofficeView;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The head of all pages of a postoffice: how it is, and where its other pages are.
 *
 * @param name the postoffice
 * @param row what the overview says
 * @param tabs its pages
 */
public record PostofficeHead(String name, OverviewRow row, List<Tab> tabs) {

    /**
     * A link to one of the pages.
     *
     * @param id its name among the tabs
     * @param label its text
     * @param count how much is there, in words, or empty
     * @param path where it leads
     */
    public record Tab(String id, String label, String count, String path) {}

    static PostofficeHead of(
            PostofficeView view, @Nullable Instant nextT2, Instant now, Texts texts) {
        PostofficeStatus status = view.status();
        OverviewRow row = OverviewRow.of(status, view.registration(), nextT2, null, now, texts);
        return new PostofficeHead(status.name(), row, tabs(view, row, texts));
    }

    private static List<Tab> tabs(PostofficeView view, OverviewRow row, Texts texts) {
        String name = view.status().name();
        String page = "/postoffices/" + name;
        String addresses = "/addresses/" + name;
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", texts.say("office.tab.state"), "", page));
        tabs.add(tab("runs", "", page + "/runs", texts));
        tabs.add(tab("batches", "", page + "/batches", texts));
        tabs.add(tab("charts", "", page + "/charts", texts));
        tabs.add(tab("journal", "", page + "/journal", texts));
        tabs.add(tab("addresses", row.own(), addresses, texts));
        tabs.add(tab("gal", row.gal(), page + "/gal", texts));
        tabs.add(tab("schedule", "", "/schedule/" + name, texts));
        tabs.add(tab("settings", "", "/settings/" + name, texts));
        tabs.add(tab("imports", "", "/imports/" + name, texts));
        tabs.add(tab("deleted", "", addresses + "/deleted", texts));
        if (!view.refused().isEmpty()) {
            String count = Spoken.number(view.refused().size(), texts);
            tabs.add(tab("refused", count, addresses + "/refused", texts));
        }
        return tabs;
    }

    private static Tab tab(String id, String count, String path, Texts texts) {
        return new Tab(id, texts.say("office.tab." + id), count, path);
    }
}
