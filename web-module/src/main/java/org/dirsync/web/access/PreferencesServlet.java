package org.dirsync.web.access;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.dirsync.web.addresses.GalColumns;
import org.dirsync.web.page.Theme;
import org.dirsync.web.page.Urls;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.security.ReturnPath;
import org.dirsync.web.text.Languages;
import org.jspecify.annotations.Nullable;

/** Remembers a reader's language, colours and columns in cookies, and goes back to the page. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String language = request.getParameter("lang");
        if (language != null && Languages.find(language).isPresent()) {
            response.addCookie(cookie(request, Languages.COOKIE, language));
        }
        String theme = request.getParameter("theme");
        if (theme != null) {
            response.addCookie(cookie(request, Theme.COOKIE, Theme.known(theme)));
        }
        if (request.getParameter("columns.do") != null) {
            String[] chosen = request.getParameterValues("column");
            List<String> columns = chosen == null ? List.of() : List.of(chosen);
            response.addCookie(cookie(request, GalColumns.COOKIE, GalColumns.value(columns)));
        }
        String login = request.getParameter(KeptForm.LOGIN);
        boolean carried = login != null && KeptForm.isCarried(request);
        // 307: the browser sends the same fields again, what was typed before among them
        response.setStatus(carried ? TEMPORARY_REDIRECT : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath()
                        + (carried ? KeptForm.PATH : next(login, request.getParameter("to"))));
    }

    /** The page that is shown next: the login page, or the one from which the form came. */
    static String next(@Nullable String login, @Nullable String to) {
        if (login != null) {
            return Urls.with("/login", "to", ReturnPath.checked(login));
        }
        return to != null && to.startsWith("/login") ? "/login" : ReturnPath.checked(to);
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(value.isEmpty() ? 0 : (int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
