package org.dirsync.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a form goes that was sent after the session had ended: the login form, with what was typed
 * in it.
 */
@WebServlet(KeptForm.PATH)
public class ResumePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient SignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String to = ReturnPath.checked(request.getParameter("to"));
        response.sendRedirect(
                request.getContextPath()
                        + "/login?to="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!KeptForm.canKeep(request) && !KeptForm.isCarried(request)) {
            doGet(request, response);
            return;
        }
        String login = request.getParameter(KeptForm.LOGIN);
        String to = ReturnPath.checked(login == null ? request.getParameter("to") : login);
        String kept = KeptForm.again(request.getParameterMap());
        if (SessionUser.of(request).flatMap(signIn::current).isPresent()) {
            KeptForm.keep(request.getSession(), to, kept);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + to);
        } else {
            LoginPage.ended(request, response, to, kept);
        }
    }
}
