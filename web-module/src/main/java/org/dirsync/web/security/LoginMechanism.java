package org.dirsync.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import org.dirsync.web.json.Failures;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;

/** Basic for programs, the session of the login form for people and for their pages' calls. */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
    @Inject private IdentityStoreHandler stores;
    @Inject private LockOut lockOut;

    @Inject private Failures failures;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.put(request, response);
        try {
            String header = request.getHeader("Authorization");
            if (ApiPath.is(request) && BasicCredentials.isIn(header)) {
                return basicOrSayWhyNot(header, request, response, context);
            }
            Optional<SessionUser> user = SessionUser.of(request);
            if (user.isPresent()) {
                return context.notifyContainerAboutLogin(user.get().name(), user.get().roles());
            }
            return context.isProtected()
                    ? challenge(request, response)
                    : AuthenticationStatus.NOT_DONE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    /**
     * Each server has its own answer to a mechanism that fails; this one is the same everywhere.
     */
    private AuthenticationStatus basicOrSayWhyNot(
            String header,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context)
            throws IOException {
        try {
            return basic(header, request, response, context);
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
        Optional<CredentialValidationResult> valid =
                given.map(c -> new ClientCredential(c.name(), c.password(), request))
                        .map(stores::validate)
                        .filter(r -> r.getStatus() == CredentialValidationResult.Status.VALID);
        return valid.isPresent()
                ? context.notifyContainerAboutLogin(valid.get())
                : refuse(request, response, "The user name or the password is wrong.");
    }

    private static AuthenticationStatus challenge(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ApiPath.is(request) || request.getHeader("X-Requested-With") != null) {
            return refuse(request, response, "Log in, or send a user and password (HTTP Basic).");
        }
        String login = request.getContextPath() + "/login?to=" + wanted(request);
        if (comesFromAnotherSite(request)) {
            // The Strict cookie was held back. Sent on by a page of ours, the browser shows it.
            response.setHeader("Refresh", "0; url=" + login);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<!DOCTYPE html><title>Dirsync</title>");
        } else {
            response.sendRedirect(login);
        }
        return AuthenticationStatus.SEND_CONTINUE;
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
