package org.dirsync.web.deadletters;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.dirsync.deadletters.DeadLetter;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.web.page.PageServlet;

/** Messages that nobody could take, each with its reason. */
@WebServlet("/dead-letters")
public class DeadLettersPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient DeadLetters letters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<DeadLetter> list = letters.list();
        request.setAttribute("letters", list);
        show(request, response, "dead-letters", deadLetterCount());
    }

    /** Puts a letter on its queue again, or throws it away. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = Objects.requireNonNullElse(request.getParameter("id"), "");
        switch (Objects.requireNonNullElse(request.getParameter("decision"), "")) {
            case "retry" -> letters.retry(id);
            case "drop" -> letters.discard(id);
            default -> {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        response.sendRedirect(request.getContextPath() + "/dead-letters");
    }
}
