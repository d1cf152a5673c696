package org.dirsync.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirsync.access.Account;
import org.dirsync.access.UserSource;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.TooManyAttemptsException;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.security.LockOut;
import org.dirsync.web.security.SessionUser;
import org.dirsync.web.text.Texts;

/** Who you are here, and your password. */
@WebServlet("/account")
public class AccountPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Inject private transient Account account;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form(Form.empty(), request, response);
    }

    private void form(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("form", form);
        request.setAttribute("own", !UserSource.isTheServer());
        request.setAttribute("changed", request.getParameter("changed") != null);
        request.setAttribute(
                "initial", SessionUser.of(request).filter(SessionUser::initial).isPresent());
        show(request, response, "account");
    }

    /** Changes the password. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        String password = form.typed("password");
        if (!password.equals(form.typed("again"))) {
            form.refuse("again", Texts.of(request).say("account.not-the-same"));
        }
        if (form.ok()) {
            try {
                long stamp =
                        account.changePassword(
                                form.typed("old"), password, request.getRemoteAddr());
                SessionUser.changedPassword(request, stamp);
                response.sendRedirect(request.getContextPath() + "/account?changed=1");
                return;
            } catch (InvalidException e) {
                form.refuse(e, Texts.of(request));
            } catch (TooManyAttemptsException e) {
                LockOut.end(e, request, response);
                Problem problem = Problems.of(e);
                Problems.fail(
                        request,
                        response,
                        problem.status(),
                        SentenceCase.sentence(problem.detail()));
                return;
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        form(form, request, response);
    }
}
