package org.dirsync.web.addresses;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.web.page.Answer;
import org.dirsync.web.status.PostofficeServlet;

/** The own addresses of a postoffice: the list, one entry, the deleted and the refused ones. */
@WebServlet("/addresses/*")
public class AddressesPage extends PostofficeServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient AddressLists lists;
    @Inject private transient EntryEditor editor;
    @Inject private transient TemplateEditor template;

    @Override
    protected void get(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = wanted.name();
        Answer answer =
                switch (wanted.rest()) {
                    case "" -> lists.own(name, request);
                    case "deleted" -> lists.deleted(name, request);
                    case "refused" -> lists.refused(name, request);
                    case "new" -> editor.blank(name, request);
                    case "entry" -> editor.edit(name, request);
                    case "delete" -> editor.confirm(name, request);
                    case "history" -> lists.history(name, request);
                    case "template" -> template.show(name, request);
                    default -> Answer.NONE;
                };
        give(answer, wanted, request, response);
    }

    @Override
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = wanted.name();
        Answer answer =
                switch (wanted.rest()) {
                    case "new", "entry" -> editor.save(name, request);
                    case "delete" -> editor.delete(name, request);
                    case "deleted" -> lists.restore(name, request);
                    case "template" -> template.save(name, request);
                    default -> Answer.NONE;
                };
        give(answer, wanted, request, response);
    }

    private void give(
            Answer answer, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (answer.leads()) {
            response.setStatus(answer.status());
            response.setHeader("Location", request.getContextPath() + answer.target());
        } else if (answer.target().isEmpty()) {
            response.sendError(answer.status());
        } else {
            response.setStatus(answer.status());
            request.setAttribute("base", "/addresses/" + wanted.name());
            show(wanted, request, response, answer.target());
        }
    }
}
