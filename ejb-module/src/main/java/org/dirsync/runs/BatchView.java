package org.dirsync.runs;

import java.time.Instant;
import org.dirsync.address.Code;
import org.dirsync.store.BatchQueries.Range;
import org.dirsync.store.BatchQueries.Result;
import org.dirsync.store.BatchQueries.Times;
import org.dirsync.store.BatchQueries.Traced;
import org.jspecify.annotations.Nullable;

/**
 * A message of the flow and what became of it. What happened on another node is null.
 *
 * @param message its id
 * @param direction EXPORT: the requestor's request (T1); IMPORT: the directory server's update (T2)
 * @param state how far it is: SENT, RECEIVED, APPLIED, VERIFIED, or REPEATED (passed over), GAP (a
 *     message before it was missing), REFUSED
 * @param list the sender's numbered list; null if it carried none of it
 * @param only the one origin that it is confined to (a repair), or null
 * @param generation which generation of the list
 * @param base the receiver must have everything through this number
 * @param through and has everything through this number afterwards
 * @param complete whether the generation is whole with it
 * @param changes how many changes it carried
 * @param bytes its size as it travelled
 * @param builtAt when it was made
 * @param sentAt when the queue took it
 * @param receivedAt when its addressee had it
 * @param appliedAt when its changes were applied
 * @param verifiedAt when its sender knew
 * @param added entries added
 * @param modified entries modified
 * @param removed entries removed
 * @param refused changes refused
 * @param code why the message was refused, or null
 * @param text the reason in words, or empty
 */
public record BatchView(
        String message,
        String direction,
        String state,
        @Nullable String list,
        @Nullable String only,
        long generation,
        long base,
        long through,
        boolean complete,
        long changes,
        long bytes,
        Instant builtAt,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant verifiedAt,
        long added,
        long modified,
        long removed,
        long refused,
        @Nullable Integer code,
        String text) {

    static BatchView of(Traced traced) {
        Range range = traced.range();
        Times times = traced.times();
        Result result = traced.result();
        Code code = result.code();
        return new BatchView(
                traced.message(),
                traced.update() ? "IMPORT" : "EXPORT",
                state(times, result),
                range.list(),
                range.only(),
                range.generation(),
                range.base(),
                range.through(),
                range.complete(),
                range.changes(),
                traced.bytes(),
                times.built(),
                times.sent(),
                times.received(),
                times.applied(),
                times.verified(),
                result.added(),
                result.modified(),
                result.removed(),
                result.refused(),
                code == null ? null : code.number(),
                result.text());
    }

    private static String state(Times times, Result result) {
        String fate = result.fate();
        if (fate != null && !fate.equals("APPLIED") && !fate.equals("CONFIRMED")) {
            return fate;
        }
        if (times.verified() != null) {
            return "VERIFIED";
        }
        if (times.applied() != null) {
            return "APPLIED";
        }
        return times.received() == null ? "SENT" : "RECEIVED";
    }
}
