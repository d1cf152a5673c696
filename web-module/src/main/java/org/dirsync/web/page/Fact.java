package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dirsync.admin.OptionsView;
import org.dirsync.admin.PostofficeSettings;
import org.dirsync.admin.PostofficeView;
import org.dirsync.admin.RequestorView;
import org.jspecify.annotations.Nullable;

/**
 * A setting or a state that needs no more than a word.
 *
 * @param label what it is
 * @param text its value; empty if it is a time
 * @param at its value if it is a time, or null
 */
public record Fact(String label, String text, @Nullable Instant at) {
    static List<Fact> of(PostofficeView view) {
        List<Fact> facts = new ArrayList<>();
        PostofficeSettings settings = view.settings();
        add(facts, "Directory server", settings.server());
        add(facts, "Schedule", schedule(settings));
        OptionsView options = settings.options();
        if (options != null) {
            add(facts, "Takes part by", direction(options));
            add(facts, "Address types", types(options));
            add(facts, "Details", options.details() ? "with templates" : "without templates");
            add(
                    facts,
                    "One message holds at most",
                    Words.count(options.limitChanges(), "change", "changes")
                            + ", "
                            + Words.count(options.limitCharacters(), "character", "characters"));
        }
        if (view.inbox() > 0) {
            add(facts, "Waiting for T3", Words.count(view.inbox(), "message", "messages"));
        }
        if (!view.repairs().isEmpty()) {
            add(facts, "Asks again for the lists of", String.join(", ", view.repairs()));
        }
        RequestorView server = view.registration();
        if (server != null) {
            time(facts, "The server heard from it", server.heardAt());
            time(facts, "The server answered it", server.sentAt());
            add(facts, "An answer is due", server.due() ? "yes, at the next T2" : "no");
            time(facts, "It verified", server.verifiedAt());
            add(facts, "Last status report", server.status());
            add(
                    facts,
                    "Its addresses at the server",
                    Words.count(server.addresses(), "address", "addresses"));
        }
        add(facts, "List", view.own().list());
        if (view.own().purged() > 0) {
            add(
                    facts,
                    "Deletions are forgotten",
                    "through number " + Words.number(view.own().purged()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text, null));
        }
    }

    private static void time(List<Fact> facts, String label, @Nullable Instant at) {
        facts.add(new Fact(label, at == null ? "never" : "", at));
    }

    private static String schedule(PostofficeSettings settings) {
        String lines = Objects.requireNonNullElse(settings.schedule(), "").strip();
        return lines.isEmpty()
                ? "none; it runs when somebody asks for it"
                : lines.replace("\n", "; ")
                        + " ("
                        + Objects.requireNonNullElse(settings.timeZone(), "UTC")
                        + ")";
    }

    private static String direction(OptionsView options) {
        if (options.sends() && options.receives()) {
            return "sending and receiving";
        }
        if (!options.sends() && !options.receives()) {
            return "neither sending nor receiving";
        }
        return options.sends() ? "sending only" : "receiving only";
    }

    private static String types(OptionsView options) {
        return options.types().isEmpty() ? "all" : String.join(", ", options.types());
    }
}
