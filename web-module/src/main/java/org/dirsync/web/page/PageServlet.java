package org.dirsync.web.page;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.health.Starting;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;
import org.dirsync.web.security.FormToken;
import org.dirsync.web.security.KeptForm;

/** What all pages share: the frame around them, and what an exception becomes. */
public abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient DeadLetters deadLetters;
    @Inject private transient HeldDeletions heldDeletions;
    @Inject private transient Postoffices postoffices;
    @Inject private transient Starting starting;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(KeptForm.resumed(request), response);
        } catch (UnknownNameException
                | ConflictException
                | InvalidException
                | AccessLocalException
                | EJBAccessException e) {
            Problem problem = Problems.of(e);
            Problems.fail(
                    request, response, problem.status(), SentenceCase.sentence(problem.detail()));
        }
    }

    /** How many messages nobody could take; every page's head tells. */
    protected long deadLetterCount() {
        return deadLetters.count();
    }

    /** Of how many origins deletions wait for a decision; every page's head tells. */
    protected long heldCount() {
        return heldDeletions.undecided();
    }

    /** Shows a page that is for readers too; only viewers are told what waits for a person. */
    protected void show(HttpServletRequest request, HttpServletResponse response, String page)
            throws ServletException, IOException {
        boolean viewer = request.isUserInRole(Role.VIEWER);
        show(request, response, page, viewer ? deadLetterCount() : 0);
    }

    /** Shows a page. */
    protected void show(
            HttpServletRequest request, HttpServletResponse response, String page, long dead)
            throws ServletException, IOException {
        boolean viewer = request.isUserInRole(Role.VIEWER);
        request.setAttribute("viewer", viewer);
        request.setAttribute("deadLetters", dead);
        request.setAttribute("undecided", viewer ? heldCount() : 0L);
        request.setAttribute("now", Instant.now());
        request.setAttribute("starting", starting.tasks());
        request.setAttribute("beginning", viewer && postoffices.count() < 2);
        request.setAttribute("token", FormToken.of(request, response));
        request.setAttribute("operator", request.isUserInRole(Role.OPERATOR));
        request.setAttribute("administrator", request.isUserInRole(Role.ADMINISTRATOR));
        request.getRequestDispatcher("/WEB-INF/pages/" + page + ".jsp").forward(request, response);
    }
}
