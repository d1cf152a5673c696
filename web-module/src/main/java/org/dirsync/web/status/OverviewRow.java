package org.dirsync.web.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.history.Spark;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.RequestorView;
import org.dirsync.web.page.Badge;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A postoffice in the overview.
 *
 * @param status its numbers
 * @param look its state
 * @param role its role, in a word or two
 * @param reason why, as a sentence
 * @param lag how old its oldest change under way is, in words; empty if there is none
 * @param since when that change was made, or null
 * @param spark the lag of the last day
 * @param pending its pending changes, in the reader's digits
 * @param own its own addresses
 * @param gal the addresses that it knows
 * @param steps the last and the next T1, T2 and T3
 * @param urgent whether it needs a person
 * @param held which deletions wait for a decision, with where that is made; mostly none
 */
public record OverviewRow(
        PostofficeStatus status,
        Badge look,
        String role,
        String reason,
        String lag,
        @Nullable Instant since,
        SparkLine spark,
        String pending,
        String own,
        String gal,
        List<Step> steps,
        boolean urgent,
        List<Held> held) {

    /** Keeps copies of the lists. */
    public OverviewRow {
        steps = List.copyOf(steps);
        held = List.copyOf(held);
    }

    /**
     * Deletions that wait for a decision.
     *
     * @param text whose, and how many
     * @param path where they are listed
     */
    public record Held(String text, String path) {}

    /** The row of this postoffice, with what the server knows of it, if it is on this node. */
    static OverviewRow of(
            PostofficeStatus status,
            @Nullable RequestorView registration,
            @Nullable Instant nextT2,
            @Nullable Spark spark,
            Instant now,
            Texts texts) {
        long lag = status.lagSeconds();
        return new OverviewRow(
                status,
                Badge.of(status),
                texts.say(
                        status.role().equals("SERVER")
                                ? "overview.role.server"
                                : "overview.role.requestor"),
                LocalizedText.reason(status.why(), texts),
                lag > 0 ? LocalizedText.duration(lag, texts) : "",
                lag > 0 ? now.minusSeconds(lag) : null,
                SparkLine.of(spark, lag, texts),
                LocalizedText.number(status.pendingChanges(), texts),
                LocalizedText.number(status.ownAddresses(), texts),
                LocalizedText.number(status.galAddresses(), texts),
                List.of(
                        new Step("T1", status.lastSentAt(), status.nextRuns().get("T1")),
                        new Step("T2", registration == null ? null : registration.sentAt(), nextT2),
                        new Step("T3", status.lastProcessedAt(), status.nextRuns().get("T3"))),
                Badge.needsAPerson(status.state()),
                held(status, registration != null, texts));
    }

    private static List<Held> held(PostofficeStatus status, boolean serverHere, Texts texts) {
        List<Held> held = new ArrayList<>();
        if (status.ownDeletionsHeld() > 0) {
            held.add(
                    new Held(
                            texts.say("overview.held.own", status.ownDeletionsHeld()),
                            serverHere ? "/attention#held" : "/attention#own"));
        }
        if (status.deletionsHeldBack() > 0) {
            held.add(
                    new Held(
                            texts.say("overview.held.back", status.deletionsHeldBack()),
                            "/attention#held"));
        }
        return held;
    }

    /** The path of its page. */
    public String path() {
        return "/postoffices/" + status.name();
    }
}
