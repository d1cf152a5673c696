package org.dirsync.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.setup.Requestors;
import org.dirsync.setup.Schedules;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.text.Texts;

/**
 * From an empty database to postoffices that exchange their addresses, step by step. Which step is
 * next is what the database says, so it can be left and taken up again at any point.
 */
@WebServlet("/first-steps")
public class FirstStepsPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient Requestors requestors;
    @Inject private transient Schedules schedules;
    @Inject private transient NewPostoffice added;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("secret", ShownSecret.take(request));
        show(request, response, Form.of(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        try {
            switch (form.value("do")) {
                case "server" -> added.hostServer(form);
                case "requestor" -> added.hostRequestor(form);
                case "join" -> added.join(form);
                case "register" -> added.register(form, request);
                case "schedule" ->
                        schedules.set(
                                form.value("postoffice"),
                                Preset.of(form.value("preset")).schedule());
                default -> {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
            response.sendRedirect(request.getContextPath() + "/first-steps");
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
            refused(request, response, form);
        } catch (ConflictException e) {
            form.refuse("name", SentenceCase.sentence(String.valueOf(e.getMessage())));
            refused(request, response, form);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        show(request, response, form);
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        if (form.value("timeZone").isEmpty()) {
            form.with("timeZone", "UTC");
        }
        request.setAttribute("form", form);
        request.setAttribute("sent", form.value("do"));
        request.setAttribute("steps", FirstSteps.of(postoffices.list(), requestors.list()));
        request.setAttribute("presets", Preset.options(texts));
        request.setAttribute("zones", Zones.ALL);
        show(request, response, "first-steps", deadLetterCount());
    }
}
