package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.PostofficeView;
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

    static PostofficeHead of(PostofficeView view, @Nullable Instant nextT2, Instant now) {
        PostofficeStatus status = view.status();
        String name = status.name();
        return new PostofficeHead(
                name, OverviewRow.of(status, view.registration(), nextT2, now), tabs(name, view));
    }

    private static List<Tab> tabs(String name, PostofficeView view) {
        PostofficeStatus status = view.status();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", "State", "", "/postoffices/" + name));
        tabs.add(new Tab("runs", "Runs", "", "/postoffices/" + name + "/runs"));
        tabs.add(new Tab("batches", "Batches", "", "/postoffices/" + name + "/batches"));
        tabs.add(new Tab("charts", "Charts", "", "/postoffices/" + name + "/charts"));
        tabs.add(new Tab("journal", "Journal", "", "/postoffices/" + name + "/journal"));
        tabs.add(
                new Tab(
                        "addresses",
                        "Own addresses",
                        Words.number(status.ownAddresses()),
                        "/addresses/" + name));
        tabs.add(
                new Tab(
                        "gal",
                        "Global address list",
                        Words.number(status.galAddresses()),
                        "/postoffices/" + name + "/gal"));
        tabs.add(new Tab("schedule", "Schedule", "", "/schedule/" + name));
        tabs.add(new Tab("settings", "Settings", "", "/settings/" + name));
        tabs.add(new Tab("imports", "Import and export", "", "/imports/" + name));
        tabs.add(new Tab("deleted", "Deleted", "", "/addresses/" + name + "/deleted"));
        if (!view.refused().isEmpty()) {
            tabs.add(
                    new Tab(
                            "refused",
                            "Refused",
                            Words.number(view.refused().size()),
                            "/addresses/" + name + "/refused"));
        }
        return tabs;
    }
}
