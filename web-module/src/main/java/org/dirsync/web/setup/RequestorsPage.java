package org.dirsync.web.setup;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.access.Secrets;
import org.dirsync.setup.RequestorSettings;
import org.dirsync.setup.Requestors;
import org.dirsync.status.HostedView;
import org.dirsync.status.Postoffices;
import org.dirsync.status.RequestorView;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.status.PostofficeServlet;
import org.dirsync.web.text.Texts;

/** Who is registered at the directory server, and who asks without being so. */
@WebServlet({"/requestors", "/requestors/*"})
public class RequestorsPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/requestors";

    @Inject private transient Requestors requestors;
    @Inject private transient Postoffices postoffices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isOne(request)) {
            Optional<PostofficeServlet.Wanted> wanted =
                    PostofficeServlet.Wanted.parse(request.getPathInfo());
            if (wanted.isEmpty() || !wanted.get().rest().isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            RequestorView view = requestors.view(wanted.get().name());
            Form form = Form.of(request);
            if (!KeptForm.isResumed(request) || !form.value("do").equals("options")) {
                new OptionsForm(form, Texts.of(request)).fill(view.allowed());
            }
            form.with("password", requestors.sendsPassword(view.name()) ? "yes" : "");
            showOne(request, response, form, view);
        } else {
            showAll(request, response, Form.of(request));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        if (isOne(request)) {
            Optional<PostofficeServlet.Wanted> wanted =
                    PostofficeServlet.Wanted.parse(request.getPathInfo());
            if (wanted.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            change(requestors.view(wanted.get().name()), form, request, response);
            return;
        }
        try {
            switch (form.value("do")) {
                case "register" -> register(form, request);
                case "discard" -> requestors.discardUnknown(form.value("unknown"));
                default -> {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
            response.sendRedirect(request.getContextPath() + PATH);
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
        } catch (ConflictException e) {
            form.refuse("name", SentenceCase.sentence(String.valueOf(e.getMessage())));
        }
        if (!form.ok()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            showAll(request, response, form);
        }
    }

    private static boolean isOne(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && path.length() > 1;
    }

    private void register(Form form, HttpServletRequest request) {
        String typed = form.value("secret");
        String secret = typed.isEmpty() ? Secrets.random() : typed;
        String name =
                requestors.register(
                        new RequestorSettings(
                                form.value("name"), secret, null, form.has("password", "yes")));
        if (typed.isEmpty()) {
            new ShownSecret(name, server(), secret).keep(request);
        }
    }

    private String server() {
        return postoffices.hosted().stream()
                .filter(HostedView::server)
                .map(HostedView::name)
                .findFirst()
                .orElse("");
    }

    private void change(
            RequestorView view, Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String back = request.getContextPath() + PATH;
        Texts texts = Texts.of(request);
        try {
            switch (form.value("do")) {
                case "options" -> options(view, form, texts);
                case "secret" -> {
                    String secret = Secrets.random();
                    requestors.change(view.name(), new RequestorSettings(null, secret, null, null));
                    new ShownSecret(view.name(), server(), secret).keep(request);
                }
                case "remove" -> {
                    if (form.value("confirm").equalsIgnoreCase(view.name())) {
                        requestors.remove(view.name());
                        response.sendRedirect(back);
                        return;
                    }
                    form.refuse("confirm", texts.say("requestors.confirm-wrong", view.name()));
                }
                default -> {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
        } catch (ConflictException e) {
            form.refuse("confirm", SentenceCase.sentence(String.valueOf(e.getMessage())));
        }
        if (form.ok()) {
            response.sendRedirect(back + "/" + view.name() + "?saved=yes");
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        if (!form.value("do").equals("options")) {
            new OptionsForm(form, texts).fill(view.allowed());
            form.with("password", requestors.sendsPassword(view.name()) ? "yes" : "");
        }
        showOne(request, response, form, view);
    }

    private void options(RequestorView view, Form form, Texts texts) {
        OptionsForm options = new OptionsForm(form, texts);
        var read = options.read();
        if (form.ok()) {
            requestors.change(
                    view.name(),
                    new RequestorSettings(null, null, read, form.has("password", "yes")));
        }
    }

    private void showAll(HttpServletRequest request, HttpServletResponse response, Form form)
            throws ServletException, IOException {
        Set<String> here =
                postoffices.hosted().stream()
                        .map(HostedView::name)
                        .collect(Collectors.toUnmodifiableSet());
        request.setAttribute("secret", ShownSecret.take(request));
        request.setAttribute("form", form);
        request.setAttribute("requestors", requestors.list());
        request.setAttribute("unknown", requestors.unknown());
        request.setAttribute("hosted", here);
        request.setAttribute("server", server());
        show(request, response, "requestors", deadLetterCount());
    }

    private void showOne(
            HttpServletRequest request, HttpServletResponse response, Form form, RequestorView view)
            throws ServletException, IOException {
        request.setAttribute("secret", ShownSecret.take(request));
        request.setAttribute("form", form);
        request.setAttribute("one", view);
        request.setAttribute("types", OptionsForm.TYPES);
        request.setAttribute(
                "hosted",
                postoffices.hosted().stream().anyMatch(here -> here.name().equals(view.name())));
        request.setAttribute("server", server());
        show(request, response, "requestor", deadLetterCount());
    }
}
