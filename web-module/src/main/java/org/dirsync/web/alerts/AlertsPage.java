package org.dirsync.web.alerts;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.alerts.AlertSettings;
import org.dirsync.alerts.Alerts;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.text.Texts;

/** Who is told when a postoffice is out of sync. */
@WebServlet("/alerts")
public class AlertsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_MINUTES = 7 * 24 * 60;

    @Inject private transient Alerts alerts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("saved", request.getParameter("saved") != null);
        page(
                KeptForm.isResumed(request) ? Form.of(request) : filledIn(alerts.settings()),
                request,
                response);
    }

    private static Form filledIn(AlertSettings settings) {
        Form form =
                Form.empty()
                        .with("addresses", String.join("\n", settings.addresses()))
                        .with("webhook", settings.webhook())
                        .with("behindMinutes", Integer.toString(settings.behindMinutes()))
                        .with("offlineMinutes", Integer.toString(settings.offlineMinutes()))
                        .with("waitingMinutes", Integer.toString(settings.waitingMinutes()));
        return settings.signed() ? form.with("signed", "yes") : form;
    }

    private void page(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("form", form);
        request.setAttribute("session", alerts.hasMailSession());
        request.setAttribute("undelivered", alerts.undelivered());
        show(request, response, "alerts", deadLetterCount());
    }

    /** Saves the settings, sends a test, or tries again what was not delivered. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        switch (form.value("decision")) {
            case "test" -> {
                request.setAttribute("tried", alerts.test());
                page(filledIn(alerts.settings()), request, response);
            }
            case "retry" -> {
                alerts.retry();
                response.sendRedirect(request.getContextPath() + "/alerts");
            }
            default -> save(form, request, response);
        }
    }

    private void save(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String secret = form.typed("secret");
        Texts texts = Texts.of(request);
        int behind = minutes(form, "behindMinutes", texts);
        int offline = minutes(form, "offlineMinutes", texts);
        int waiting = minutes(form, "waitingMinutes", texts);
        AlertSettings wanted =
                new AlertSettings(
                        form.value("addresses").lines().toList(),
                        form.value("webhook"),
                        secret.isEmpty() ? null : secret,
                        form.has("signed", "yes"),
                        behind,
                        offline,
                        waiting);
        alerts.faults(wanted).forEach(fault -> form.refuse(fault, Texts.of(request)));
        if (form.ok()) {
            try {
                alerts.change(wanted);
                response.sendRedirect(request.getContextPath() + "/alerts?saved=1");
                return;
            } catch (InvalidException e) {
                form.refuse(e, Texts.of(request));
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        page(form, request, response);
    }

    private static int minutes(Form form, String name, Texts texts) {
        String value = form.value(name);
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= MAX_MINUTES) {
            return Integer.parseInt(value);
        }
        form.refuse(name, texts.say("form.number", 0, MAX_MINUTES));
        return 0;
    }
}
