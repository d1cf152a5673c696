package org.dirsync.web.page;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.admin.PostofficeView;
import org.dirsync.admin.PostofficeView.CursorView;
import org.dirsync.admin.RequestorView;
import org.jspecify.annotations.Nullable;

/**
 * One of the numbers of synchronization, on both sides of the wire.
 *
 * @param name ReqSync, SrvSync or ImpSync
 * @param meaning what it counts
 * @param here what the postoffice has
 * @param there what the server has, or null if it is not on this node
 * @param sentence what the two together say
 * @param settled whether nothing is left to do
 */
public record NumberRow(
        String name,
        String meaning,
        long here,
        @Nullable Long there,
        String sentence,
        boolean settled) {

    /** The three numbers of a postoffice. */
    static List<NumberRow> of(PostofficeView view) {
        List<NumberRow> rows = new ArrayList<>();
        rows.add(reqSync(view));
        rows.add(srvSync(view.received(), view.registration()));
        rows.add(impSync(view.received(), view.registration()));
        return rows;
    }

    private static NumberRow reqSync(PostofficeView view) {
        long here = view.own().last();
        RequestorView server = view.registration();
        Long there = server == null ? null : Long.valueOf(server.exported().through());
        long has = there == null ? view.acknowledged().through() : there;
        String sentence;
        if (here == 0) {
            sentence = "It has not made a change of its own yet.";
        } else if (has > here) {
            sentence =
                    "The server knows of more changes than the postoffice has made; this happens"
                            + " after a backup was restored.";
        } else if (has < here) {
            sentence =
                    "The server lacks its changes "
                            + range(has + 1, here)
                            + "; the next T1 sends"
                            + " them.";
        } else if (view.acknowledged().through() < here) {
            sentence = "The server has all of its changes; the next T3 tells it so.";
        } else {
            sentence = "The server has all of its changes.";
        }
        return new NumberRow("ReqSync", "its own last change", here, there, sentence, has == here);
    }

    private static NumberRow srvSync(CursorView received, @Nullable RequestorView server) {
        long here = received.through();
        String meaning = "the last change of the master list that it has";
        if (server == null) {
            return new NumberRow(
                    "SrvSync",
                    meaning,
                    here,
                    null,
                    "It has the master list through this number; how long the list is, its server"
                            + " on another node knows.",
                    true);
        }
        long there = server.acknowledged().through();
        long pending = server.pendingChanges();
        String sentence;
        if (here > there) {
            sentence = "It is further than the server knows until its verification arrives.";
        } else if (here < there) {
            sentence =
                    "It is behind what it had verified before; this happens after a backup was"
                            + " restored.";
        } else if (pending > 0) {
            sentence =
                    "The server's list goes on for "
                            + Words.count(pending, "change", "changes")
                            + " above this number; the next T2 sends them.";
        } else {
            sentence = "It has all that the server has for it.";
        }
        return new NumberRow(
                "SrvSync", meaning, here, there, sentence, here == there && pending == 0);
    }

    private static NumberRow impSync(CursorView received, @Nullable RequestorView server) {
        long here = received.generation();
        String sentence;
        if (received.list().isEmpty()) {
            sentence = "It has not received a list yet.";
        } else if (received.complete()) {
            sentence = "That import is complete.";
        } else {
            sentence = "That import is under way; until it is complete the list is partial.";
        }
        return new NumberRow(
                "ImpSync",
                "which full import of the list it is on",
                here,
                server == null ? null : Long.valueOf(server.acknowledged().generation()),
                sentence,
                received.complete());
    }

    private static String range(long from, long to) {
        return from == to ? Words.number(from) : Words.number(from) + " to " + Words.number(to);
    }
}
