package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final Api api = Api.asAdministrator();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NEVER)
                    .build();

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
        var first = get(POSTOFFICE + "/gal?q=o%26b");
        assertThat(first.statusCode()).isEqualTo(302);
        String login = location(first);
        assertThat(login)
                .contains("/dirsync/login?to=%2Fpostoffices%2FPAGES%2FHQ%2Fgal%3Fq%3Do%2526b");
        var in = logIn("admin", System.getProperty("test.admin.password"), POSTOFFICE + "/gal");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).endsWith("/dirsync" + POSTOFFICE + "/gal");
        assertThat(cookie(in)).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
        assertThat(get("/").body()).contains("PAGES/HQ").contains("<caption>");
    }

    @Test
    void changesTheSessionsIdAtLoginAndForgetsItAtLogout() throws Exception {
        String before = cookie(get("/login"));
        String after = cookie(logIn("vera", PASSWORD, "/"));
        assertThat(after).isNotEqualTo(before);
        var out = post("/logout", "token=" + token(get("/").body()));
        assertThat(location(out)).endsWith("/login?why=out");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void goesNowhereElseAfterALogin() throws Exception {
        for (String elsewhere : List.of("//evil.example/", "https://evil.example/", "/\\evil")) {
            assertThat(location(logIn("vera", PASSWORD, elsewhere))).endsWith("/dirsync/");
            post("/logout", "token=" + token(get("/").body()));
        }
    }

    @Test
    void tellsNothingOfWhyALoginFails() throws Exception {
        String wrong = location(logIn("vera", "guess", "/"));
        String unknown = location(logIn("nobody", "guess", "/"));
        assertThat(wrong).isEqualTo(unknown).contains("why=wrong");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void runsOnlyWithATokenAndTheRole() throws Exception {
        logIn("vera", PASSWORD, "/");
        String page = get(POSTOFFICE).body();
        assertThat(page).doesNotContain("Run now");
        String token = token(page);
        assertThat(post(POSTOFFICE + "/runs", "process=T1").statusCode()).isEqualTo(403);
        assertThat(post(POSTOFFICE + "/runs", "process=T1&token=" + token).statusCode())
                .isEqualTo(403);
        post("/logout", "token=" + token);
        logIn("admin", System.getProperty("test.admin.password"), "/");
        String own = token(get(POSTOFFICE).body());
        assertThat(post(POSTOFFICE + "/runs", "process=T1&token=" + token).statusCode())
                .isEqualTo(403);
        var started = post(POSTOFFICE + "/runs", "process=T1&token=" + own);
        assertThat(started.statusCode()).isEqualTo(302);
        assertThat(location(started)).contains(POSTOFFICE + "?asked=");
        assertThat(get(location(started).replaceFirst(".*/dirsync", "")).body())
                .contains("asked for at");
    }

    @Test
    void changesByTheSessionNeedTheHeader() throws Exception {
        logIn("admin", System.getProperty("test.admin.password"), "/");
        HttpRequest.Builder run =
                HttpRequest.newBuilder(Api.uri("/api" + POSTOFFICE + "/runs"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"process\": \"T1\"}"));
        assertThat(browser.send(run.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        run.header("X-Requested-With", "dirsync");
        assertThat(browser.send(run.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(202);
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

        logIn("vera", PASSWORD, "/");
        assertThat(get("/").body()).contains("wait for a decision");
        String seenByViewer = get("/attention").body();
        assertThat(seenByViewer).contains("PAGES/HQ: 60 of 61 entries (98 %)");
        assertThat(seenByViewer).doesNotContain("Keep them");
        String id = found("/attention/held\\?id=([0-9]+)", seenByViewer);
        assertThat(get("/attention/held?id=" + id).body()).contains("Person 1");
        assertThat(get("/attention/held.csv?id=" + id).body().lines()).hasSize(61);
        post("/logout", "token=" + token(seenByViewer));

        logIn("admin", System.getProperty("test.admin.password"), "/");
        String page = get("/attention").body();
        String form =
                "decision=approve&id=%s&seen=%s&token=%s"
                        .formatted(
                                id, found("name=\"seen\" value=\"([^\"]+)\"", page), token(page));
        assertThat(post("/attention", form.replaceFirst("&token=.*", "")).statusCode())
                .isEqualTo(403);
        var done = post("/attention", form);
        assertThat(location(done)).endsWith("/attention?done=approve&count=60");
        assertThat(get("/attention").body()).doesNotContain("PAGES/HQ: 60");

        assertThat(get("/addresses/PAGES/HQ/deleted").body()).contains("Person 10");
        String restore =
                "address=%s&token=%s".formatted(Api.encoded("SMTP:p10@example.org"), token(page));
        assertThat(post("/addresses/PAGES/HQ/deleted", restore).statusCode()).isEqualTo(303);
        assertThat(get("/addresses/PAGES/HQ").body()).contains("Person 10");
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

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    @Test
    void escapesWhatItShows() throws Exception {
        logIn("vera", PASSWORD, "/");
        assertThat(get("/addresses/PAGES/HQ").body())
                .contains("&lt;b&gt;O&#039;Neil&lt;/b&gt; &amp; &#034;Sons&#034;")
                .doesNotContain("<b>O'Neil");
        assertThat(get("/gal?view=PAGES/HQ&q=%22%3E%3Cscript%3E").body())
                .doesNotContain("\"><script>")
                .contains("Nobody is found");
    }

    @Test
    void answersErrorsInItsOwnLayoutWithItsHeaders() throws Exception {
        logIn("vera", PASSWORD, "/");
        for (String nothing : List.of("/nothing", "/postoffices/PAGES/NONE", POSTOFFICE + "/x")) {
            var page = get(nothing);
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
        logIn("vera", PASSWORD, "/");
        List<String> pages =
                List.of(
                        POSTOFFICE,
                        POSTOFFICE + "/runs",
                        POSTOFFICE + "/journal",
                        "/addresses/PAGES/HQ",
                        "/addresses/PAGES/HQ/new",
                        "/addresses/PAGES/HQ/refused",
                        "/addresses/PAGES/HQ/deleted",
                        "/addresses/PAGES/HQ/entry?address=SMTP:oneil@example.org");
        for (String page : pages) {
            assertThat(get(page).body()).contains("<h1>PAGES/HQ</h1>");
        }
        assertThat(location(get(POSTOFFICE + "/addresses?q=a%20b")))
                .endsWith("/addresses/PAGES/HQ?q=a%20b");
        assertThat(get("/dead-letters").body()).contains("<h1>Dead letters</h1>");
        assertThat(get("/attention").body()).contains("<h1>Needs a person</h1>");
        assertThat(get("/assets/dirsync.css").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> logIn(String user, String password, String to)
            throws IOException, InterruptedException {
        return post(
                "/login",
                "user=%s&password=%s&to=%s&token=%s"
                        .formatted(
                                Api.encoded(user),
                                Api.encoded(password),
                                Api.encoded(to),
                                token(get("/login").body())));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(Api.uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(Api.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<?> answer) {
        Optional<String> set = answer.headers().firstValue("Set-Cookie");
        return set.orElse("");
    }
}
