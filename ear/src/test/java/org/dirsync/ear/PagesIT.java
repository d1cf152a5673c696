package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as a browser sees them: login, forms, and who may do what. */
@ArquillianTest
@RunAsClient
class PagesIT {

    private static final String PASSWORD = "a viewer who looks";
    private static final String POSTOFFICE = "/postoffices/PAGES/HQ";
    private static final String NAME = "<b>O'Neil</b> & \\\"Sons\\\"";

    private final Api api = Api.asAdministrator();
    private final Browser browser = new Browser();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void hostAPostoffice() throws Exception {
        String viewer =
                """
                {"name": "vera", "password": "%s", "role": "viewer"}
                """
                        .formatted(PASSWORD);
        assertThat(api.json("POST", "/api/users", viewer).statusCode()).isEqualTo(201);
        String server =
                """
                {"name": "PAGES/HQ", "role": "SERVER", "server": "PAGES/HQ"}
                """;
        assertThat(api.json("POST", "/api/postoffices", server).statusCode()).isEqualTo(201);
        String entry = "/addresses/entry?address=" + Api.encoded("SMTP:oneil@example.org");
        String person = "{\"name\": \"%s\"}".formatted(NAME);
        assertThat(api.json("PUT", "/api" + POSTOFFICE + entry, person).statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void removeIt() throws Exception {
        api.json("DELETE", "/api" + POSTOFFICE, "");
        api.json("DELETE", "/api/users/vera", "");
    }

    @Test
    void asksForALoginAndGoesOnWhereItWas() throws Exception {
        var first = browser.get(POSTOFFICE + "/gal?q=o%26b");
        assertThat(first.statusCode()).isEqualTo(302);
        String login = Browser.location(first);
        assertThat(login)
                .contains("/dirsync/login?to=%2Fpostoffices%2FPAGES%2FHQ%2Fgal%3Fq%3Do%2526b");
        var in =
                browser.logIn(
                        "admin", System.getProperty("test.admin.password"), POSTOFFICE + "/gal");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(Browser.location(in)).endsWith("/dirsync" + POSTOFFICE + "/gal");
        assertThat(cookie(in)).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
        assertThat(browser.get("/").body()).contains("PAGES/HQ").contains("<caption>");
    }

    @Test
    void makesASessionAtLoginOnlyAndForgetsItAtLogout() throws Exception {
        assertThat(cookie(browser.get("/login"))).startsWith("DIRSYNC_FORM=");
        assertThat(cookie(browser.get("/login"))).isEmpty();
        assertThat(cookie(browser.logIn("vera", "guess", "/"))).isEmpty();
        String first = cookie(browser.logIn("vera", PASSWORD, "/"));
        assertThat(first).startsWith("DIRSYNC=");
        String again = cookie(new Browser().logIn("vera", PASSWORD, "/"));
        assertThat(again).startsWith("DIRSYNC=").isNotEqualTo(first);
        var out = browser.post("/logout", "token=" + Browser.token(browser.get("/").body()));
        assertThat(Browser.location(out)).endsWith("/login?why=out");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void goesNowhereElseAfterALogin() throws Exception {
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/\\evil")) {
            assertThat(Browser.location(browser.logIn("vera", PASSWORD, elsewhere)))
                    .endsWith("/dirsync/");
            browser.post("/logout", "token=" + Browser.token(browser.get("/").body()));
        }
    }

    @Test
    void tellsNothingOfWhyALoginFails() throws Exception {
        var wrong = browser.logIn("vera", "guess", "/");
        var unknown = browser.logIn("nobo", "guess", "/");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body().replace("vera", "nobo")).isEqualTo(unknown.body());
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void answersForItsOwnHostsOnly() throws Exception {
        for (String path : List.of("/login", "/", "/health", "/assets/dirsync.css")) {
            assertThat(answerFor("evil.example", "GET " + Api.uri(path).getPath()))
                    .startsWith("HTTP/1.1 421")
                    .contains("dirsync.hosts")
                    .doesNotContain("evil.example");
        }
        assertThat(answerFor("localhost:1", "GET " + Api.uri("/").getPath()))
                .startsWith("HTTP/1.1 302")
                .containsPattern("Location: /dirsync/login")
                .doesNotContain("X-Powered-By");
        assertThat(answerFor("localhost", "GET " + Api.uri("/login").getPath()))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("X-Powered-By");
    }

    @Test
    void isAllThatItsOwnServerShows() throws Exception {
        assertThat(answerFor("localhost", "GET /")).contains("/dirsync/");
        for (String other : List.of("/console", "/console/", "/wildfly-services/", "/index.jsp")) {
            assertThat(answerFor("localhost", "GET " + other)).as(other).startsWith("HTTP/1.1 404");
        }
    }

    /** What the server says to a request for a host that no HTTP client would name. */
    private static String answerFor(String host, String request) throws Exception {
        try (Socket socket = new Socket(Api.uri("/").getHost(), Api.uri("/").getPort())) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void takesATokenFromTheFormOnly() throws Exception {
        browser.logIn("admin", System.getProperty("test.admin.password"), "/");
        String token = Browser.token(browser.get(POSTOFFICE).body());
        var byAddress = browser.post(POSTOFFICE + "/runs?token=" + token, "process=T1");
        assertThat(byAddress.statusCode()).isEqualTo(403);
    }

    @Test
    void runsOnlyWithATokenAndTheRole() throws Exception {
        browser.logIn("vera", PASSWORD, "/");
        String page = browser.get(POSTOFFICE).body();
        assertThat(page).doesNotContain("Run now");
        String token = Browser.token(page);
        assertThat(browser.post(POSTOFFICE + "/runs", "process=T1").statusCode()).isEqualTo(403);
        assertThat(browser.post(POSTOFFICE + "/runs", "process=T1&token=" + token).statusCode())
                .isEqualTo(403);
        browser.post("/logout", "token=" + token);
        browser.logIn("admin", System.getProperty("test.admin.password"), "/");
        String own = Browser.token(browser.get(POSTOFFICE).body());
        assertThat(browser.post(POSTOFFICE + "/runs", "process=T1&token=" + token).statusCode())
                .isEqualTo(403);
        var started = browser.post(POSTOFFICE + "/runs", "process=T1&token=" + own);
        assertThat(started.statusCode()).isEqualTo(302);
        assertThat(Browser.location(started)).contains(POSTOFFICE + "?asked=");
        assertThat(browser.get(Browser.location(started).replaceFirst(".*/dirsync", "")).body())
                .contains("requested at");
    }

    @Test
    void changesByTheSessionNeedTheHeader() throws Exception {
        browser.logIn("admin", System.getProperty("test.admin.password"), "/");
        HttpRequest.Builder run =
                HttpRequest.newBuilder(Api.uri("/api" + POSTOFFICE + "/runs"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"process\": \"T1\"}"));
        assertThat(browser.send(run).statusCode()).isEqualTo(403);
        run.header("X-Requested-With", "dirsync");
        assertThat(browser.send(run).statusCode()).isEqualTo(202);
    }

    @Test
    void heldDeletionsAreSeenDownloadedAndApproved() throws Exception {
        StringBuilder many = new StringBuilder("address,name\n");
        for (int n = 0; n < 60; n++) {
            many.append("SMTP:p%d@example.org,Person %d\n".formatted(n, n));
        }
        byte[] file = many.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(api.load("PAGES/HQ", "merge", "text/csv", file).statusCode()).isEqualTo(200);
        cycle();
        cycle(); // a postoffice that was there before under this name is known after two (Q99961)
        byte[] few =
                "address,name\nSMTP:p0@example.org,Person 0\n".getBytes(StandardCharsets.UTF_8);
        var replaced = api.load("PAGES/HQ", "replace&approveDeletions=60", "text/csv", few);
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        cycle();

        browser.logIn("vera", PASSWORD, "/");
        assertThat(browser.get("/").body()).contains("wait for a decision");
        assertThat(browser.get("/").body()).contains("Deletions held: 60");
        assertThat(browser.get("/postoffices/PAGES/HQ").body())
                .contains("Deletions held: 60")
                .contains("60 of its deletions wait");
        String seenByViewer = browser.get("/attention").body();
        assertThat(seenByViewer)
                .contains("this is the second approval")
                .doesNotContain("of its deletions wait");
        assertThat(seenByViewer).contains("PAGES/HQ: 60 of 61 entries (98 %)");
        assertThat(seenByViewer).doesNotContain("Keep them");
        String id = Browser.found(Pattern.compile("/attention/held\\?id=([0-9]+)"), seenByViewer);
        assertThat(browser.get("/attention/held?id=" + id).body()).contains("Person 1");
        assertThat(browser.get("/attention/held.csv?id=" + id).body().lines()).hasSize(61);
        browser.post("/logout", "token=" + Browser.token(seenByViewer));

        browser.logIn("admin", System.getProperty("test.admin.password"), "/");
        String page = browser.get("/attention").body();
        String form =
                "decision=approve&id=%s&seen=%s&token=%s"
                        .formatted(id, Browser.field("seen", page), Browser.token(page));
        assertThat(browser.post("/attention", form.replaceFirst("&token=.*", "")).statusCode())
                .isEqualTo(403);
        var done = browser.post("/attention", form);
        assertThat(Browser.location(done)).endsWith("/attention?done=approve&count=60");
        assertThat(browser.get("/attention").body())
                .doesNotContain("PAGES/HQ: 60")
                .doesNotContain("of its deletions wait");
        assertThat(browser.get("/postoffices/PAGES/HQ").body())
                .doesNotContain("Deletions held")
                .doesNotContain("of its deletions wait");
        assertThat(browser.get("/").body()).doesNotContain("Deletions held");

        assertThat(browser.get("/addresses/PAGES/HQ/deleted").body()).contains("Person 10");
        String restore =
                "address=%s&token=%s"
                        .formatted(Api.encoded("SMTP:p10@example.org"), Browser.token(page));
        assertThat(browser.post("/addresses/PAGES/HQ/deleted", restore).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/addresses/PAGES/HQ").body()).contains("Person 10");
    }

    /** A cycle of the postoffice, to its end. */
    private void cycle() throws Exception {
        var asked = api.json("POST", "/api" + POSTOFFICE + "/runs", "{\"process\": \"CYCLE\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        String run = asked.headers().firstValue("Location").orElseThrow();
        String ended =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> api.get(run.substring(run.indexOf("/api/"))).body(),
                                body -> body.contains("\"endedAt\":\""));
        assertThat(ended).contains("\"state\":\"COMPLETE\"");
    }

    @Test
    void escapesWhatItShows() throws Exception {
        browser.logIn("vera", PASSWORD, "/");
        assertThat(browser.get("/addresses/PAGES/HQ").body())
                .contains("&lt;b&gt;O&#039;Neil&lt;/b&gt; &amp; &#034;Sons&#034;")
                .doesNotContain("<b>O'Neil");
        assertThat(browser.get("/gal?view=PAGES/HQ&q=%22%3E%3Cscript%3E").body())
                .doesNotContain("\"><script>")
                .contains("Nobody is found");
    }

    @Test
    void answersErrorsInItsOwnLayoutWithItsHeaders() throws Exception {
        browser.logIn("vera", PASSWORD, "/");
        for (String nothing : List.of("/nothing", "/postoffices/PAGES/NONE", POSTOFFICE + "/x")) {
            var page = browser.get(nothing);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>Not found</h1>").doesNotContain("Exception");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void everyPageAnswers() throws Exception {
        browser.logIn("vera", PASSWORD, "/");
        List<String> pages =
                List.of(
                        POSTOFFICE,
                        POSTOFFICE + "/runs",
                        POSTOFFICE + "/journal",
                        "/addresses/PAGES/HQ",
                        "/addresses/PAGES/HQ/refused",
                        "/addresses/PAGES/HQ/deleted",
                        "/addresses/PAGES/HQ/entry?address=SMTP:oneil@example.org");
        for (String page : pages) {
            assertThat(browser.get(page).body()).contains("<h1>PAGES/HQ</h1>");
        }
        assertThat(browser.get("/addresses/PAGES/HQ/new").statusCode()).isEqualTo(403);
        assertThat(Browser.location(browser.get(POSTOFFICE + "/addresses?q=a%20b")))
                .endsWith("/addresses/PAGES/HQ?q=a%20b");
        assertThat(browser.get("/dead-letters").body()).contains("<h1>Undeliverable messages</h1>");
        assertThat(browser.get("/attention").body()).contains("<h1>Needs attention</h1>");
        var missing = browser.get("/nowhere");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("id=\"nav-overview\"").contains("Check the address");
        assertThat(browser.get("/assets/dirsync.css").statusCode()).isEqualTo(200);
    }

    private static String cookie(HttpResponse<?> answer) {
        Optional<String> set = answer.headers().firstValue("Set-Cookie");
        return set.orElse("");
    }
}
