package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertHookTest {

    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestHeaders());
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Optional<String> send() {
        int port = server.getAddress().getPort();
        return post("http://127.0.0.1:" + port + "/hook");
    }

    private static Optional<String> post(String url) {
        return new AlertHook().post(URI.create(url), null, "{}");
    }

    @Test
    void asksForNoOtherProtocolThanHttp11() {
        assertThat(send()).isEmpty();
        assertThat(asked)
                .singleElement()
                .satisfies(
                        headers -> {
                            assertThat(headers).doesNotContainKeys("Upgrade", "Http2-settings");
                        });
    }

    @Test
    void saysOfEachFailureTheSame() {
        status = 401;
        String refused = send().orElseThrow();
        status = 302;
        String elsewhere = send().orElseThrow();
        server.stop(0);
        String closed = send().orElseThrow();
        String linkLocal = post("http://169.254.169.254/latest/").orElseThrow();

        assertThat(refused).isEqualTo(AlertHook.FAILED);
        assertThat(List.of(elsewhere, closed, linkLocal)).containsOnly(refused);
    }
}
