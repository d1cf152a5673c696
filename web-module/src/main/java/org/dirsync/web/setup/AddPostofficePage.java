package org.dirsync.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.text.Texts;

/** Adds a postoffice to an organization that exists; the first one is made by the first steps. */
@WebServlet("/add-postoffice")
public class AddPostofficePage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient NewPostoffice added;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (postoffices.count() == 0) {
            response.sendRedirect(request.getContextPath() + "/first-steps");
            return;
        }
        show(request, response, Form.of(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        try {
            String to =
                    switch (form.value("do")) {
                        case "requestor" -> at("/postoffices/", added.hostRequestor(form));
                        case "join" -> at("/postoffices/", added.join(form));
                        case "register" -> at("/requestors/", added.register(form, request));
                        default -> "";
                    };
            if (to.isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                response.sendRedirect(request.getContextPath() + to);
            }
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
            refused(request, response, form);
        } catch (ConflictException e) {
            form.refuse("name", SentenceCase.sentence(String.valueOf(e.getMessage())));
            refused(request, response, form);
        }
    }

    private static String at(String page, String name) {
        return page + name + "?added=yes";
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        show(request, response, form);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        if (form.value("timeZone").isEmpty()) {
            form.with("timeZone", "UTC");
        }
        request.setAttribute("form", form);
        request.setAttribute("server", added.server());
        request.setAttribute("presets", Preset.options(Texts.of(request)));
        request.setAttribute("zones", Zones.ALL);
        show(request, response, "add-postoffice", deadLetterCount());
    }
}
