package org.dirsync.web.addresses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.dirsync.addresses.AddressHoldersView;
import org.dirsync.addresses.HolderStatus;
import org.dirsync.addresses.HolderStatus.Paused;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whether a postoffice has an address, in the reader's language.
 *
 * @param presence what is known
 * @param state in a word
 * @param why in one sentence; times in it are shown as all times are
 */
public record PresenceRow(HolderStatus presence, String state, String why) {
    private static final int MAX_NAMED = 5;

    static PresenceRow of(HolderStatus presence, Texts texts) {
        return new PresenceRow(presence, state(presence, texts), why(presence, texts));
    }

    private static String state(HolderStatus presence, Texts texts) {
        return texts.say("gal.state." + key(presence.state()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In one sentence, which postoffices differ from the master list. */
    static String summary(AddressHoldersView where, Texts texts) {
        List<String> differing = where.differing();
        int all = where.postoffices().size();
        if (where.owner() == null && differing.size() == all) {
            return texts.say("gal.differs.nobody");
        }
        if (differing.isEmpty()) {
            return texts.say(where.deleted() ? "gal.differs.gone" : "gal.differs.none", all);
        }
        return texts.say(
                where.deleted() ? "gal.differs.still" : "gal.differs.some",
                differing.size(),
                all,
                named(differing, texts));
    }

    /**
     * That the owner was removed, when, and who has the address until its next T3; empty if the
     * owner still takes part.
     */
    static String removed(AddressHoldersView where, Texts texts) {
        String owner = where.owner();
        if (owner == null || !where.ownerRemoved()) {
            return "";
        }
        Instant at = where.ownerRemovedAt();
        String removed =
                at == null
                        ? texts.say("gal.removed.once", owner)
                        : texts.say("gal.removed", owner, iso(at));
        List<String> still = where.stillHaving();
        return still.isEmpty()
                ? removed
                : removed + " " + texts.say("gal.removed.still", still.size(), named(still, texts));
    }

    private static String named(List<String> postoffices, Texts texts) {
        String names = String.join(", ", postoffices.stream().limit(MAX_NAMED).toList());
        int more = postoffices.size() - MAX_NAMED;
        return more > 0 ? texts.say("gal.differs.more", names, more) : names;
    }

    private static String why(HolderStatus presence, Texts texts) {
        String reason = key(presence.why());
        StringBuilder why = new StringBuilder();
        Paused paused = presence.paused();
        if (paused != null) {
            why.append(
                            texts.say(
                                    "gal.paused",
                                    paused.postoffice(),
                                    paused.by(),
                                    iso(paused.since())))
                    .append("; ");
        }
        why.append(texts.say("gal.why." + reason, presence.other()));
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
        return why.append('.').toString();
    }

    private static String iso(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
