package org.dirsync.web.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dirsync.admin.Presence;
import org.dirsync.admin.Presence.Paused;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whether a postoffice has an address, in the reader's language.
 *
 * @param presence what is known
 * @param state in a word
 * @param why in one sentence; times in it are shown as all times are
 */
public record PresenceRow(Presence presence, String state, String why) {

    static PresenceRow of(Presence presence, Texts texts) {
        return new PresenceRow(presence, state(presence, texts), why(presence, texts));
    }

    private static String state(Presence presence, Texts texts) {
        if (!presence.has()) {
            return texts.say("gal.lacks");
        }
        return texts.say(presence.step().isEmpty() ? "gal.has" : "gal.has-old");
    }

    private static String why(Presence presence, Texts texts) {
        String reason = presence.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        StringBuilder why = new StringBuilder(texts.say("gal.why." + reason, presence.other()));
        if (!presence.step().isEmpty()) {
            if (presence.asked() != null) {
                String key = presence.hosted() ? "gal.asked" : "gal.heard";
                why.append("; ").append(texts.say(key, iso(presence.asked())));
            }
            why.append("; ")
                    .append(
                            presence.next() == null
                                    ? texts.say("gal.no-next", presence.step())
                                    : texts.say(
                                            "gal.next-step",
                                            presence.step(),
                                            iso(presence.next())));
        }
        Paused paused = presence.paused();
        if (paused != null) {
            why.append("; ")
                    .append(
                            texts.say(
                                    "gal.paused",
                                    paused.postoffice(),
                                    paused.by(),
                                    iso(paused.since())));
        }
        return why.append('.').toString();
    }

    private static String iso(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
