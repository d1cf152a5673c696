package org.dirsync.web.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.PostofficeView;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The head of all pages of a postoffice: how it is, and where its other pages are.
 *
 * @param name the postoffice
 * @param row what the overview says
 * @param groups its pages
 */
public record PostofficeHead(String name, OverviewRow row, List<Group> groups) {

    /** The page that only administrators may open. */
    public static final String RENAME = "rename";

    /**
     * Pages that belong together.
     *
     * @param label what they are about
     * @param tabs the pages, at least one
     */
    public record Group(String label, List<Tab> tabs) {

        /** Keeps a copy of the list. */
        public Group {
            tabs = List.copyOf(tabs);
        }

        /** Where the group leads: its first page. */
        public String path() {
            return tabs.get(0).path();
        }

        /** Whether a page belongs to it. */
        public boolean has(String tab) {
            return tabs.stream().anyMatch(one -> one.id().equals(tab));
        }
    }

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
        return new PostofficeHead(status.name(), row, groups(view, row, texts));
    }

    private static List<Group> groups(PostofficeView view, OverviewRow row, Texts texts) {
        String name = view.status().name();
        String page = "/postoffices/" + name;
        return List.of(
                new Group(
                        texts.say("office.tab.state"),
                        List.of(new Tab("", texts.say("office.tab.state"), "", page))),
                new Group(texts.say("office.group.addresses"), addresses(view, row, texts)),
                new Group(
                        texts.say("office.group.activity"),
                        List.of(
                                tab("runs", "", page + "/runs", texts),
                                tab("batches", "", page + "/batches", texts),
                                tab("journal", "", page + "/journal", texts),
                                tab("charts", "", page + "/charts", texts))),
                new Group(
                        texts.say("office.group.settings"),
                        List.of(
                                tab("schedule", "", "/schedule/" + name, texts),
                                tab("settings", "", "/settings/" + name, texts),
                                tab(RENAME, "", "/rename/" + name, texts))));
    }

    private static List<Tab> addresses(PostofficeView view, OverviewRow row, Texts texts) {
        String name = view.status().name();
        String addresses = "/addresses/" + name;
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab("addresses", row.own(), addresses, texts));
        tabs.add(tab("gal", row.gal(), "/postoffices/" + name + "/gal", texts));
        tabs.add(tab("imports", "", "/imports/" + name, texts));
        tabs.add(tab("deleted", "", addresses + "/deleted", texts));
        if (!view.refused().isEmpty()) {
            String count = LocalizedText.number(view.refused().size(), texts);
            tabs.add(tab("refused", count, addresses + "/refused", texts));
        }
        return tabs;
    }

    private static Tab tab(String id, String count, String path, Texts texts) {
        return new Tab(id, texts.say("office.tab." + id), count, path);
    }
}
