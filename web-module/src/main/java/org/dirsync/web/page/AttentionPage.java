package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.dirsync.admin.Attention;
import org.dirsync.admin.DeadLetters;
import org.dirsync.admin.HeldDeletions;
import org.dirsync.admin.HeldView;
import org.dirsync.admin.Postoffices;
import org.dirsync.admin.State;

/** What needs a person, and the buttons to decide. */
@WebServlet("/attention")
public class AttentionPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 5;

    @Inject private transient HeldDeletions held;
    @Inject private transient DeadLetters letters;
    @Inject private transient Attention attention;
    @Inject private transient Postoffices postoffices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("held", held.list().stream().map(this::row).toList());
        request.setAttribute("causes", letters.causes());
        request.setAttribute("refused", attention.refused());
        request.setAttribute("deletions", attention.deletions());
        request.setAttribute(
                "diverged",
                postoffices.list().stream().filter(p -> p.state() == State.DIVERGED).toList());
        request.setAttribute("done", done(request));
        show(request, response, "attention", deadLetterCount());
    }

    private HeldRow row(HeldView view) {
        return new HeldRow(view, held.entries(view.id(), null, FIRST).items());
    }

    private static String done(HttpServletRequest request) {
        String count = Objects.requireNonNullElse(request.getParameter("count"), "");
        long many = count.matches("[0-9]{1,12}") ? Long.parseLong(count) : 0;
        return switch (Objects.requireNonNullElse(request.getParameter("done"), "")) {
            case "approve" -> Words.count(many, "entry was", "entries were") + " deleted.";
            case "discard" -> "The entries stay.";
            case "retry" ->
                    Words.count(many, "message is", "messages are")
                            + " on the queue again. If the cause persists, they come back here.";
            case "drop" -> Words.count(many, "message was", "messages were") + " thrown away.";
            default -> "";
        };
    }

    /** Carries a decision out. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String decision = Objects.requireNonNullElse(request.getParameter("decision"), "");
        long count;
        switch (decision) {
            case "approve" -> count = held.approve(id(request), text(request, "seen"));
            case "discard" -> {
                held.discard(id(request), text(request, "seen"));
                count = 0;
            }
            case "retry" -> count = letters.retryAll(text(request, "cause"));
            case "drop" -> count = letters.discardAll(text(request, "cause"));
            default -> {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.sendRedirect(
                request.getContextPath() + "/attention?done=" + decision + "&count=" + count);
    }

    static long id(HttpServletRequest request) {
        String id = text(request, "id");
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
