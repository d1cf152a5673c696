package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dirsync.admin.DeadLetter;
import org.dirsync.admin.DeadLetters;

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
}
