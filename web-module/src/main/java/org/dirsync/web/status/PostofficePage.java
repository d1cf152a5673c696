package org.dirsync.web.status;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dirsync.runs.Runs;
import org.dirsync.status.PostofficeView;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.page.ListQuery;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;

/** One postoffice: how far it is, its runs, journal and addresses; and the buttons to run it. */
@WebServlet("/postoffices/*")
public class PostofficePage extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** Pages that have an address of their own now; old links still lead there. */
    private static final Set<String> MOVED = Set.of("addresses", "deleted", "refused");

    @Inject private transient Postoffices postoffices;
    @Inject private transient Runs runs;
    @Inject private transient PostofficeTabs tabs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PostofficePath> path = PostofficePath.parse(request.getPathInfo());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (MOVED.contains(path.get().tab())) {
            moved(path.get(), request, response);
            return;
        }
        if (path.get().tab().equals("gal")) {
            response.sendRedirect(
                    request.getContextPath() + Urls.with("/gal", "view", path.get().name()));
            return;
        }
        Texts texts = Texts.of(request);
        PostofficeView view;
        try {
            view = postoffices.view(path.get().name());
        } catch (UnknownNameException e) {
            PostofficeServlet.gone(postoffices, path.get().name(), request, response, e);
            return;
        }
        PostofficeHead head = PostofficeHead.of(view, postoffices.nextT2(), Instant.now(), texts);
        request.setAttribute("head", head);
        request.setAttribute("model", PostofficeModel.of(path.get(), view, head.row(), texts));
        tabs.content(path.get(), ListQuery.of(request), texts).forEach(request::setAttribute);
        show(request, response, "postoffice", deadLetterCount());
    }

    private static void moved(
            PostofficePath path, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String rest = path.tab().equals("addresses") ? "" : "/" + path.tab();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(
                "Location",
                request.getContextPath()
                        + "/addresses/"
                        + path.name()
                        + rest
                        + (query == null ? "" : "?" + query));
    }

    /** Runs something now. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PostofficePath> path = PostofficePath.parse(request.getPathInfo());
        switch (path.map(PostofficePath::tab).orElse("")) {
            case "runs" -> run(path.orElseThrow().name(), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void run(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String cancel = request.getParameter("cancel");
        if (cancel != null) {
            cancel(cancel, name, request, response);
            return;
        }
        String process = Objects.requireNonNullElse(request.getParameter("process"), "");
        long id = runs.start(name, process);
        response.sendRedirect(request.getContextPath() + "/postoffices/" + name + "?asked=" + id);
    }

    private void cancel(
            String run, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!run.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        runs.cancel(Long.parseLong(run));
        response.sendRedirect(request.getContextPath() + "/postoffices/" + name + "?asked=" + run);
    }
}
