package org.dirsync.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.dirsync.access.Logins;
import org.dirsync.access.SignedIn;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The form to log in with. */
@WebServlet("/login")
public class LoginPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_TYPED = 256;

    @Inject private transient SignIn signIn;
    @Inject private transient Logins logins;
    @Inject private transient LockOut lockOut;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = ReturnPath.checked(request.getParameter("to"));
        if (SessionUser.of(request).flatMap(signIn::current).isPresent()) {
            response.sendRedirect(request.getContextPath() + to);
            return;
        }
        form(request, response, to, "", message(request.getParameter("why"), Texts.of(request)));
    }

    /** Shows the form because the session has ended, with what was typed on the page before. */
    static void ended(
            HttpServletRequest request, HttpServletResponse response, String to, String kept)
            throws ServletException, IOException {
        request.setAttribute(KeptForm.FIELD, kept);
        String why = KeptForm.isTyped(KeptForm.read(kept)) ? "kept" : "lost";
        form(request, response, to, "", message(why, Texts.of(request)));
    }

    private static void form(
            HttpServletRequest request,
            HttpServletResponse response,
            String to,
            String typed,
            String message)
            throws ServletException, IOException {
        request.setAttribute("to", to);
        request.setAttribute(KeptForm.LOGIN, to);
        request.setAttribute("token", FormToken.of(request, response));
        request.setAttribute("typed", typed);
        request.setAttribute("message", message);
        request.getRequestDispatcher("/WEB-INF/pages/login.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = ReturnPath.checked(request.getParameter("to"));
        String kept = KeptForm.written(KeptForm.read(request.getParameter(KeptForm.FIELD)));
        request.setAttribute(KeptForm.FIELD, kept);
        String user = Objects.requireNonNullElse(request.getParameter("user"), "").strip();
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        if (!FormToken.isIn(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            form(request, response, to, cut(user), message("old", Texts.of(request)));
            return;
        }
        Optional<String> wait = lockOut.message(user, request, response);
        if (wait.isPresent()) {
            response.setStatus(LockOut.STATUS);
            form(request, response, to, cut(user), wait.get());
            return;
        }
        Optional<SignedIn> signedIn = signIn.signIn(request, user, password);
        if (signedIn.isPresent()) {
            SessionUser.logIn(request, signedIn.get());
            KeptForm.keep(request.getSession(), to, kept);
            logins.loggedIn(signedIn.get().name());
            response.sendRedirect(request.getContextPath() + to);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            form(request, response, to, cut(user), message("wrong", Texts.of(request)));
        }
    }

    private static String cut(String user) {
        return user.length() > MAX_TYPED ? user.substring(0, MAX_TYPED) : user;
    }

    private static String message(@Nullable String why, Texts texts) {
        return switch (Objects.requireNonNullElse(why, "")) {
            case "wrong" -> texts.say("login.wrong");
            case "old" -> texts.say("login.old");
            case "out" -> texts.say("login.out");
            case "kept" -> texts.say("login.kept");
            case "lost" -> texts.say("login.lost");
            case "long" -> texts.say("login.long");
            case "file" -> texts.say("login.file");
            default -> "";
        };
    }
}
