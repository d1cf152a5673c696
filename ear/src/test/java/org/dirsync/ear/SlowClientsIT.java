package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends slowly, or never to the end, keeps nobody else from being answered. */
@ArquillianTest
@RunAsClient
class SlowClientsIT {
    private static final int MANY = 200;

    /** Much more than an answer takes, much less than what keeps a thread of the server. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private static final String FORM =
            "Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private final Browser browser = new Browser();
    private final SlowClients slow = new SlowClients();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void hostAPostoffice() throws Exception {
        String server =
                """
                {"name": "SLOW/HQ", "role": "SERVER", "server": "SLOW/HQ"}
                """;
        assertThat(Api.asAdministrator().json("POST", "/api/postoffices", server).statusCode())
                .isEqualTo(201);
        logIn(browser);
    }

    @AfterEach
    void hangUp() throws Exception {
        slow.close();
        Api.asAdministrator().json("DELETE", "/api/postoffices/SLOW/HQ", "");
    }

    @Test
    void formsAndHeadsWithoutEndStopNobody() throws Exception {
        String body = "Content-Length: 16000\r\n\r\ntoken=" + "a".repeat(8_000);
        slow.open(MANY, "POST /dirsync/login HTTP/1.1\r\n" + FORM + body);
        slow.open(MANY, "GET /dirsync/login HTTP/1.1\r\nHost: local");
        slow.open(
                MANY,
                "POST /dirsync/login HTTP/1.1\r\n" + FORM + "Expect: 100-continue\r\n" + body);
        slow.open(
                MANY,
                "POST /dirsync/preferences HTTP/1.1\r\n"
                        + FORM
                        + "Transfer-Encoding: chunked\r\n\r\n4000\r\n"
                        + "a".repeat(8_000));
        slow.open(MANY, "POST / HTTP/1.1\r\n" + FORM + body);
        everybodyIsAnswered();
        assertThat(slow.waiting()).isGreaterThanOrEqualTo(3 * MANY);
    }

    /** It is refused before its body has arrived, and then nobody waits for that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /dirsync/api/postoffices",
                "POST /dirsync/first-steps",
                "PUT /dirsync/api/account/password",
                "POST /dirsync/health",
                "GET /dirsync/health",
                "GET /dirsync/login",
                "POST /dirsync/assets/dirsync.css",
                "POST /dirsync/login"
            })
    void bodiesThatNobodyReadsStopNobody(String request) throws Exception {
        slow.open(
                MANY,
                request
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6000000\r\n\r\n"
                        + "{".repeat(100));
        everybodyIsAnswered();
        await().atMost(ANSWER)
                .untilAsserted(
                        () ->
                                assertThat(slow.answers())
                                        .allMatch(said -> said.startsWith("HTTP/1.1 ")));
    }

    @Test
    void idlePagesAndSlowUploadsStopNobody() throws Exception {
        for (int sessions = 0; sessions < 30; sessions++) {
            Browser page = new Browser();
            logIn(page);
            slow.open(
                    10,
                    "GET /dirsync/events HTTP/1.1\r\nHost: localhost\r\n"
                            + page.cookies()
                            + "\r\n");
        }
        await().atMost(ANSWER.multipliedBy(4))
                .untilAsserted(
                        () ->
                                assertThat(slow.answers())
                                        .hasSize(300)
                                        .allMatch(said -> said.contains("retry: 3000")));
        String session = "Host: localhost\r\n" + browser.cookies();
        slow.open(
                MANY / 2,
                "POST /dirsync/imports/SLOW/HQ HTTP/1.1\r\n"
                        + session
                        + "Content-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 6000000\r\n\r\n--x\r\n"
                        + "a".repeat(100_000));
        slow.open(
                MANY / 2,
                "POST /dirsync/api/postoffices/SLOW/HQ/addresses?mode=merge HTTP/1.1\r\n"
                        + session
                        + "X-Requested-With: dirsync\r\nContent-Type: text/csv\r\n"
                        + "Content-Length: 6000000\r\n\r\naddress,name\n"
                        + "a".repeat(100_000));
        everybodyIsAnswered();
        assertThat(slow.waiting()).isGreaterThanOrEqualTo(MANY);
    }

    @Test
    void whoDoesNotReadStopsNobody() throws Exception {
        int moreThanThreads = 16 * Math.max(2, Runtime.getRuntime().availableProcessors()) + 20;
        String get = "GET /dirsync/assets/dirsync.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> slow.flood(moreThanThreads, get) == 0);
        everybodyIsAnswered();
    }

    @Test
    void whoSendsNoMoreIsLetGo() throws Exception {
        slow.open(
                1, "POST /dirsync/login HTTP/1.1\r\n" + FORM + "Content-Length: 100\r\n\r\ntoken=");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> slow.answers().get(0), said -> said.startsWith("HTTP/1.1 408"));
    }

    /** There a request that offers an upgrade is read on a thread; WildFly needs no other port. */
    @Test
    @Tag("payara")
    void healthAnswersWhileAllThreadsOfTheServerAreHeld() throws Exception {
        int moreThanThreads = 450;
        slow.open(
                moreThanThreads,
                "POST /dirsync/login HTTP/1.1\r\n"
                        + FORM
                        + "Upgrade: none\r\nContent-Length: 100\r\n\r\ntoken=");
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(Api.monitoring("/health")).timeout(ANSWER));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(slow.waiting()).isEqualTo(moreThanThreads);
    }

    private static void logIn(Browser who) throws Exception {
        who.logIn("admin", System.getProperty("test.admin.password"), "/");
    }

    private void everybodyIsAnswered() throws Exception {
        for (String path : List.of("/health", "/metrics", "/", "/login", "/api/postoffices")) {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(Api.uri(path)).timeout(ANSWER));
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
        }
        assertThat(
                        browser.send(
                                        HttpRequest.newBuilder(Api.uri("/api/postoffices/SLOW/HQ"))
                                                .timeout(ANSWER)
                                                .header("X-Requested-With", "dirsync")
                                                .header("Content-Type", "application/json")
                                                .method(
                                                        "PATCH",
                                                        HttpRequest.BodyPublishers.ofString("{}")))
                                .statusCode())
                .isLessThan(500);
    }
}
