package org.dirsync.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.dirsync.access.Secrets;
import org.dirsync.addresses.GlobalList;
import org.dirsync.guard.GuardView;
import org.dirsync.guard.Guards;
import org.dirsync.setup.PostofficeSetup;
import org.dirsync.setup.RemovalPreview;
import org.dirsync.status.OptionsView;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.page.Urls;
import org.dirsync.web.status.PostofficeServlet;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** How a postoffice is set up; pausing it, and taking it down. */
@WebServlet("/settings/*")
public class SettingsPage extends PostofficeServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_LEAST = 1_000_000;

    @Inject private transient Postoffices postoffices;

    @Inject private transient PostofficeSetup setup;
    @Inject private transient Guards guards;
    @Inject private transient RemovalPreview removing;
    @Inject private transient GlobalList list;

    @Override
    protected void get(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (wanted.rest()) {
            case "" -> showSettings(wanted, request, response, Form.of(request));
            case "remove" -> showRemoval(wanted, request, response, Form.of(request));
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        Texts texts = Texts.of(request);
        String name = wanted.name();
        String action = form.value("do");
        try {
            switch (action) {
                case "settings" -> change(name, form, texts);
                case "guard" -> guard(name, form, texts);
                case "guard-clear" -> guards.clear(name);
                case "secret" -> renew(name, form, request);
                case "pause" -> setup.pause(name);
                case "resume" -> setup.resume(name);
                case "remove" -> remove(name, form, texts);
                default -> {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
        } catch (ConflictException e) {
            form.refuse(
                    action.equals("remove") ? "confirm" : "server",
                    SentenceCase.sentence(String.valueOf(e.getMessage())));
        }
        if (form.ok()) {
            response.sendRedirect(
                    request.getContextPath()
                            + (action.equals("remove")
                                    ? afterRemoval(name)
                                    : "/settings/" + name + "?saved=yes"));
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        if (action.equals("remove")) {
            showRemoval(wanted, request, response, form);
        } else {
            showSettings(wanted, request, response, form);
        }
    }

    private void change(String name, Form form, Texts texts) {
        OptionsView options = new OptionsForm(form, texts).read();
        if (form.ok()) {
            String server = form.value("server");
            boolean same =
                    server.equalsIgnoreCase(
                            Objects.requireNonNullElse(
                                    postoffices.view(name).settings().server(), ""));
            String secret = form.value("secret");
            setup.change(
                    name,
                    new PostofficeSettings(
                            null,
                            null,
                            form.value("timeZone"),
                            same ? null : server,
                            same || secret.isEmpty() ? null : secret,
                            options,
                            null));
        }
    }

    private void guard(String name, Form form, Texts texts) {
        int percent = OptionsForm.number(form, texts, "percent", 100);
        int least = OptionsForm.number(form, texts, "least", MAX_LEAST);
        if (form.ok()) {
            guards.set(name, percent, least);
        }
    }

    /** A secret that was made up is shown once, unless the server is here and knows it already. */
    private void renew(String name, Form form, HttpServletRequest request) {
        String typed = form.value("own-secret");
        String secret = typed.isEmpty() ? Secrets.random() : typed;
        try {
            setup.renewSecret(name, secret);
        } catch (InvalidException e) {
            form.refuse("own-secret", SentenceCase.sentence(String.valueOf(e.getMessage())));
            return;
        }
        var view = postoffices.view(name);
        if (typed.isEmpty() && view.registration() == null) {
            String server = Objects.requireNonNullElse(view.settings().server(), "");
            new ShownSecret(name, server, secret).keep(request);
        }
    }

    /** To who still has its addresses, if anybody does. */
    private String afterRemoval(String name) {
        return list.holders(name).isEmpty()
                ? Urls.with("/", "removed", name)
                : Urls.with("/gal", "origin", name, "removed", name);
    }

    private void remove(String name, Form form, Texts texts) {
        if (form.value("confirm").equalsIgnoreCase(name)) {
            setup.remove(name);
        } else {
            form.refuse("confirm", texts.say("requestors.confirm-wrong", name));
        }
    }

    private void showSettings(
            Wanted wanted, HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        var view = postoffices.view(wanted.name());
        String action = form.value("do");
        Texts texts = Texts.of(request);
        if (!action.equals("settings")) {
            OptionsView options = view.settings().options();
            if (options != null) {
                new OptionsForm(form, texts).fill(options);
            }
            form.with("timeZone", text(view.settings().timeZone()))
                    .with("server", text(view.settings().server()));
        }
        GuardView guard = guards.of(wanted.name());
        if (!action.equals("guard")) {
            form.with("percent", Integer.toString(guard.percent()))
                    .with("least", Integer.toString(guard.least()));
        }
        request.setAttribute("form", form);
        request.setAttribute("guard", guard);
        request.setAttribute("types", OptionsForm.TYPES);
        request.setAttribute("zones", Zones.ALL);
        request.setAttribute("serverHere", view.registration() != null);
        request.setAttribute("renames", isThere("/rename/*"));
        request.setAttribute("secret", ShownSecret.take(request));
        show(wanted, request, response, "settings");
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Whether this application has such a page. */
    private boolean isThere(String mapping) {
        return getServletContext().getServletRegistrations().values().stream()
                .anyMatch(servlet -> servlet.getMappings().contains(mapping));
    }

    private void showRemoval(
            Wanted wanted, HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        request.setAttribute("form", form);
        request.setAttribute("removal", removing.view(wanted.name()));
        show(wanted, request, response, "remove");
    }
}
