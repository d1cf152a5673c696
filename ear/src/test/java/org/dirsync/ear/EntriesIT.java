package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Single own entries, on the pages and by the API. */
@ExtendWith(ArquillianExtension.class)
class EntriesIT {
    private static final String OWN = "/addresses/ENTRIES/HQ";
    private static final String ENTRY =
            "/api/postoffices/ENTRIES/HQ/addresses/entry?address=SMTP:ann@example.org";

    private static final String HISTORY =
            "/api/postoffices/ENTRIES/HQ/addresses/history?address=SMTP:ann@example.org";
    private static final String AUTHORIZATION =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    ("admin:" + System.getProperty("test.admin.password"))
                                            .getBytes(StandardCharsets.UTF_8));

    private final Api api = Api.asAdministrator();
    private final Browser browser = new Browser();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @BeforeEach
    void hostAPostoffice() throws Exception {
        String server =
                """
                {"name": "ENTRIES/HQ", "role": "SERVER", "server": "ENTRIES/HQ"}
                """;
        assertThat(api.json("POST", "/api/postoffices", server).statusCode()).isEqualTo(201);
        browser.logIn("admin", System.getProperty("test.admin.password"), "/");
    }

    @AfterEach
    void removeIt() throws Exception {
        api.json("DELETE", "/api/postoffices/ENTRIES/HQ", "");
    }

    @Test
    void aFormThatIsWrongComesBackWithItsErrorsAndWhatWasTyped() throws Exception {
        String token = Browser.field("token", browser.get(OWN + "/new").body());
        var answer =
                browser.post(
                        OWN + "/new",
                        "type=SMTP&address=no-at-sign&name=&kind=group&value.0=5&token=" + token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"no-at-sign\"")
                .contains("id=\"address-error\"")
                .contains("id=\"name-error\"")
                .contains("id=\"members-error\"");
    }

    @Test
    void aGroupWithItselfAndUnknownMembersIsSavedWithARemark() throws Exception {
        String team = "SMTP:team@example.org";
        var put =
                api.json(
                        "PUT",
                        "/api/postoffices/ENTRIES/HQ/addresses/entry?address=" + team,
                        """
                        {"name": "Team", "kind": "group",
                         "members": ["SMTP:team@example.org", "SMTP:nobody@example.org"]}
                        """);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(put.body())
                .contains("\"remarks\":[\"the group is a member of itself\"")
                .contains("not in the global address list: SMTP:nobody@example.org");
        assertThat(browser.get(OWN + "/entry?address=" + team).body())
                .contains("This group is a member of itself.")
                .contains("One member is not in the global address list");
    }

    @Test
    void anEntryThatWasChangedMeanwhileIsNotOverwrittenSilently() throws Exception {
        put("Ann", 201);
        String page = browser.get(OWN + "/entry?address=SMTP:ann@example.org").body();
        put("Ann Other", 200);
        String form =
                "before=%s&seen=%s&type=SMTP&address=ann@example.org&name=Ann+Mine&kind=person&token=%s"
                        .formatted(
                                Api.encoded(Browser.field("before", page)),
                                Browser.field("seen", page),
                                Browser.field("token", page));

        var clash = browser.post(OWN + "/entry", form);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("id=\"clash\"").contains("Ann Other");
        assertThat(clash.body()).contains("value=\"Ann Mine\"");
        assertThat(api.get(ENTRY).body()).contains("\"name\":\"Ann Other\"");

        String again =
                form.replaceFirst("seen=[0-9a-f]+", "seen=" + Browser.field("seen", clash.body()));
        assertThat(browser.post(OWN + "/entry", again).statusCode()).isEqualTo(303);
        assertThat(api.get(ENTRY).body()).contains("\"name\":\"Ann Mine\"");
    }

    @Test
    void theHistoryTellsWhoChangedAnEntryAndWhenEachPostofficeGotIt() throws Exception {
        put("Ann", 201);
        cycle();
        put("Ann Other", 200);

        String known = api.get(HISTORY + "&change=1").body();
        assertThat(known)
                .contains("\"what\":\"changed\"", "\"before\":\"Ann\"", "\"what\":\"added\"")
                .contains("\"who\":\"admin\"", "\"way\":\"API\"", "\"client\":\"127.0.0.1\"");
        assertThat(known).containsPattern("\"taken\":\"20[^\"]*Z\"");
        assertThat(known).containsPattern("\"got\":\\[.\"postoffice\":\"ENTRIES/HQ\",\"at\":\"20");
        assertThat(api.get(HISTORY).body()).contains("\"change\":2,\"taken\":null,\"got\":[]");

        String page = browser.get(OWN + "/history?address=SMTP:ann@example.org").body();
        assertThat(page).contains("<del>Ann</del>").contains("<ins>Ann Other</ins>");
    }

    @Test
    void aDeletedEntryIsRestoredOnItsPage() throws Exception {
        put("Ann", 201);
        String ask = browser.get(OWN + "/delete?address=SMTP:ann@example.org").body();
        String form =
                "address=%s&seen=%s&token=%s"
                        .formatted(
                                Api.encoded(Browser.field("address", ask)),
                                Browser.field("seen", ask),
                                Browser.field("token", ask));
        assertThat(browser.post(OWN + "/delete", form).statusCode()).isEqualTo(303);
        assertThat(api.get(ENTRY).statusCode()).isEqualTo(404);

        String deleted = browser.get(OWN + "/deleted").body();
        String restore = "address=SMTP:ann@example.org&token=" + Browser.field("token", deleted);
        assertThat(browser.post(OWN + "/deleted", restore).statusCode()).isEqualTo(303);
        assertThat(api.get(ENTRY).body()).contains("\"name\":\"Ann\"");
        assertThat(api.get(HISTORY).body()).contains("\"doing\":\"RESTORE\"");
    }

    @Test
    void deletedEntriesAreSearchedAndSeveralRestoredAtOnce() throws Exception {
        String file =
                """
                address,name
                SMTP:s1@example.org,Carla S\u00f8rensen
                SMTP:s2@example.org,Carlo Moreau
                SMTP:s3@example.org,Other
                """;
        byte[] all = file.getBytes(StandardCharsets.UTF_8);
        assertThat(api.load("ENTRIES/HQ", "merge", "text/csv", all).statusCode()).isEqualTo(200);
        byte[] other =
                "address,name\nSMTP:s4@example.org,Fourth\n".getBytes(StandardCharsets.UTF_8);
        assertThat(
                        api.load("ENTRIES/HQ", "replace&approveDeletions=3", "text/csv", other)
                                .statusCode())
                .isEqualTo(200);

        String found = browser.get(OWN + "/deleted?q=CARL").body();
        assertThat(found).contains("Carlo Moreau").doesNotContain("Other");
        assertThat(browser.get(OWN + "/deleted?q=carl&choose=all").body()).contains(" checked>");
        String token = "&q=carl&token=" + Browser.field("token", found);
        var nothing = browser.post(OWN + "/deleted", token.substring(1));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Choose at least one address");

        String chosen = "address=SMTP:s1@example.org&address=SMTP:s2@example.org" + token;
        var restored = browser.post(OWN + "/deleted", chosen);
        assertThat(restored.statusCode()).isEqualTo(303);
        assertThat(Browser.location(restored)).contains("q=carl").contains("restored=2");
        var again = browser.post(OWN + "/deleted", chosen + "&address=SMTP:s3@example.org");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("2 addresses were not restored")
                .contains("is in the list again");
        var byApi =
                api.json(
                        "POST",
                        "/api/postoffices/ENTRIES/HQ/addresses/restore",
                        "{\"addresses\": [\"SMTP:s3@example.org\", \"nonsense\"]}");
        assertThat(byApi.body())
                .contains("\"restored\":0")
                .contains("\"address\":\"SMTP:s3@example.org\",\"code\":27");
    }

    @Test
    void theAuditListNamesTheFieldsThatChangedAndLeadsToTheHistory() throws Exception {
        put("Ann", 201);
        put("Ann Other", 200);

        assertThat(api.get("/api/audit?what=address.changed&limit=1").body())
                .contains("\"address\":\"SMTP:ann@example.org\"")
                .contains("\"changed\":[\"@name\"]");
        assertThat(browser.get("/audit?what=address.changed").body())
                .contains("Changed: Name")
                .contains("/addresses/ENTRIES/HQ/history?address=SMTP%3Aann%40example.org");
    }

    @Test
    void theFormAsksForTheDetailsOfTheTemplate() throws Exception {
        String token = Browser.field("token", browser.get(OWN + "/template").body());
        String template = "name.0=Phone&length.0=20&name.1=Title&length.1=&token=" + token;
        assertThat(browser.post(OWN + "/template", template).statusCode()).isEqualTo(303);

        assertThat(browser.get(OWN + "/new").body()).contains("name=\"prompt.0\" value=\"Phone\"");
        assertThat(api.get("/api/postoffices/ENTRIES/HQ/template").body())
                .contains("\"prompts\":[\"Phone\",\"Title\"]");
    }

    @Test
    void aMemberThatNobodyHasIsShownAsMissing() throws Exception {
        put("Ann", 201);
        String group =
                """
                {"name": "Team", "kind": "group", "hidden": true,
                 "members": ["SMTP:ann@example.org", "SMTP:gone@example.org"]}
                """;
        String team = ENTRY.replace("ann@", "team@");
        assertThat(api.json("PUT", team, group).statusCode()).isEqualTo(201);

        assertThat(browser.get(OWN + "/entry?address=SMTP:team@example.org").body())
                .contains("Not in the global address list")
                .contains("gone@example.org");
        cycle();
        assertThat(browser.get("/gal?view=ENTRIES/HQ&kind=group").body())
                .contains("Team")
                .doesNotContain("SMTP:ann@example.org</td>");
        assertThat(api.get("/api/gal?kind=person").body()).contains("Ann").doesNotContain("Team");
        assertThat(api.get("/api/gal?kind=robot").statusCode()).isEqualTo(400);
        assertThat(browser.get(OWN + "?only=group").body())
                .contains("Team")
                .doesNotContain(">Ann<");
        assertThat(api.get("/api/postoffices/ENTRIES/HQ/addresses?only=hidden").body())
                .contains("\"kind\":\"group\"");
    }

    @Test
    void aVersionThatIsNoLongerThereIsRefused() throws Exception {
        put("Ann", 201);
        HttpRequest request =
                HttpRequest.newBuilder(Api.uri(ENTRY))
                        .header("Authorization", AUTHORIZATION)
                        .header("If-Match", "\"%s\"".formatted("0".repeat(32)))
                        .DELETE()
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(api.get(ENTRY).headers().firstValue("ETag")).isPresent();
    }

    @Test
    void aVersionThatTheCallerHasIsNotSentAgain() throws Exception {
        put("Ann", 201);
        String version = api.get(ENTRY).headers().firstValue("ETag").orElseThrow();
        assertThat(ifNoneMatch(version).statusCode()).isEqualTo(304);
        assertThat(ifNoneMatch("\"" + "0".repeat(32) + "\"").body()).contains("Ann");
        put("Anna", 200);
        assertThat(ifNoneMatch(version).body()).contains("Anna");
    }

    private static HttpResponse<String> ifNoneMatch(String version) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(Api.uri(ENTRY))
                        .header("Authorization", AUTHORIZATION)
                        .header("If-None-Match", version)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Two cycles, which a postoffice needs whose name was hosted before. */
    private void cycle() throws Exception {
        run();
        run();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(HISTORY + "&change=1").body(),
                        body -> body.contains("\"postoffice\":\"ENTRIES/HQ\",\"at\":\"20"));
    }

    private void run() throws Exception {
        var asked =
                api.json("POST", "/api/postoffices/ENTRIES/HQ/runs", "{\"process\": \"CYCLE\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        String run = asked.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(run.substring(run.indexOf("/api/"))).body(),
                        body -> body.contains("\"endedAt\":\""));
    }

    private void put(String name, int status) throws Exception {
        var answer = api.json("PUT", ENTRY, "{\"name\": \"%s\"}".formatted(name));
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
