package org.dirsync.web.page;

import java.time.Instant;
import java.util.List;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.RequestorView;
import org.jspecify.annotations.Nullable;

/**
 * A postoffice in the overview.
 *
 * @param status its numbers
 * @param look its state
 * @param reason why, as a sentence
 * @param lag how old its oldest change under way is, in words; empty if there is none
 * @param since when that change was made, or null
 * @param steps the last and the next T1, T2 and T3
 * @param urgent whether it needs a person
 */
public record OverviewRow(
        PostofficeStatus status,
        Look look,
        String reason,
        String lag,
        @Nullable Instant since,
        List<Step> steps,
        boolean urgent) {

    /** The row of this postoffice, with what the server knows of it, if it is on this node. */
    static OverviewRow of(
            PostofficeStatus status,
            @Nullable RequestorView registration,
            @Nullable Instant nextT2,
            Instant now) {
        long lag = status.lagSeconds();
        return new OverviewRow(
                status,
                Look.of(status.state()),
                Words.sentence(status.reason()),
                lag > 0 ? Words.duration(lag) : "",
                lag > 0 ? now.minusSeconds(lag) : null,
                List.of(
                        new Step("T1", status.lastSentAt(), status.nextRuns().get("T1")),
                        new Step("T2", registration == null ? null : registration.sentAt(), nextT2),
                        new Step("T3", status.lastProcessedAt(), status.nextRuns().get("T3"))),
                Look.needsAPerson(status.state()));
    }

    /** The path of its page. */
    public String path() {
        return "/postoffices/" + status.name();
    }

    /** Its role in a word or two. */
    public String role() {
        return status.role().equals("SERVER") ? "directory server" : "requestor";
    }
}
