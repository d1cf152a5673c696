package org.dirsync.web.addresses;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dirsync.address.Kind;
import org.dirsync.addresses.GalPart;
import org.dirsync.addresses.GalQuery;
import org.dirsync.addresses.GlobalList;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.LocalizedText;
import org.dirsync.web.page.Option;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.TypedSearches;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/** The global address list: search in it, as any postoffice sees it. */
@WebServlet("/gal")
public class GalPage extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 50;
    private static final String PATH = "/gal";

    @Inject private transient GlobalList list;
    @Inject private transient Postoffices postoffices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        BooleanSupplier stop = TypedSearches.begin(request);
        if (stop.getAsBoolean()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // it was overtaken on its way
            return;
        }
        Form form = Form.of(request);
        Texts texts = Texts.of(request);
        String view = form.value("view").isEmpty() ? list.defaultView() : form.value("view");
        request.setAttribute("form", form.with("view", view));
        request.setAttribute("view", view);
        request.setAttribute("viewName", GalViews.name(view, texts));
        request.setAttribute("views", GalViews.options(list, texts));
        if (!form.value("removed").isEmpty() && request.isUserInRole(Role.VIEWER)) {
            postoffices
                    .removal(form.value("removed"))
                    .ifPresent(
                            one ->
                                    request.setAttribute(
                                            "removed", LocalizedText.removed(one, texts)));
        }
        if (!view.isEmpty()) {
            request.setAttribute("kinds", kinds(texts));
            request.setAttribute("origins", origins(request, form, view));
            request.setAttribute("types", any(request, "gal.any-type", list.types(view)));
            request.setAttribute("filtered", filtered(form, view));
            List<String> template = list.prompts(view);
            List<String> columns = GalColumns.of(request, template);
            request.setAttribute("columns", columns);
            request.setAttribute("offered", GalColumns.offered(template, columns));
            try {
                if (!search(request, form, view, stop)) {
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                    return;
                }
            } catch (InvalidException refused) {
                form.refuse(refused, Texts.of(request));
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        show(request, response, "gal");
    }

    /** Whether anything but the text narrows what is shown. */
    private boolean filtered(Form form, String view) {
        return !view.equals(list.defaultView())
                || !form.value("origin").isEmpty()
                || !form.value("type").isEmpty()
                || !form.value("kind").isEmpty();
    }

    /** Whether it was not stopped. */
    private boolean search(
            HttpServletRequest request, Form form, String view, BooleanSupplier stop) {
        ListQuery page = ListQuery.of(request);
        GalQuery query =
                new GalQuery(
                        page.q(), form.value("origin"), form.value("type"), form.value("kind"), "");
        Optional<GalPart> found = list.search(view, query, page.after(), LINES, stop);
        if (found.isEmpty()) {
            return false;
        }
        GalPart part = found.get();
        request.setAttribute("part", part);
        request.setAttribute("q", page.q());
        request.setAttribute("asAddress", isAddress(page.q()));
        boolean wonders = page.q().isEmpty() || part.items().isEmpty();
        if (page.after() == null && wonders) {
            request.setAttribute("elsewhere", list.elsewhere(view, query, stop));
        }
        if (part.items().isEmpty() && !query.origin().isEmpty()) {
            request.setAttribute("holders", list.holders(query.origin()));
        }
        String next = part.next();
        if (next != null) {
            request.setAttribute("next", here(view, query, next));
        }
        if (page.after() != null) {
            request.setAttribute("first", here(view, query, ""));
        }
        return !stop.getAsBoolean();
    }

    /** Whether it can be looked up as a whole address; a bare user@host is one of type SMTP. */
    private static boolean isAddress(String text) {
        return text.contains(":") || text.contains("@") || text.contains("/");
    }

    private static String here(String view, GalQuery query, String after) {
        return Urls.with(
                PATH,
                "view",
                view,
                "q",
                query.text(),
                "origin",
                query.origin(),
                "type",
                query.type(),
                "kind",
                query.kind(),
                "after",
                after);
    }

    private static List<Option> kinds(Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.say("gal.any-kind")));
        for (Kind kind : Kind.values()) {
            options.add(new Option(kind.word(), texts.say("gal.kind." + kind.word())));
        }
        return options;
    }

    /** One that has no addresses any more can be asked for too: who still has them is said. */
    private List<Option> origins(HttpServletRequest request, Form form, String view) {
        List<String> origins = new ArrayList<>(list.origins(view));
        String asked = form.value("origin");
        if (!asked.isEmpty() && !origins.contains(asked)) {
            origins.add(asked);
        }
        return any(request, "gal.any-origin", origins);
    }

    private static List<Option> any(HttpServletRequest request, String any, List<String> values) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", Texts.of(request).say(any)));
        values.forEach(value -> options.add(new Option(value, value)));
        return options;
    }
}
