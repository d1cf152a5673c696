package org.dirsync.web.status;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.dirsync.history.History;
import org.dirsync.setup.Requestors;
import org.dirsync.status.Postoffices;
import org.dirsync.status.Queues;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.text.Texts;

/** All postoffices at a glance. */
@WebServlet("")
public class OverviewPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient Requestors requestors;
    @Inject private transient Queues queues;
    @Inject private transient History history;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long dead = deadLetterCount();
        OverviewQuery query = OverviewQuery.of(request);
        OverviewData data =
                new OverviewData(
                        postoffices.list(),
                        requestors.list(),
                        queues.list(),
                        history.sparks(),
                        dead,
                        heldCount(),
                        Instant.now());
        String removed = request.getParameter("removed");
        if (removed != null) {
            postoffices
                    .removal(removed)
                    .ifPresent(
                            one ->
                                    request.setAttribute(
                                            "removed",
                                            LocalizedText.removed(one, Texts.of(request))));
        }
        request.setAttribute("query", query);
        request.setAttribute("overview", Overview.of(data, query, Texts.of(request)));
        show(request, response, "overview", dead);
    }
}
