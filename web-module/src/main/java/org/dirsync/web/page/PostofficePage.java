package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.admin.Addresses;
import org.dirsync.admin.PostofficeView;
import org.dirsync.admin.Postoffices;
import org.dirsync.admin.Runs;

/** One postoffice: how far it is, its runs, journal and addresses; and the buttons to run it. */
@WebServlet("/postoffices/*")
public class PostofficePage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Postoffices postoffices;
    @Inject private transient Runs runs;
    @Inject private transient Addresses addresses;
    @Inject private transient PostofficeTabs tabs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PostofficePath> path = PostofficePath.parse(request.getPathInfo());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PostofficeView view = postoffices.view(path.get().name());
        PostofficeHead head = PostofficeHead.of(view, postoffices.list(), Instant.now());
        request.setAttribute("head", head);
        request.setAttribute("model", PostofficeModel.of(path.get(), view, head.row()));
        tabs.content(path.get(), ListQuery.of(request)).forEach(request::setAttribute);
        show(request, response, "postoffice", deadLetterCount());
    }

    /** Runs something now, or restores deleted addresses. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PostofficePath> path = PostofficePath.parse(request.getPathInfo());
        switch (path.map(PostofficePath::tab).orElse("")) {
            case "runs" -> run(path.orElseThrow().name(), request, response);
            case "deleted" -> restore(path.orElseThrow(), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void run(String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String process = Objects.requireNonNullElse(request.getParameter("process"), "");
        long id = runs.start(name, process);
        response.sendRedirect(request.getContextPath() + "/postoffices/" + name + "?asked=" + id);
    }

    private void restore(
            PostofficePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String imported = request.getParameter("imported");
        if (imported != null && imported.matches("[0-9]{1,18}")) {
            addresses.restoreImport(path.name(), Long.parseLong(imported));
        } else {
            addresses.restore(
                    path.name(), Objects.requireNonNullElse(request.getParameter("address"), ""));
        }
        response.sendRedirect(request.getContextPath() + path.path());
    }
}
