package org.dirsync.web.runs;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.text.Texts;

/** What each error number means and what to do: all of them, or one. */
@WebServlet("/codes/*")
public class CodesPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        String wanted = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        if (!wanted.isEmpty()) {
            Optional<CodeText> code =
                    wanted.matches("[0-9]{1,6}")
                            ? CodeText.find(Integer.parseInt(wanted), texts)
                            : Optional.empty();
            if (code.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            request.setAttribute("code", code.get());
        }
        request.setAttribute("codes", CodeText.all(texts));
        show(request, response, "codes", deadLetterCount());
    }
}
