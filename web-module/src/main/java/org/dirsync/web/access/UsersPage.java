package org.dirsync.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dirsync.access.NewPassword;
import org.dirsync.access.UserSource;
import org.dirsync.access.Users;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.dirsync.web.page.Form;
import org.dirsync.web.page.Option;
import org.dirsync.web.page.PageServlet;
import org.dirsync.web.page.SentenceCase;
import org.dirsync.web.security.KeptForm;
import org.dirsync.web.text.Texts;

/** Who may log in. */
@WebServlet("/users")
public class UsersPage extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** What was made up stays in the session until the page has shown it: once. */
    private static final String MADE = UsersPage.class.getName();

    @Inject private transient Users users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        if (session.getAttribute(MADE) instanceof String[] made) {
            session.removeAttribute(MADE);
            request.setAttribute("made", new NewPassword(made[0], made[1]));
        }
        page(
                KeptForm.isResumed(request)
                        ? Form.of(request)
                        : Form.empty().with("role", Role.READER),
                request,
                response);
    }

    private void page(Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = Texts.of(request);
        request.setAttribute("form", form);
        request.setAttribute("users", users.list());
        request.setAttribute("own", !UserSource.isTheServer());
        request.setAttribute("roles", roles(texts));
        show(request, response, "users", deadLetterCount());
    }

    private static List<Option> roles(Texts texts) {
        return Role.ALL.stream()
                .map(role -> new Option(role, texts.say("users.role-" + role)))
                .toList();
    }

    /** Adds a user, or changes one. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Form form = Form.of(request);
        try {
            Optional<NewPassword> made = change(form);
            made.ifPresent(
                    one ->
                            request.getSession()
                                    .setAttribute(MADE, new String[] {one.name(), one.password()}));
            response.sendRedirect(request.getContextPath() + "/users");
            return;
        } catch (InvalidException e) {
            form.refuse(e, Texts.of(request));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (ConflictException | UnknownNameException e) {
            request.setAttribute("refused", SentenceCase.sentence(e.getMessage()));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        page(form, request, response);
    }

    private Optional<NewPassword> change(Form form) {
        String user = form.value("user");
        switch (form.value("decision")) {
            case "add" -> {
                return Optional.of(users.add(form.value("name"), form.value("role")));
            }
            case "reset" -> {
                return Optional.of(users.resetPassword(user));
            }
            case "role" -> users.changeRole(user, form.value("role"));
            case "disable" -> users.disable(user);
            case "enable" -> users.enable(user);
            case "remove" -> users.remove(user);
            default -> throw new InvalidException("decision", "there is no such decision");
        }
        return Optional.empty();
    }
}
