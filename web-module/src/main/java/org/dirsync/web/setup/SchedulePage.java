package org.dirsync.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.Schedules;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.Option;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.status.PostofficeServlet;
import org.dirsync.web.text.Texts;

/**
 * The schedule of a postoffice: to see, and to edit before it is saved. What is being edited
 * travels with the form, so that nothing is kept between its steps.
 */
@WebServlet("/schedule/*")
public class SchedulePage extends PostofficeServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Schedules schedules;

    @Override
    protected void get(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ScheduleView view = schedules.view(wanted.name());
        switch (KeptForm.isResumed(request) ? "resumed" : wanted.rest()) {
            case "resumed" -> check(wanted, Form.of(request), request, response);
            case "" ->
                    show(
                            wanted,
                            request,
                            response,
                            Form.of(request).with("schedule", view.text()),
                            view);
            case "text" -> download(view, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void download(ScheduleView view, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-dssched.txt\""
                        .formatted(view.postoffice().replace('/', '-')));
        String text = view.text().isEmpty() ? "" : view.text().replace("\n", "\r\n") + "\r\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        Texts texts = Texts.of(request);
        ScheduleDraft draft = new ScheduleDraft(form, texts);
        String action = form.value("remove").isEmpty() ? form.value("do") : "remove";
        switch (action) {
            case "add" -> form.with("schedule", draft.withTimes());
            case "around" ->
                    form.with(
                            "schedule",
                            draft.aroundAnswers(
                                    schedules.check(wanted.name(), form.typed("schedule"))));
            case "again" -> form.with("schedule", draft.withInterval());
            case "remove" ->
                    form.with(
                            "schedule",
                            ScheduleDraft.without(
                                    schedules.check(wanted.name(), form.typed("schedule")),
                                    form.value("remove")));
            default -> {}
        }
        if (action.equals("save") && save(wanted.name(), form, Texts.of(request))) {
            response.sendRedirect(
                    request.getContextPath() + "/schedule/" + wanted.name() + "?saved=yes");
        } else {
            check(wanted, form, request, response);
        }
    }

    /** Shows what a schedule would do, whether or not it can be saved. */
    private void check(
            Wanted wanted, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ScheduleView view = schedules.check(wanted.name(), form.typed("schedule"));
        if (!view.ok()) {
            form.refuse("schedule", Texts.of(request).say("schedule.bad", view.bad().size()));
        }
        if (!form.ok()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        request.setAttribute("changed", !view.text().equals(schedules.view(wanted.name()).text()));
        show(wanted, request, response, form, view);
    }

    private boolean save(String name, Form form, Texts texts) {
        ScheduleView view = schedules.check(name, form.typed("schedule"));
        if (!view.ok()) {
            return false;
        }
        try {
            schedules.set(name, view.text());
            return true;
        } catch (InvalidException e) {
            form.refuse(e, texts);
            return false;
        }
    }

    private void show(
            Wanted wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            Form form,
            ScheduleView view)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        request.setAttribute("form", form);
        request.setAttribute("model", ScheduleModel.of(view, texts));
        request.setAttribute(
                "processes",
                Stream.of("T1", "T2", "T3")
                        .filter(process -> view.server() || !process.equals("T2"))
                        .map(process -> new Option(process, texts.say("schedule." + process)))
                        .toList());
        show(wanted, request, response, "schedule");
    }
}
