package org.dirsync.web.attention;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dirsync.addresses.EntryView;
import org.dirsync.attention.Attention;
import org.dirsync.attention.ConflictView;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.guard.HeldView;
import org.dirsync.runs.Runs;
import org.dirsync.setup.Requestors;
import org.dirsync.usecase.Page;
import org.dirsync.web.guard.HeldRow;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.Parameters;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/** What needs a person, and the buttons to decide. */
@WebServlet("/attention")
public class AttentionPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 5;
    private static final int MAX_HELD = 20;
    private static final int MAX_CONFLICTS = 25;

    @Inject private transient HeldDeletions held;
    @Inject private transient DeadLetters letters;
    @Inject private transient Attention attention;
    @Inject private transient Requestors requestors;
    @Inject private transient Runs runs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        held(request, texts);
        conflicts(request, texts);
        request.setAttribute("causes", letters.causes());
        request.setAttribute("refused", attention.refused());
        request.setAttribute("transactions", attention.refusedTransactions());
        request.setAttribute("diverged", attention.diverged());
        request.setAttribute("divergences", attention.divergences());
        request.setAttribute("alerts", attention.failingAlerts());
        request.setAttribute("unknown", requestors.unknown());
        request.setAttribute("done", done(request, texts));
        show(request, response, "attention", deadLetterCount());
    }

    private void held(HttpServletRequest request, Texts texts) {
        List<HeldView> all = held.list();
        List<HeldView> shown = all.stream().limit(MAX_HELD).toList();
        Map<Long, List<EntryView>> first =
                shown.isEmpty()
                        ? Map.of()
                        : held.first(shown.stream().map(HeldView::id).toList(), FIRST);
        OwnHeldRows own = OwnHeldRows.of(attention.deletions(), shown);
        request.setAttribute("deletions", own.rows());
        request.setAttribute("ownOrigins", own.origins());
        request.setAttribute(
                "held",
                shown.stream()
                        .map(
                                view ->
                                        new HeldRow(
                                                view,
                                                first.getOrDefault(view.id(), List.of()),
                                                texts))
                        .toList());
        request.setAttribute("heldMore", all.size() - shown.size());
    }

    private void conflicts(HttpServletRequest request, Texts texts) {
        String after = Parameters.number(request, "claims");
        Page<ConflictView> page =
                attention.conflicts(after.isEmpty() ? null : after, MAX_CONFLICTS);
        request.setAttribute(
                "conflicts", page.items().stream().map(one -> ConflictRow.of(one, texts)).toList());
        request.setAttribute("conflictCount", attention.conflictCount());
        if (page.next() != null) {
            request.setAttribute("next", Urls.with("/attention", "claims", page.next()));
        }
        if (!after.isEmpty()) {
            request.setAttribute("first", "/attention");
        }
    }

    private static String done(HttpServletRequest request, Texts texts) {
        String count = Parameters.number(request, "count");
        long many = count.isEmpty() ? 0 : Long.parseLong(count);
        String done = Parameters.text(request, "done");
        return switch (done) {
            case "approve", "discard", "retry", "drop", "cycle", "forget" ->
                    texts.say("attention.done." + done, many);
            default -> "";
        };
    }

    /** Carries a decision out. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String decision = Parameters.text(request, "decision");
        long count = 0;
        switch (decision) {
            case "approve" ->
                    count = held.approve(Parameters.id(request), Parameters.text(request, "seen"));
            case "discard" ->
                    held.discard(Parameters.id(request), Parameters.text(request, "seen"));
            case "retry" -> count = letters.retryAll(Parameters.text(request, "cause"));
            case "drop" -> count = letters.discardAll(Parameters.text(request, "cause"));
            case "cycle" ->
                    runs.start(Parameters.text(request, "id"), "CYCLE", request.getRemoteUser());
            case "forget" -> requestors.discardUnknown(Parameters.text(request, "id"));
            default -> {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.sendRedirect(
                request.getContextPath() + "/attention?done=" + decision + "&count=" + count);
    }
}
