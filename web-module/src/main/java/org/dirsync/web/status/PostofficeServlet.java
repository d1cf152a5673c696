package org.dirsync.web.status;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.page.ErrorPage;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page of one postoffice, at {@code /page/NETWORK/POSTOFFICE} or {@code
 * /page/NETWORK/POSTOFFICE/rest}; its JSP stands inside the tag {@code postoffice}.
 */
public abstract class PostofficeServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final String HEAD = "head";

    @Inject private transient Postoffices postoffices;

    /**
     * Which page of which postoffice is asked for.
     *
     * @param name the postoffice
     * @param rest what comes after it, without its first slash; empty for the first page
     */
    public record Wanted(String name, String rest) {

        public static Optional<Wanted> parse(@Nullable String pathInfo) {
            String[] parts = pathInfo == null ? new String[0] : pathInfo.split("/", 4);
            if (parts.length < 3) {
                return Optional.empty();
            }
            try {
                String name = PostofficeName.parse(parts[1] + "/" + parts[2]).toString();
                return Optional.of(new Wanted(name, parts.length == 4 ? parts[3] : ""));
            } catch (RefusedException notAName) {
                return Optional.empty();
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Wanted> wanted = Wanted.parse(request.getPathInfo());
        if (wanted.isPresent()) {
            try {
                get(wanted.get(), request, response);
            } catch (UnknownNameException e) {
                gone(postoffices, wanted.get().name(), request, response, e);
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Wanted> wanted = Wanted.parse(request.getPathInfo());
        if (wanted.isPresent()) {
            post(wanted.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Says what a postoffice is called now that was renamed, or when one was removed. */
    static void gone(
            Postoffices postoffices,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            UnknownNameException e)
            throws IOException {
        Optional<String> now = postoffices.nowCalled(name);
        if (now.isPresent()) {
            request.setAttribute(
                    ErrorPage.MOVED,
                    new ErrorPage.Moved(name, now.get(), request.getServletPath()));
        } else {
            request.setAttribute(ErrorPage.REMOVED, postoffices.removal(name).orElseThrow(() -> e));
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Shows the page. */
    protected abstract void get(
            Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Does what the page's form asks for; a page without a form refuses it. */
    protected void post(Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** Shows a page of this postoffice, with its head, which is read now unless it was before. */
    protected void show(
            Wanted wanted, HttpServletRequest request, HttpServletResponse response, String page)
            throws ServletException, IOException {
        if (request.getAttribute(HEAD) == null) {
            readHead(wanted, request);
        }
        show(request, response, page, deadLetterCount());
    }

    /** Reads the page's head before what the page shows below it, which is then not older. */
    protected void readHead(Wanted wanted, HttpServletRequest request) {
        request.setAttribute(
                HEAD,
                PostofficeHead.of(
                        postoffices.view(wanted.name()),
                        postoffices.nextT2(),
                        Instant.now(),
                        Texts.of(request)));
    }
}
