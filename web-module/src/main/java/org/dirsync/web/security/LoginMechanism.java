package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import org.dirsync.access.SignedIn;
import org.dirsync.usecase.Way;
import org.dirsync.web.json.Failures;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;

/** Basic for programs, the session of the login form for people and for their pages' calls. */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> WITH_AN_INITIAL_PASSWORD =
            Set.of("/account", "/logout", "/login");

    @Inject private SignIn signIn;
    @Inject private LockOut lockOut;

    @Inject private Failures failures;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.put(request, response);
        if (!AllowedHosts.isAddressed(request)) {
            return refuseHost(request, response);
        }
        Way before = WayFilter.enter(request);
        try {
            return orSayWhyNot(request, response, () -> validate(request, response, context));
        } catch (IOException e) {
            throw new AuthenticationException(e);
        } finally {
            Way.enter(before);
        }
    }

    /** Before any password is looked at. */
    private static AuthenticationStatus refuseHost(
            HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            AllowedHosts.refuse(request, response);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        String header = request.getHeader("Authorization");
        if (ApiPath.is(request) && BasicCredentials.isIn(header)) {
            return basic(header, request, response, context);
        }
        Optional<SessionUser> user = SessionUser.of(request);
        if (user.isPresent() && signIn.current(user.get()).isEmpty()) {
            request.getSession().invalidate();
            user = Optional.empty();
        }
        if (user.isEmpty()) {
            return context.isProtected()
                    ? challenge(request, response)
                    : AuthenticationStatus.NOT_DONE;
        }
        if (user.get().initial() && !isOpen(request.getServletPath())) {
            return firstAnotherPassword(request, response);
        }
        return context.notifyContainerAboutLogin(user.get().name(), user.get().roles());
    }

    /** Whether somebody who has to change the password first may go to a path. */
    static boolean isOpen(String servletPath) {
        return WITH_AN_INITIAL_PASSWORD.contains(servletPath) || servletPath.startsWith("/assets/");
    }

    private static AuthenticationStatus firstAnotherPassword(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiPath.is(request)) {
            Problems.fail(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "Change your password first, on the page 'Your account'.");
        } else {
            PlainResponse.redirect(response, request.getContextPath() + "/account");
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** What may fail because the database does. */
    private interface Step {
        AuthenticationStatus run() throws IOException;
    }

    /**
     * Each server has its own answer to a mechanism that fails; this one is the same everywhere.
     */
    private AuthenticationStatus orSayWhyNot(
            HttpServletRequest request, HttpServletResponse response, Step step)
            throws IOException {
        try {
            return step.run();
        } catch (RuntimeException e) {
            Problem problem = failures.of(e);
            Problems.fail(request, response, problem.status(), problem.detail());
            return AuthenticationStatus.SEND_CONTINUE;
        }
    }

    private AuthenticationStatus basic(
            String header,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context)
            throws IOException {
        Optional<BasicCredentials> given = BasicCredentials.parse(header);
        Optional<String> wait = given.flatMap(c -> lockOut.message(c.name(), request, response));
        if (wait.isPresent()) {
            Problems.fail(request, response, LockOut.STATUS, wait.get());
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Optional<SignedIn> user =
                given.flatMap(c -> signIn.signIn(request, c.name(), c.password()));
        if (user.isEmpty()) {
            return refuse(request, response, "The user name or the password is wrong.");
        }
        return user.get().initial()
                ? firstAnotherPassword(request, response)
                : context.notifyContainerAboutLogin(user.get().name(), user.get().roles());
    }

    private static AuthenticationStatus challenge(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiPath.is(request) || request.getHeader("X-Requested-With") != null) {
            return refuse(request, response, "Log in, or send a user and password (HTTP Basic).");
        }
        if (!CsrfRule.isSafe(request.getMethod()) && KeptForm.comesFromHere(request)) {
            sendOn(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        String login = request.getContextPath() + "/login?to=" + wanted(request);
        if (comesFromAnotherSite(request)) {
            // The Strict cookie was held back. Sent on by a page of ours, the browser shows it.
            response.setHeader("Refresh", "0; url=" + login);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<!DOCTYPE html><title>Dirsync</title>");
        } else {
            PlainResponse.redirect(response, login);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A form of ours: what was typed goes along to the login form, or that says why not. */
    private static void sendOn(HttpServletRequest request, HttpServletResponse response) {
        String page = URLEncoder.encode(KeptForm.page(request), UTF_8);
        if (KeptForm.canKeep(request)) {
            PlainResponse.redirect(
                    response,
                    HttpServletResponse.SC_TEMPORARY_REDIRECT, // sends the body once more
                    request.getContextPath() + KeptForm.PATH + "?to=" + page);
        } else {
            String why =
                    CsrfFilter.isUpload(request)
                            ? "file"
                            : request.getContentLengthLong() > KeptForm.MAX_LENGTH
                                    ? "long"
                                    : "lost";
            PlainResponse.redirect(
                    response, request.getContextPath() + "/login?to=" + page + "&why=" + why);
        }
    }

    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        if (request.getHeader("X-Requested-With") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Dirsync\", charset=\"UTF-8\"");
        }
        Problems.fail(request, response, HttpServletResponse.SC_UNAUTHORIZED, detail);
        // not SEND_FAILURE, at which the server would write an error page over the answer
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return URLEncoder.encode(query == null ? path : path + '?' + query, UTF_8);
    }
}
