package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is told of a postoffice, by an SMTP server and a webhook that are real. On Payara the test
 * domain's mail session goes to port 25.
 */
@ArquillianTest
@RunAsClient
@Tag("wildfly")
class AlertIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int SERVER_ERROR = 500;

    private final Api api = Api.asAdministrator();
    private final GreenMail smtp =
            new GreenMail(
                    new ServerSetup(
                            Integer.getInteger("test.smtp.port"),
                            "127.0.0.1",
                            ServerSetup.PROTOCOL_SMTP));
    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer hook;

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void listen() throws Exception {
        smtp.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext(
                "/hook",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                    if (!fails) {
                        posted.add(new String(body, StandardCharsets.UTF_8));
                    }
                    exchange.sendResponseHeaders(fails ? SERVER_ERROR : 204, -1);
                    exchange.close();
                });
        hook.start();
    }

    @AfterEach
    void listenNoMore() throws Exception {
        set("{\"addresses\": [], \"webhook\": \"\", \"signed\": false}");
        hook.stop(0);
        smtp.stop();
    }

    private void set(String settings) throws Exception {
        var changed = api.json("PATCH", "/api/alerts", settings);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).doesNotContain("a secret of ours");
    }

    private void tellsAtOnce() throws Exception {
        set(
                """
                {"addresses": ["ops@example.org"], "webhook": "http://127.0.0.1:%d/hook",
                 "secret": "a secret of ours", "behindMinutes": 0, "waitingMinutes": 0}
                """
                        .formatted(hook.getAddress().getPort()));
    }

    private List<String> subjects(String postoffice) {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            try {
                if (mail.getSubject().contains(postoffice)) {
                    subjects.add(mail.getSubject());
                }
            } catch (MessagingException e) {
                throw new IllegalStateException("a mail that cannot be read", e);
            }
        }
        return subjects;
    }

    private List<String> posts(String postoffice) {
        return posted.stream().filter(body -> body.contains(postoffice)).toList();
    }

    @Test
    void tellsOnceThatAPostofficeIsBehindAndOnceThatItIsInSync() throws Exception {
        try (Organization of = Organization.of("ALERT", "ONE")) {
            of.cycle("ONE", "HQ", "ONE");
            String one = of.name("ONE");
            failures.set(1);
            tellsAtOnce();

            of.put("ONE", "SMTP:anna@example.org", "Anna", "1");
            await().atMost(TIMEOUT).until(() -> !subjects(one).isEmpty());
            await().atMost(TIMEOUT)
                    .until(
                            () ->
                                    api.get("/api/alerts/undelivered")
                                            .body()
                                            .contains("could not be delivered"));
            assertThat(api.get("/api/attention").body())
                    .contains("\"failingAlerts\":[{\"way\":\"HOOK\"", "could not be delivered")
                    .doesNotContain("answered 500");
            assertThat(Api.page("/attention")).contains("Alerts that could not be sent");
            of.cycle("ONE", "HQ", "ONE");
            assertThat(api.json("POST", "/api/alerts/undelivered/retry", "").statusCode())
                    .isEqualTo(204);
            await().atMost(TIMEOUT).until(() -> posts(one).size() == 2);

            await().during(Duration.ofSeconds(20))
                    .atMost(TIMEOUT)
                    .until(() -> subjects(one).size() == 2 && posts(one).size() == 2);
            assertThat(subjects(one))
                    .containsExactly(
                            "Dirsync: " + one + " is behind",
                            "Dirsync: " + one + " is in sync again");
            assertThat(posts(one).get(0)).contains("\"event\":\"STALE\"");
            assertThat(posts(one).get(1)).contains("\"event\":\"RECOVERED\"");
        }
    }

    @Test
    void saysHowATestWent() throws Exception {
        tellsAtOnce();
        failures.set(1);

        assertThat(api.json("POST", "/api/alerts/test", "").body())
                .contains("\"mail\":\"sent\"", "\"webhook\":\"the webhook could not be delivered")
                .doesNotContain("answered 500");
        assertThat(subjects("TEST")).containsExactly("Dirsync: TEST/TEST sends a test");
        smtp.stop();
        assertThat(api.json("POST", "/api/alerts/test", "").body())
                .contains("the mail was not sent", "\"webhook\":\"sent\"");
    }

    @Test
    void refusesWaysThatAreNone() throws Exception {
        for (String bad :
                List.of(
                        "{\"webhook\": \"file:///etc/passwd\"}",
                        "{\"webhook\": \"ftp://example.org/\"}",
                        "{\"webhook\": \"http://user:secret@example.org/\"}",
                        "{\"webhook\": \"http://169.254.169.254/latest/\"}",
                        "{\"addresses\": [\"a@[127.0.0.1]\"]}",
                        "{\"addresses\": [\"%s@example.org\"]}".formatted("a".repeat(65)),
                        "{\"addresses\": [\"not an address\"]}",
                        "{\"addresses\": [\"a@example.org\\nBcc: b@example.org\"]}",
                        "{\"behindMinutes\": -1}",
                        "{\"secret\": \"short\"}")) {
            assertThat(api.json("PATCH", "/api/alerts", bad).statusCode()).as(bad).isEqualTo(400);
        }
    }
}
