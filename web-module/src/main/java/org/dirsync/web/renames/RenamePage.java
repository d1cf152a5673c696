package org.dirsync.web.renames;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.renames.Renames;
import org.dirsync.renames.ServerRole;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.status.PostofficeServlet;
import org.dirsync.web.text.Texts;

/** Another name for a postoffice, and the role of directory server: what will happen, and go. */
@WebServlet("/rename/*")
public class RenamePage extends PostofficeServlet {
    private static final long serialVersionUID = 1L;

    private static final String ROLE = "role";

    @Inject private transient Renames renames;
    @Inject private transient ServerRole role;

    @Override
    protected void get(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (wanted.rest().isEmpty()) {
            look(
                    wanted,
                    KeptForm.isResumed(request) ? Form.of(request) : Form.empty(),
                    request,
                    response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void look(
            Wanted wanted, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("form", form);
        request.setAttribute("plan", renames.plan(wanted.name(), null));
        try {
            request.setAttribute(ROLE, role.plan(wanted.name()));
        } catch (ConflictException e) {
            request.setAttribute("fixed", SentenceCase.sentence(e.getMessage()));
        }
        show(wanted, request, response, "rename");
    }

    @Override
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (wanted.rest()) {
            case "" -> rename(wanted, Form.of(request), request, response);
            case ROLE -> {
                role.move(wanted.name());
                go(wanted.name(), request, response);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void rename(
            Wanted wanted, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String secret = form.typed("secret");
        try {
            String name =
                    renames.rename(
                                    wanted.name(),
                                    form.value("name"),
                                    secret.isBlank() ? null : secret)
                            .name();
            go(name, request, response);
            return;
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
        } catch (ConflictException e) {
            form.refuse("name", SentenceCase.sentence(e.getMessage()));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        look(wanted, form, request, response);
    }

    private static void go(String name, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/postoffices/" + name);
    }
}
