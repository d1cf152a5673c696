package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.dirsync.admin.Postoffices;
import org.dirsync.admin.Queues;
import org.dirsync.admin.Requestors;

/** All postoffices at a glance. */
@WebServlet("")
public class OverviewPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient Requestors requestors;
    @Inject private transient Queues queues;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long dead = deadLetterCount();
        request.setAttribute(
                "overview",
                Overview.of(
                        postoffices.list(),
                        requestors.list(),
                        queues.list(),
                        dead,
                        heldCount(),
                        Instant.now()));
        show(request, response, "overview", dead);
    }
}
