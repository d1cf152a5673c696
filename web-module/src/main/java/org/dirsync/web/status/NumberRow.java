package org.dirsync.web.status;

import java.util.List;
import org.dirsync.status.PostofficeView;
import org.dirsync.status.PostofficeView.CursorView;
import org.dirsync.status.RequestorView;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One of the numbers of synchronization, on both sides of the wire.
 *
 * @param name what it is called
 * @param term the same in the protocol: ReqSync, SrvSync or ImpSync
 * @param meaning what it counts
 * @param here what the postoffice has
 * @param there what the server has, or null if it is not on this node
 * @param sentence what the two together say
 * @param settled whether nothing is left to do
 */
public record NumberRow(
        String name,
        String term,
        String meaning,
        long here,
        @Nullable Long there,
        String sentence,
        boolean settled) {

    /** The three numbers of a postoffice. */
    static List<NumberRow> of(PostofficeView view, Texts texts) {
        return List.of(reqSync(view, texts), srvSync(view, texts), impSync(view, texts));
    }

    private static NumberRow reqSync(PostofficeView view, Texts texts) {
        String name = view.status().name();
        long here = view.own().last();
        RequestorView server = view.registration();
        Long there = server == null ? null : Long.valueOf(server.exported().through());
        long known = view.acknowledged().through();
        long has = there == null ? known : there;
        String sentence;
        if (here == 0 && has == 0) {
            sentence = texts.say("office.reqsync.none", name);
        } else if (has > here) {
            sentence = texts.say("office.reqsync.ahead", name, here, has);
        } else if (has < here) {
            sentence =
                    texts.say("office.reqsync.lacks", name, here, has, range(texts, has + 1, here));
        } else if (known < here) {
            sentence = texts.say("office.reqsync.untold", name, here, known);
        } else {
            sentence = texts.say("office.reqsync.settled", name, here);
        }
        return new NumberRow(
                texts.say("office.reqsync.name"),
                "ReqSync",
                texts.say("office.reqsync.meaning"),
                here,
                there,
                sentence,
                has == here);
    }

    private static NumberRow srvSync(PostofficeView view, Texts texts) {
        String name = view.status().name();
        RequestorView server = view.registration();
        long here = view.received().through();
        String meaning = texts.say("office.srvsync.meaning");
        if (server == null) {
            String sentence = texts.say("office.srvsync.elsewhere", name, here);
            return new NumberRow(
                    texts.say("office.srvsync.name"),
                    "SrvSync",
                    meaning,
                    here,
                    null,
                    sentence,
                    true);
        }
        long there = server.acknowledged().through();
        long pending = server.pendingChanges();
        String sentence;
        if (here > there) {
            sentence = texts.say("office.srvsync.ahead", name, here, there);
        } else if (here < there) {
            sentence = texts.say("office.srvsync.behind", name, here, there);
        } else if (pending > 0) {
            sentence = texts.say("office.srvsync.pending", name, here, pending);
        } else {
            sentence = texts.say("office.srvsync.settled", name, here);
        }
        boolean settled = here == there && pending == 0;
        return new NumberRow(
                texts.say("office.srvsync.name"),
                "SrvSync",
                meaning,
                here,
                there,
                sentence,
                settled);
    }

    private static NumberRow impSync(PostofficeView view, Texts texts) {
        String name = view.status().name();
        CursorView received = view.received();
        RequestorView server = view.registration();
        long here = received.generation();
        Long there = server == null ? null : Long.valueOf(server.acknowledged().generation());
        String sentence;
        if (received.list().isEmpty()) {
            sentence = texts.say("office.impsync.none", name);
        } else if (!received.complete()) {
            sentence = texts.say("office.impsync.partial", name, here);
        } else if (there != null && there != here) {
            sentence = texts.say("office.impsync.differs", name, here, there);
        } else {
            sentence = texts.say("office.impsync.complete", name, here);
        }
        return new NumberRow(
                texts.say("office.impsync.name"),
                "ImpSync",
                texts.say("office.impsync.meaning"),
                here,
                there,
                sentence,
                received.complete());
    }

    private static String range(Texts texts, long from, long to) {
        return from == to
                ? texts.say("office.range.one", from)
                : texts.say("office.range.many", from, to);
    }
}
