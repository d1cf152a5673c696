package org.dirsync.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.Role;
import org.dirsync.web.json.Failures;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;
import org.dirsync.web.security.ApiPath;
import org.dirsync.web.security.CsrfRule;
import org.dirsync.web.security.FormToken;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.text.Texts;

/** What a request that failed is answered, without what only the log should know. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {
    /** The attribute of a request with a {@link Moved}. */
    public static final String MOVED = "moved";

    /** The attribute of a request with a {@link Postoffices.Removal}. */
    public static final String REMOVED = "removed";

    private static final long serialVersionUID = 1L;
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 409, 413, 429, 500);

    @Inject private transient Failures failures;

    /**
     * A postoffice that was asked for by a name that it had before.
     *
     * @param name the name
     * @param now its name now
     * @param page the page that was asked for, without the name
     */
    public record Moved(String name, String now, String page) {
        /** The same page of the postoffice as it is called now. */
        public String path() {
            return page + "/" + now;
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Problem problem = problem(request);
        response.setStatus(problem.status());
        if (ApiPath.failed(request)) {
            Problems.write(problem, response);
        } else {
            Texts texts = Texts.of(request);
            int said = known(problem.status());
            boolean plain = problem.detail().equals(explained(problem.status()));
            request.setAttribute("title", texts.say("error.title." + said));
            request.setAttribute(
                    "detail",
                    plain
                            ? texts.say("error.text." + said)
                            : limited(request, texts).orElse(problem.detail()));
            request.setAttribute("next", texts.say("error.next." + said));
            if (request.getAttribute(MOVED) instanceof Moved moved) {
                request.setAttribute("detail", texts.say("error.moved", moved.name(), moved.now()));
                request.setAttribute("next", texts.say("error.next.moved"));
            }
            if (request.getAttribute(REMOVED) instanceof Postoffices.Removal removal) {
                request.setAttribute("detail", LocalizedText.removed(removal, texts));
                request.setAttribute("next", texts.say("error.next.removed"));
            }
            if (!CsrfRule.isSafe(request.getMethod()) && KeptForm.comesFromHere(request)) {
                request.setAttribute("back", back(request));
            }
            if (request.getUserPrincipal() != null && request.getSession(false) != null) {
                request.setAttribute("token", FormToken.of(request, response));
                request.setAttribute("viewer", request.isUserInRole(Role.VIEWER));
                request.setAttribute("administrator", request.isUserInRole(Role.ADMINISTRATOR));
            }
            request.getRequestDispatcher("/WEB-INF/pages/error.jsp").forward(request, response);
        }
    }

    private static Optional<String> limited(HttpServletRequest request, Texts texts) {
        return Optional.ofNullable(Problems.limit(request))
                .map(
                        limit ->
                                texts.say(
                                        "error.limit",
                                        LocalizedText.bytes(limit, texts),
                                        LocalizedText.bytes(
                                                request.getContentLengthLong(), texts)));
    }

    /** The page on which the form was; that to which it was sent is this one here by now. */
    private static String back(HttpServletRequest request) {
        String page = KeptForm.page(request);
        return page.equals("/error") ? "" : page;
    }

    private Problem problem(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof Throwable error) {
            return failures.of(error);
        }
        int code = status instanceof Integer number && number >= 400 ? number : 500;
        String said = Problems.said(request);
        return Problem.of(code, said == null ? explained(code) : said);
    }

    /** The status whose texts are shown. */
    private static int known(int status) {
        return SAID.contains(status) ? status : status < 500 ? 400 : 500;
    }

    private static String explained(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 403 -> "This is not for you.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address is not for opening in a browser.";
            case 413 -> "That was too much at once.";
            default ->
                    status < 500
                            ? "The request cannot be answered."
                            : "Something failed that should not. The server's log tells more.";
        };
    }
}
