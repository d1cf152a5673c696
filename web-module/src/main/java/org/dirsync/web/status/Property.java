package org.dirsync.web.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dirsync.status.OptionsView;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.status.PostofficeView;
import org.dirsync.status.RequestorView;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A setting or a state that needs no more than a word.
 *
 * @param label what it is
 * @param text its value; empty if it is a time
 * @param at its value if it is a time, or null
 */
public record Property(String label, String text, @Nullable Instant at) {
    static List<Property> of(PostofficeView view, Texts texts) {
        Facts facts = new Facts(texts);
        PostofficeSettings settings = view.settings();
        facts.add("server", settings.server());
        facts.add("schedule", schedule(settings, texts));
        OptionsView options = settings.options();
        if (options != null) {
            facts.add("part", texts.say("office.fact.part." + part(options)));
            facts.add("types", types(options, texts));
            facts.add(
                    "details",
                    texts.say("office.fact.details." + (options.details() ? "yes" : "no")));
            facts.add(
                    "limit",
                    texts.say(
                            "office.fact.limit.value",
                            options.limitChanges(),
                            options.limitCharacters()));
        }
        if (view.inbox() > 0) {
            facts.add("inbox", texts.say("office.fact.messages", view.inbox()));
        }
        facts.add("repairs", String.join(", ", view.repairs()));
        RequestorView server = view.registration();
        if (server != null) {
            facts.time("heard", server.heardAt());
            facts.time("answered", server.sentAt());
            facts.add("due", texts.say("office.fact.due." + (server.due() ? "yes" : "no")));
            facts.time("verified", server.verifiedAt());
            facts.add("status", report(server.status(), texts));
            facts.add("addresses", texts.say("office.fact.addresses.value", server.addresses()));
        }
        facts.add("list", view.own().list());
        if (view.own().purged() > 0) {
            facts.add("purged", texts.say("office.fact.purged.value", view.own().purged()));
        }
        return facts.all();
    }

    /** Facts as they come together. */
    private static final class Facts {
        private final Texts texts;
        private final List<Property> facts = new ArrayList<>();

        Facts(Texts texts) {
            this.texts = texts;
        }

        void add(String what, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                facts.add(new Property(texts.say("office.fact." + what), text, null));
            }
        }

        void time(String what, @Nullable Instant at) {
            String text = at == null ? texts.say("office.fact.never") : "";
            facts.add(new Property(texts.say("office.fact." + what), text, at));
        }

        List<Property> all() {
            return List.copyOf(facts);
        }
    }

    private static String schedule(PostofficeSettings settings, Texts texts) {
        String lines = Objects.requireNonNullElse(settings.schedule(), "").strip();
        return lines.isEmpty()
                ? texts.say("office.fact.schedule.none")
                : texts.say(
                        "office.fact.schedule.zone",
                        ScheduleWords.of(lines, texts),
                        Objects.requireNonNullElse(settings.timeZone(), "UTC"));
    }

    /** A report without a text says only that all was done. */
    private static String report(String status, Texts texts) {
        return status.equals("COMPLETE") ? texts.say("office.report.COMPLETE") : status;
    }

    private static String part(OptionsView options) {
        if (options.sends() == options.receives()) {
            return options.sends() ? "both" : "none";
        }
        return options.sends() ? "sends" : "receives";
    }

    private static String types(OptionsView options, Texts texts) {
        return options.types().isEmpty()
                ? texts.say("office.fact.types.all")
                : String.join(", ", options.types());
    }
}
