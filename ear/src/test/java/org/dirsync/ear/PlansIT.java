package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Imports are looked at first, and then do what was looked at. */
@ArquillianTest
@RunAsClient
class PlansIT {

    private final Api api = Api.asAdministrator();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    private static String people(int from, int to) {
        StringBuilder csv = new StringBuilder("address,name\n");
        for (int i = from; i <= to; i++) {
            csv.append("SMTP:p%1$d@x.example,Person %1$d\n".formatted(i));
        }
        return csv.toString();
    }

    private JsonObject made(Organization of, String mode, String file) throws Exception {
        var made = api.send("POST", of.path("ONE") + "/plans?mode=" + mode, "text/csv", file);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).isPresent();
        return Api.object(made);
    }

    private static String path(Organization of, JsonObject plan) {
        return of.path("ONE") + "/plans/" + plan.getInt("id");
    }

    private JsonObject applied(Organization of, JsonObject plan, int approved) throws Exception {
        var accepted =
                api.json(
                        "POST",
                        path(of, plan) + "/apply",
                        "{\"approveDeletions\": %d}".formatted(approved));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.object(api.get(path(of, plan))),
                        seen -> seen.getString("state").equals("APPLIED"));
    }

    /** By a preview and by a direct import alike. */
    @Test
    void filesOfOtherProgramsBecomeWhatTheyMust() throws Exception {
        Map<String, String> formats = new HashMap<>();
        try (Organization of = Organization.of("CASE", "ONE")) {
            for (Cases.Case one : Cases.all()) {
                assertThat(
                                Cases.become(
                                        one,
                                        of,
                                        (there, file, mode) ->
                                                previewed(there, file, mode, formats)))
                        .as("%s, by a preview", one.files())
                        .isEqualTo(one.expected());
                assertThat(
                                Cases.become(
                                        one,
                                        of,
                                        (there, file, mode) -> direct(there, file, mode, formats)))
                        .as("%s, directly", one.files())
                        .isEqualTo(one.expected());
            }
        }
    }

    private List<String> previewed(
            Organization of, String file, String mode, Map<String, String> formats)
            throws Exception {
        String query = "?mode=" + mode + "&file=" + file;
        var made =
                api.send(
                        "POST",
                        of.path("ONE") + "/plans" + query,
                        "application/octet-stream",
                        Cases.bytes(file));
        if (made.statusCode() != 201) {
            return Cases.whole(made);
        }
        JsonObject plan = Api.object(made);
        formats.put(file, plan.getString("format"));
        List<String> refused =
                Cases.refused(
                        Organization.list(
                                api.get(path(of, plan) + "/rows?action=refused&limit=200")));
        applied(of, plan, 0);
        return refused;
    }

    private List<String> direct(
            Organization of, String file, String mode, Map<String, String> formats)
            throws Exception {
        String format = formats.getOrDefault(file, Cases.format(file)).toLowerCase(Locale.ROOT);
        String query = "?mode=" + mode + "&format=" + format;
        var loaded =
                api.send(
                        "POST",
                        of.path("ONE") + "/addresses" + query,
                        "application/octet-stream",
                        Cases.bytes(file));
        return loaded.statusCode() == 200
                ? Cases.refused(
                        Api.object(loaded).getJsonArray("refused").getValuesAs(JsonObject.class))
                : Cases.whole(loaded);
    }

    @Test
    void previewThenApplicationThenRowsThatNoLongerFit() throws Exception {
        try (Organization of = Organization.of("PLAN", "ONE")) {
            JsonObject first = made(of, "merge", people(1, 100) + "SMTP:nobody,\n");
            assertThat(first.getJsonObject("counts").getInt("added")).isEqualTo(100);
            assertThat(first.getJsonObject("counts").getInt("refused")).isEqualTo(1);
            assertThat(of.gal("ONE")).isEmpty();
            applied(of, first, 0);
            assertThat(of.gal("ONE")).hasSize(100);

            JsonObject half = made(of, "replace", people(1, 40));
            assertThat(half.getInt("approveDeletions")).isEqualTo(60);
            String apply = path(of, half) + "/apply";
            var held = api.json("POST", apply, "{}");
            assertThat(held.statusCode()).isEqualTo(400);
            assertThat(held.body()).contains("920").contains("approveDeletions=60");
            var rows = api.get(path(of, half) + "/rows?action=delete&limit=10");
            assertThat(Organization.list(rows)).hasSize(10);
            var csv = api.get(path(of, half) + "/rows.csv", "text/csv");
            assertThat(csv.body().lines()).hasSize(101);
            of.put("ONE", "SMTP:p99@x.example", "Changed by hand", "1");

            JsonObject done = applied(of, half, 60).getJsonObject("progress");
            assertThat(done.getInt("deleted")).isEqualTo(59);
            assertThat(done.getInt("stale")).isEqualTo(1);
            assertThat(of.gal("ONE")).hasSize(41).contains("Changed by hand");
            assertThat(api.get(path(of, half) + "/rows?action=stale").body())
                    .contains("\"code\":930");
            var again = api.json("POST", apply, "{\"approveDeletions\": 60}");
            assertThat(again.statusCode()).isEqualTo(409);

            var restored =
                    api.json(
                            "POST",
                            of.path("ONE") + "/addresses/restore",
                            "{\"imported\": %d}".formatted(done.getInt("imported")));
            assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
            assertThat(of.gal("ONE")).hasSize(100);
            assertThat(api.json("DELETE", path(of, first), "").statusCode()).isEqualTo(204);
            assertThat(api.get(path(of, first)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNoAddressFileIsRefusedWithWhatToDo() throws Exception {
        try (Organization of = Organization.of("PLAN", "ONE")) {
            String plans = of.path("ONE") + "/plans?mode=merge&file=list.xlsx";
            var zip = api.send("POST", plans, "application/octet-stream", "PK\u0003\u0004x");
            assertThat(zip.statusCode()).isEqualTo(400);
            assertThat(zip.body()).contains("902").contains("save the sheet as CSV");
            var empty = api.send("POST", of.path("ONE") + "/plans?mode=replace", "text/csv", "");
            assertThat(empty.body()).contains("905");
            broken(of);
            assertThat(api.get(of.path("ONE") + "/plans").body()).isEqualTo("[]");
        }
    }

    /** Sends the beginning of a file and goes away. */
    private static void broken(Organization of) throws IOException {
        URI uri = Api.uri(of.path("ONE") + "/plans?mode=merge");
        String user = "admin:" + System.getenv("DIRSYNC_ADMIN_PASSWORD");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String head =
                    "POST %s?%s HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\nAuthorization: Basic %s\r\n\r\n"
                            .formatted(
                                    uri.getPath(),
                                    uri.getQuery(),
                                    Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
            socket.getOutputStream().write((head + people(1, 50)).getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Test
    void aPersonSendsAFileOnThePageAndAppliesIt() throws Exception {
        try (Organization of = Organization.of("PLAN", "ONE")) {
            Browser browser = new Browser();
            browser.logIn("admin", System.getenv("DIRSYNC_ADMIN_PASSWORD"), "/");
            String page = "/imports/" + of.name("ONE");
            String form = browser.get(page).body();
            assertThat(form).contains("enctype=\"multipart/form-data\"");

            var wrong = upload(browser, page, Browser.token(form), "a.zip", "PK\u0003\u0004");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("zip archive").contains("aria-invalid");
            assertThat(upload(browser, page, "forged", "a.csv", people(1, 3)).statusCode())
                    .isEqualTo(403);
            var sent = upload(browser, page, Browser.token(form), "a.csv", people(1, 3));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
            String at = sent.headers().firstValue("Location").orElseThrow();
            String plan = at.substring(at.indexOf("/imports/"));
            String shown = browser.get(plan).body();
            assertThat(shown).contains("Person 2").contains("It will add 3");

            var apply =
                    browser.post(
                            plan, "token=%s&do=apply".formatted(Api.encoded(Browser.token(shown))));
            assertThat(apply.statusCode()).as(apply.body()).isEqualTo(302);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(browser.get(plan).body())
                                            .contains("3 added, 0 modified"));
            assertThat(of.gal("ONE")).hasSize(3);
            assertThat(browser.get(page + "/export?list=own&format=vcard").body())
                    .contains("BEGIN:VCARD")
                    .contains("Person 3");
        }
    }

    @Test
    void aPersonSaysOnceWhatTheColumnsOfAFileMean() throws Exception {
        try (Organization of = Organization.of("PLAN", "ONE")) {
            Browser browser = new Browser();
            browser.logIn("admin", System.getenv("DIRSYNC_ADMIN_PASSWORD"), "/");
            String page = "/imports/" + of.name("ONE");
            String token = Browser.token(browser.get(page).body());
            String file = "Wer;Erreichbar;Durchwahl\nAda <Berg>;ada@x.example;17\n";

            var asked = upload(browser, page, token, "a.csv", file);
            assertThat(asked.statusCode()).isEqualTo(400);
            assertThat(asked.body())
                    .contains("What the columns of the file mean")
                    .contains("Ada &lt;Berg&gt;")
                    .contains("name=\"column.1\" value=\"Erreichbar\"")
                    .contains(
                            "name=\"meaning.1\" aria-label=\"Erreichbar\"><option value=\"@mail\"");
            assertThat(api.get(of.path("ONE") + "/plans").body()).isEqualTo("[]");

            Map<String, String> said = new LinkedHashMap<>();
            said.put("column.0", "Wer");
            said.put("meaning.0", "@name");
            said.put("column.1", "Erreichbar");
            said.put("meaning.1", "Title");
            said.put("column.2", "Durchwahl");
            said.put("meaning.2", "Phone");
            var wrong = upload(browser, page, token, "a.csv", file, said);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("aria-label=\"Erreichbar\"><option value=\"Title\"")
                    .contains("aria-label=\"Durchwahl\"><option value=\"Phone\"");

            said.put("meaning.1", "@mail");
            var mapped = upload(browser, page, token, "a.csv", file, said);
            assertThat(preview(browser, mapped)).contains("Ada &lt;Berg&gt;").contains("add 1");

            String next = "ERREICHBAR;Durchwahl;Wer\nbo@x.example;18;Bo Dahl\n";
            var known = upload(browser, page, token, "b.csv", next);
            assertThat(preview(browser, known)).contains("Bo Dahl").contains("add 1");
        }
    }

    private static String preview(Browser browser, HttpResponse<String> sent) throws Exception {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String at = sent.headers().firstValue("Location").orElseThrow();
        return browser.get(at.substring(at.indexOf("/imports/"))).body();
    }

    private static HttpResponse<String> upload(
            Browser browser, String path, String token, String file, String content)
            throws Exception {
        return upload(browser, path, token, file, content, Map.of());
    }

    private static HttpResponse<String> upload(
            Browser browser,
            String path,
            String token,
            String file,
            String content,
            Map<String, String> fields)
            throws Exception {
        StringBuilder more = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        more.append("--edge\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        String body =
                String.join(
                        "\r\n",
                        "--edge",
                        "Content-Disposition: form-data; name=\"token\"",
                        "",
                        token,
                        "--edge",
                        "Content-Disposition: form-data; name=\"mode\"",
                        "",
                        "merge",
                        more + "--edge",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"%s\""
                                .formatted(file),
                        "Content-Type: application/octet-stream",
                        "",
                        content,
                        "--edge--",
                        "");
        return browser.send(
                HttpRequest.newBuilder(Api.uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(body)));
    }
}
