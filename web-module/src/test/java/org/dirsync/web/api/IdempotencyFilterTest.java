package org.dirsync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.idempotency.KeptAnswer;
import org.dirsync.idempotency.KeyUsedException;
import org.dirsync.idempotency.KeyedRequests;
import org.junit.jupiter.api.Test;

class IdempotencyFilterTest {

    /** Keeps answers in memory. */
    private static final class Kept extends KeyedRequests {
        private final Map<String, String> requests = new HashMap<>();
        private final Map<String, KeptAnswer> answers = new HashMap<>();

        @Override
        public Optional<KeptAnswer> begin(String key, String request) {
            String before = requests.putIfAbsent(key, request);
            if (before != null && !before.equals(request)) {
                throw new KeyUsedException();
            }
            return Optional.ofNullable(answers.get(key));
        }

        @Override
        public void end(String key, KeptAnswer answer) {
            answers.put(key, answer);
        }

        @Override
        public void giveUp(String key) {
            requests.remove(key);
        }
    }

    private final Kept kept = new Kept();
    private final IdempotencyFilter filter = filter();
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private int done;

    private IdempotencyFilter filter() {
        IdempotencyFilter made = new IdempotencyFilter();
        try {
            Field field = IdempotencyFilter.class.getDeclaredField("requests");
            field.setAccessible(true);
            field.set(made, kept);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private HttpServletRequest request(String query, boolean operator, String... keys) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getMethod" -> "POST";
                                    case "getPathInfo" -> "/postoffices/N/P/runs";
                                    case "getServletPath" -> "/api";
                                    case "getRequestURI" -> "/dirsync/api/postoffices/N/P/runs";
                                    case "getContextPath" -> "/dirsync";
                                    case "getQueryString" -> query;
                                    case "getContentType" -> "application/json";
                                    case "isUserInRole" -> operator;
                                    case "getHeaders" -> Collections.enumeration(List.of(keys));
                                    case "getHeader" -> keys.length == 0 ? null : keys[0];
                                    default -> null;
                                });
    }

    private HttpServletResponse response() {
        ServletOutputStream out =
                new ServletOutputStream() {
                    @Override
                    public void write(int value) {
                        body.write(value);
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new UnsupportedOperationException();
                    }
                };
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) -> {
                            switch (method.getName()) {
                                case "setStatus", "sendError" -> status = (int) arguments[0];
                                case "getStatus" -> {
                                    return status;
                                }
                                case "setHeader" ->
                                        headers.put((String) arguments[0], (String) arguments[1]);
                                case "getHeader" -> {
                                    return headers.get(arguments[0]);
                                }
                                case "setContentType" ->
                                        headers.put("Content-Type", (String) arguments[0]);
                                case "getContentType" -> {
                                    return headers.get("Content-Type");
                                }
                                case "getOutputStream" -> {
                                    return out;
                                }
                                case "getWriter" -> {
                                    return new PrintWriter(body, true, UTF_8);
                                }
                                default -> {
                                    return null;
                                }
                            }
                            return null;
                        });
    }

    private void send(HttpServletRequest request, int answer) throws IOException, ServletException {
        headers.clear();
        body.reset();
        status = 200;
        FilterChain chain =
                (asked, answered) -> {
                    done++;
                    HttpServletResponse http = (HttpServletResponse) answered;
                    if (answer >= 500) {
                        http.sendError(answer);
                        return;
                    }
                    http.setStatus(answer);
                    http.setHeader("Location", "/runs/" + done);
                    http.setContentType("application/json");
                    PrintWriter writer = http.getWriter();
                    writer.print("{\"run\":" + done + "}");
                    writer.flush();
                    http.flushBuffer();
                };
        filter.doFilter(request, response(), chain);
    }

    @Test
    void theSameRequestIsDoneOnce() throws Exception {
        send(request("", true, "k"), 202);
        send(request("", true, "k"), 202);

        assertThat(done).isEqualTo(1);
        assertThat(status).isEqualTo(202);
        assertThat(headers).containsEntry("Location", "/runs/1");
        assertThat(body.toString(UTF_8)).isEqualTo("{\"run\":1}");
    }

    @Test
    void withoutAKeyEachIsDone() throws Exception {
        send(request("", true), 202);
        send(request("", true), 202);

        assertThat(done).isEqualTo(2);
        assertThat(body.toString(UTF_8)).isEqualTo("{\"run\":2}");
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        send(request("", true, "k"), 503);
        assertThat(status).isEqualTo(503);
        assertThat(body.size()).isZero();

        send(request("", true, "k"), 202);
        assertThat(done).isEqualTo(2);
        assertThat(status).isEqualTo(202);
    }

    @Test
    void anotherRequestOfTheSameKeyIsRefused() throws Exception {
        send(request("a=1", true, "k"), 202);
        send(request("a=2", true, "k"), 202);

        assertThat(done).isEqualTo(1);
        assertThat(status).isEqualTo(422);
        assertThat(body.toString(UTF_8)).contains("another request");
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        send(request("", true, "no key"), 202);

        assertThat(done).isZero();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void whoMayNotDoItIsLeftToTheResource() throws Exception {
        send(request("", false, "k"), 403);

        assertThat(done).isEqualTo(1);
        assertThat(kept.requests).isEmpty();
    }
}
