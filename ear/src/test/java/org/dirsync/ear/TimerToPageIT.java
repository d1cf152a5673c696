package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.server.Heartbeats;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A timer's beat goes through the queue and the bean into the table and onto the page. */
@ArquillianTest
class TimerToPageIT {
    private static final Duration TWO_BEATS = Duration.ofSeconds(40);

    @Inject private Heartbeats heartbeats;

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(TimerToPageIT.class);
    }

    @Test
    void timerFillsTheTable() {
        Instant start = Instant.now();
        await().atMost(TWO_BEATS).until(() -> heartbeats.anySince(start));
    }

    @Test
    @RunAsClient
    void pageShowsTheBeats() {
        await().atMost(TWO_BEATS)
                .untilAsserted(
                        () -> {
                            HttpResponse<String> page = get("/dirsync/");
                            assertThat(page.statusCode()).isEqualTo(200);
                            assertThat(page.body()).containsPattern("<td>20\\d\\d-.*Z</td>");
                        });
    }

    @Test
    @RunAsClient
    void healthIsGoodWithoutLogin() throws Exception {
        HttpResponse<String> health = get("/dirsync/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = 8080 + Integer.getInteger("test.port.offset");
        URI page = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }
}
