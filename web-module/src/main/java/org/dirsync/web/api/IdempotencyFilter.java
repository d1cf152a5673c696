package org.dirsync.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dirsync.idempotency.KeptAnswer;
import org.dirsync.idempotency.KeyBusyException;
import org.dirsync.idempotency.KeyUsedException;
import org.dirsync.idempotency.KeyedRequests;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.web.json.Failures;
import org.dirsync.web.json.Problem;
import org.dirsync.web.json.Problems;

/**
 * Carries a request with a key out once, and answers it again when it comes again
 * (draft-ietf-httpapi-idempotency-key-header). What was refused or failed is not kept: it can be
 * sent again with its key.
 */
public class IdempotencyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int MULTIPLE_CHOICES = 300;
    private static final String LATER = "5";

    @Inject private transient KeyedRequests requests;
    @Inject private transient Failures failures;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> key;
        try {
            key = IdempotencyKey.of(request);
        } catch (InvalidException e) {
            Problems.write(Problems.of(e), response);
            return;
        }
        if (key.isEmpty() || !request.isUserInRole(Role.OPERATOR)) {
            chain.doFilter(request, response);
        } else {
            once(key.get(), request, response, chain);
        }
    }

    private void once(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<KeptAnswer> before;
        try {
            before = requests.begin(key, IdempotencyKey.fingerprint(request));
        } catch (KeyUsedException e) {
            Problems.write(Problem.of(UNPROCESSABLE, String.valueOf(e.getMessage())), response);
            return;
        } catch (KeyBusyException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            Problems.write(Problems.of(e), response);
            return;
        } catch (RuntimeException e) {
            Problems.write(failures.of(e), response);
            return;
        }
        if (before.isPresent()) {
            again(before.get(), response);
        } else {
            first(key, request, response, chain);
        }
    }

    private static void again(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.type() != null) {
            response.setContentType(answer.type());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void first(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response);
        boolean done = false;
        try {
            chain.doFilter(request, held);
            done = held.getStatus() < MULTIPLE_CHOICES && !held.isError();
        } finally {
            if (!done) {
                requests.giveUp(key);
            }
        }
        if (done) {
            requests.end(
                    key,
                    new KeptAnswer(
                            held.getStatus(),
                            held.getHeader(HttpHeaders.LOCATION),
                            held.getContentType(),
                            held.text()));
        }
        held.send();
    }
}
