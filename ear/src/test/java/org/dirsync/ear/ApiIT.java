package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The JSON API as scripts see it: what it answers, and how it refuses. */
@ArquillianTest
@RunAsClient
class ApiIT {

    private static final String VIEWER_PASSWORD = "a viewer looks";

    private final Api api = Api.asAdministrator();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void overviewHasEveryFieldOfEveryPostoffice() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            List<JsonObject> all = Organization.list(api.get("/api/postoffices"));
            assertThat(all)
                    .extracting(o -> o.getString("name"))
                    .containsExactly(of.name("HQ"), of.name("ONE"));
            assertThat(all.get(1).keySet())
                    .contains("name", "role", "state", "reason", "reqSync", "srvSync", "impSync")
                    .contains("ownAddresses", "galAddresses", "pendingChanges", "lagSeconds")
                    .contains("lastSentAt", "lastProcessedAt", "lastVerifiedAt", "nextRuns")
                    .contains("lastError");
            assertThat(all.get(0).getString("role")).isEqualTo("SERVER");
            assertThat(of.status("ONE").getJsonObject("settings").getString("server"))
                    .isEqualTo(of.name("HQ"));
        }
    }

    @Test
    void theIndexLinksToWhatIsThere() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            for (String index : List.of("/api", "/api/")) {
                JsonObject links = Api.object(api.get(index)).getJsonObject("links");
                assertThat(links.keySet()).contains("postoffices", "gal", "runs", "audit");
                assertThat(followed(links, "postoffices")).contains(of.name("ONE"));
                for (String name : links.keySet()) {
                    followed(links, name);
                }
            }
        }
    }

    private String followed(JsonObject links, String name) throws Exception {
        String path = links.getString(name);
        assertThat(path).startsWith("/dirsync/api/");
        var answer = api.get(path.substring("/dirsync".length()));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void postofficeIsMadeChangedAndRemoved() throws Exception {
        try (Organization of = Organization.of("API")) {
            var made =
                    api.json(
                            "POST",
                            "/api/postoffices",
                            """
                            {"name": "%s", "role": "REQUESTOR", "timeZone": "Asia/Tokyo",
                             "server": "%s", "options": {"details": false}}
                            """
                                    .formatted(of.name("new"), of.name("HQ")));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.headers().firstValue("Location").orElseThrow())
                    .endsWith("/dirsync" + of.path("NEW"));
            assertThat(made.body()).doesNotContainIgnoringCase("secret\":\"");
            JsonObject settings = Api.object(made).getJsonObject("settings");
            assertThat(settings.getString("timeZone")).isEqualTo("Asia/Tokyo");
            assertThat(settings.getJsonObject("options").getBoolean("details")).isFalse();
            var changed = api.json("PATCH", of.path("NEW"), "{\"schedule\": \"T1 Sat 13:45\"}");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(Api.object(changed).getJsonObject("settings").getString("schedule"))
                    .isEqualTo("T1 Sat 13:45");
            assertThat(Api.object(changed).getJsonObject("status").getJsonObject("nextRuns"))
                    .containsKey("T1");
            assertThat(api.json("DELETE", of.path("NEW"), "").statusCode()).isEqualTo(204);
            refused(api.get(of.path("NEW")), 404);
            refused(api.json("DELETE", of.path("NEW"), ""), 404);
        }
    }

    @Test
    void requestorIsRegisteredChangedAndRemoved() throws Exception {
        try (Organization of = Organization.of("API")) {
            String there = "/api/requestors/" + of.name("FAR");
            var made =
                    api.json(
                            "POST",
                            "/api/requestors",
                            "{\"name\": \"%s\", \"secret\": \"twelve or more\"}"
                                    .formatted(of.name("FAR")));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith(there);
            assertThat(Organization.list(api.get("/api/requestors")))
                    .extracting(o -> o.getString("name"))
                    .contains(of.name("FAR"));
            var changed = api.json("PATCH", there, "{\"options\": {\"receives\": false}}");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(Api.object(changed).getJsonObject("allowed").getBoolean("receives"))
                    .isFalse();
            refused(
                    api.json(
                            "POST",
                            "/api/requestors",
                            "{\"name\": \"%s\", \"secret\": \"twelve or more\"}"
                                    .formatted(of.name("FAR"))),
                    409);
            JsonObject weak =
                    refused(
                            api.json(
                                    "POST",
                                    "/api/requestors",
                                    "{\"name\": \"API/WEAK\", \"secret\": \"short\"}"),
                            400);
            assertThat(weak.getString("field")).isEqualTo("secret");
            assertThat(weak.getInt("code")).isEqualTo(156);
            refused(
                    api.json(
                            "POST",
                            "/api/requestors",
                            "{\"name\": \"API/WEAK\", \"secret\": \"\"}"),
                    400);
            assertThat(api.json("DELETE", there, "").statusCode()).isEqualTo(204);
            refused(api.get(there), 404);
            refused(api.json("DELETE", "/api/requestors/" + of.name("HQ"), ""), 409);
        }
    }

    @Test
    void whatIsThereAlreadyOrStillNeededConflicts() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            refused(
                    api.json("POST", "/api/postoffices", postoffice(of.name("ONE"), "REQUESTOR")),
                    409);
            refused(api.json("POST", "/api/postoffices", postoffice("API/HQ2", "SERVER")), 409);
            refused(api.json("DELETE", of.path("HQ"), ""), 409);
            refused(
                    api.json(
                            "POST",
                            "/api/users",
                            """
                            {"name": "admin", "password": "long enough, this", "role": "viewer"}
                            """),
                    409);
            refused(api.json("DELETE", "/api/users/admin", ""), 409);
        }
    }

    @Test
    void badBodiesAreRefusedWithFieldLineAndColumn() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            JsonObject broken = refused(post("{\"name\": \"API/X\",\n \"role\" \"SERVER\"}"), 400);
            assertThat(broken.getInt("line")).isEqualTo(2);
            assertThat(broken.getInt("column")).isPositive();
            refused(post(""), 400);
            refused(post("[]"), 400);
            refused(post("{\"name\": \"API/X\""), 400);
            refused(post("{} {}"), 400);
            assertThat(field(post("{\"nmae\": \"API/X\"}"))).isEqualTo("nmae");
            assertThat(field(post("{\"name\": 7}"))).isEqualTo("name");
            assertThat(field(post("{\"name\": \"API/X\", \"name\": \"API/Y\"}"))).isEqualTo("name");
            assertThat(field(post("{\"role\": \"SERVER\"}"))).isEqualTo("name");
            assertThat(field(post("{\"name\": \"no slash\"}"))).isEqualTo("name");
            assertThat(field(post("{\"name\": \"API/X\", \"role\": \"KING\"}"))).isEqualTo("role");
            assertThat(field(post("{\"name\": \"API/X\", \"server\": \"?\"}"))).isEqualTo("server");
            assertThat(
                            field(
                                    post(
                                            """
                                            {"name": "API/X", "server": "API/HQ",
                                             "timeZone": "Mars/Base"}
                                            """)))
                    .isEqualTo("timeZone");
            assertThat(
                            field(
                                    post(
                                            """
                                            {"name": "API/X", "server": "API/HQ",
                                             "schedule": "T4 Someday"}
                                            """)))
                    .isEqualTo("schedule");
            assertThat(
                            field(
                                    post(
                                            """
                                            {"name": "API/X", "server": "API/HQ",
                                             "options": {"limitChanges": 0}}
                                            """)))
                    .isEqualTo("options.limitChanges");
            assertThat(
                            field(
                                    post(
                                            """
                                            {"name": "API/X", "server": "API/HQ",
                                             "options": {"details": "no"}}
                                            """)))
                    .isEqualTo("options.details");
            assertThat(field(post("{\"name\": \"API/X\", \"server\": \"ELSE/WHERE\"}")))
                    .isEqualTo("secret");
            refused(post("{\"name\": \"" + "x".repeat(1 << 22) + "\"}"), 413);
            assertThat(field(api.json("PATCH", of.path("ONE"), "{\"role\": \"SERVER\"}")))
                    .isEqualTo("role");
            assertThat(field(api.json("POST", of.path("ONE") + "/runs", "{\"process\": \"T9\"}")))
                    .isEqualTo("process");
            assertThat(field(api.json("POST", of.path("ONE") + "/runs", "{\"process\": \"T2\"}")))
                    .isEqualTo("process");
        }
    }

    @Test
    void badParametersAreRefusedByName() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String own = of.path("ONE") + "/addresses";
            for (String limit : List.of("0", "-1", "1001", "many")) {
                assertThat(field(api.get(own + "?limit=" + limit))).isEqualTo("limit");
                assertThat(field(api.get("/api/journal?limit=" + limit))).isEqualTo("limit");
            }
            assertThat(field(api.get("/api/runs?after=x"))).isEqualTo("after");
            assertThat(field(api.get("/api/journal?postoffice=x"))).isEqualTo("postoffice");
            assertThat(field(api.get(own + "/entry"))).isEqualTo("address");
            JsonObject unknownType =
                    refused(api.json("PUT", of.entry("ONE", "QQQ:x"), "{\"name\": \"X\"}"), 400);
            assertThat(unknownType.getString("field")).isEqualTo("address");
            assertThat(unknownType.getInt("code")).isEqualTo(16);
            assertThat(field(api.json("PUT", of.entry("ONE", "SMTP:a@b"), "{\"name\": \" \"}")))
                    .isEqualTo("name");
            JsonObject control =
                    refused(
                            api.json(
                                    "PUT", of.entry("ONE", "SMTP:a@b"), "{\"name\": \"A\\u0007\"}"),
                            400);
            assertThat(control.getInt("code")).isEqualTo(901);
            assertThat(field(api.load(of.name("ONE"), "undo", "text/csv", bytes("address,name\n"))))
                    .isEqualTo("mode");
            assertThat(field(api.get(own + "?limit=5", "text/csv"))).isEqualTo("limit");
        }
    }

    @Test
    void unknownNamesAndPathsAreNotFound() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            for (String path :
                    List.of(
                            "/api/postoffices/API/NOBODY",
                            "/api/postoffices/API/NOBODY/addresses",
                            "/api/postoffices/API/NOBODY/gal",
                            "/api/requestors/API/NOBODY",
                            "/api/requestors/API/%3F%3F",
                            "/api/postoffices/API/%3F%3F",
                            "/api/runs/999999999",
                            "/api/runs?postoffice=API/NOBODY",
                            "/api/journal?postoffice=API/NOBODY",
                            "/api/users/nobody",
                            "/api/nothing",
                            of.path("ONE") + "/addresses/entry?address=SMTP:no@where",
                            of.path("ONE") + "/nothing")) {
                refused(api.get(path), 404);
            }
            refused(api.get("/api/postoffices/API/NOBODY/gal", "text/csv"), 404);
            refused(api.json("DELETE", of.entry("ONE", "SMTP:no@where"), ""), 404);
            refused(
                    api.json("POST", "/api/postoffices/API/NOBODY/runs", "{\"process\": \"T1\"}"),
                    404);
            refused(
                    api.load(
                            "API/NOBODY", "merge", "text/csv", bytes("address,name\nSMTP:a@b,A\n")),
                    404);
            refused(api.json("DELETE", "/api/users/nobody", ""), 404);
        }
    }

    @Test
    void wrongMethodsAndMediaTypesAreRefused() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            refused(api.json("PUT", "/api/postoffices", "{}"), 405);
            var noJson = api.send("POST", "/api/postoffices", "text/plain", "{}");
            assertThat(refused(noJson, 415).getString("detail")).contains("application/json");
            assertThat(noJson.headers().firstValue("Accept")).contains("application/json");
            var noFile = api.load(of.name("ONE"), "merge", "application/pdf", bytes("x"));
            for (String type :
                    List.of("text/csv", "text/x-ldif", "text/vcard", "text/x-dirsync-import")) {
                assertThat(refused(noFile, 415).getString("detail")).contains(type);
                assertThat(noFile.headers().firstValue("Accept").orElse("")).contains(type);
            }
            refused(api.get(of.path("ONE") + "/addresses", "image/png"), 406);
            refused(api.get(of.path("ONE") + "/gal", "text/html"), 406);
        }
    }

    @Test
    void withoutLoginNothingIsSaidButHealth() throws Exception {
        var anonymous = Api.anonymous("/api/postoffices");
        refused(anonymous, 401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate").orElse("")).contains("Basic");
        refused(Api.as("admin", "not the password").get("/api/postoffices"), 401);
        refused(Api.as("nobody", "not the password").get("/api/users"), 401);
        refused(Api.anonymous("/api/nothing"), 401);
        assertThat(Api.anonymous("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void viewerMayLookAndChangeNothing() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            var made =
                    api.json(
                            "POST",
                            "/api/users",
                            """
                            {"name": "vera", "password": "%s", "role": "viewer"}
                            """
                                    .formatted(VIEWER_PASSWORD));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(made.body()).doesNotContain(VIEWER_PASSWORD);
            Api viewer = Api.as("vera", VIEWER_PASSWORD);
            for (String path :
                    List.of(
                            "/api/postoffices",
                            "/api/requestors",
                            "/api/runs",
                            "/api/journal",
                            "/api/dead-letters",
                            of.path("ONE"),
                            of.path("ONE") + "/addresses",
                            of.path("ONE") + "/gal")) {
                assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(viewer.get(of.path("ONE") + "/gal", "text/csv").statusCode()).isEqualTo(200);
            refused(viewer.get("/api/users"), 403);
            refused(
                    viewer.json(
                            "POST",
                            "/api/users",
                            "{\"name\": \"x\", \"password\": \"y\", \"role\": \"viewer\"}"),
                    403);
            refused(viewer.json("POST", "/api/postoffices", postoffice("API/X", "REQUESTOR")), 403);
            refused(viewer.json("PATCH", of.path("ONE"), "{}"), 403);
            refused(viewer.json("DELETE", of.path("ONE"), ""), 403);
            refused(viewer.json("POST", of.path("ONE") + "/runs", "{\"process\": \"T1\"}"), 403);
            refused(viewer.json("PUT", of.entry("ONE", "SMTP:a@b"), "{\"name\": \"A\"}"), 403);
            refused(viewer.json("DELETE", of.entry("ONE", "SMTP:a@b"), ""), 403);
            refused(viewer.load(of.name("ONE"), "merge", "text/csv", bytes("address,name\n")), 403);
            refused(
                    viewer.json(
                            "POST",
                            "/api/requestors",
                            "{\"name\": \"API/X\", \"secret\": \"twelve or more\"}"),
                    403);
            assertThat(api.json("DELETE", "/api/users/vera", "").statusCode()).isEqualTo(204);
            refused(viewer.get("/api/postoffices"), 401);
        }
    }

    @Test
    void entryMayHoldSlashesAndAnyLetters() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String path = of.entry("ONE", "X400:/c=de/a=dbp/o=Bücher & Co/s=Þórðardóttir+1");
            var put =
                    api.json(
                            "PUT",
                            path,
                            """
                            {"name": "Þórður 😀 / \\"Toti\\"", "hidden": true,
                             "details": {"City/State": "Reykjavík // IS", "Empty": ""}}
                            """);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
            JsonObject entry = Api.object(api.get(path));
            assertThat(entry.getString("name")).isEqualTo("Þórður 😀 / \"Toti\"");
            assertThat(entry.getString("address")).contains("Þórðardóttir+1");
            assertThat(entry.getString("origin")).isEqualTo(of.name("ONE"));
            assertThat(entry.getBoolean("hidden")).isTrue();
            assertThat(entry.getJsonObject("details").toString())
                    .isEqualTo("{\"City/State\":\"Reykjavík // IS\"}");
            assertThat(api.json("PUT", path, "{\"name\": \"Other\"}").statusCode()).isEqualTo(200);
            assertThat(api.json("DELETE", path, "").statusCode()).isEqualTo(204);
            refused(api.get(path), 404);
        }
    }

    @Test
    void mergeAddsAndModifiesAndReplaceDeletesTheRest() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            counts(
                    load(
                            of,
                            "merge",
                            "text/csv",
                            "address,name,Phone\nSMTP:a@b,Anna,1\nSMTP:c@d,Carl,2\n"),
                    2,
                    0,
                    0,
                    0);
            counts(
                    load(
                            of,
                            "merge",
                            "text/csv",
                            "\ufeffaddress,name,Phone\r\nSMTP:a@b,Anna,1\r\nSMTP:c@d,Carla,2\r\nSMTP:e@f,Eva,\r\n"),
                    1,
                    1,
                    0,
                    1);
            counts(
                    load(
                            of,
                            "merge",
                            "text/x-ldif",
                            "dn: cn=Fritz\ncn: Fritz\nmail: f@g\n\ndn: cn=Eva\ncn: Eva\nmail: e@f\n"),
                    1,
                    0,
                    0,
                    1);
            counts(
                    load(
                            of,
                            "merge",
                            "text/x-dirsync-import",
                            "A\tGerd\tSMTP:g@h\nD\tFritz\tSMTP:f@g\nM\tEva\tSMTP:e@f\n \tEva E.\tSMTP:e@f\n"),
                    1,
                    1,
                    1,
                    0);
            counts(
                    load(
                            of,
                            "replace",
                            "text/csv",
                            "mail,cn,telephoneNumber\na@b,Anna,1\nh@i,Hans,\n"),
                    1,
                    0,
                    3,
                    1);
            assertThat(of.gal("ONE")).containsExactly("Anna", "Hans");
        }
    }

    @Test
    void theFormatThatIsNamedDecidesWhateverTheContentType() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String path = of.path("ONE") + "/addresses?format=";
            String ldif = "dn: cn=Lea\ncn: Lea\nmail: lea@example.org\n";
            for (String type :
                    List.of("application/x-www-form-urlencoded", "application/pdf", "text/csv")) {
                var loaded = api.send("POST", path + "ldif", type, ldif);
                assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
            }
            assertThat(api.get(of.entry("ONE", "SMTP:lea@example.org")).body()).contains("Lea");
            assertThat(field(api.send("POST", path + "pdf", "text/csv", "x"))).isEqualTo("format");
        }
    }

    @Test
    void badLinesAreRefusedAloneWithLineAndCode() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            JsonObject outcome =
                    load(
                            of,
                            "merge",
                            "text/csv",
                            """
                            address,name,Phone
                            SMTP:a@b,Anna,1
                            SMTP:q@q,"Quote,1
                            QQQ:x,Quentin,1
                            SMTP:e@f,Er\007ik,1
                            ,Nobody,1
                            SMTP:n@n,,1
                            smtp:A@B,Anna again,2
                            SMTP:z@z,Zoe,1
                            """);
            counts(outcome, 2, 0, 0, 0);
            assertThat(refusals(outcome))
                    .containsExactlyInAnyOrder("3:904", "4:16", "5:901", "6:48", "7:46", "8:906");
            assertThat(outcome.getInt("refusedTotal")).isEqualTo(6);
            assertThat(of.gal("ONE")).containsExactly("Anna", "Zoe");
        }
    }

    @Test
    void duplicatesAreFoundThroughoutALongFile() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            StringBuilder file = new StringBuilder("address,name\n");
            for (int i = 0; i < 4_500; i++) {
                file.append("SMTP:p").append(i).append("@b,Person ").append(i).append('\n');
            }
            file.append("SMTP:p7@b,Another\n");
            JsonObject outcome = load(of, "merge", "text/csv", file.toString());
            counts(outcome, 4_500, 0, 0, 0);
            assertThat(refusals(outcome)).containsExactly("4502:906");
        }
    }

    @Test
    void lineOfTenMegabytesIsRefusedAloneInEveryFormat() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String huge = "x".repeat(10 << 20);
            JsonObject csv =
                    load(
                            of,
                            "merge",
                            "text/csv",
                            "address,name\nSMTP:a@b," + huge + "\nSMTP:c@d,Carla\n");
            assertThat(refusals(csv)).containsExactly("2:166");
            counts(csv, 1, 0, 0, 0);
            JsonObject ldif =
                    load(
                            of,
                            "merge",
                            "text/x-ldif",
                            "dn: cn=x\nmail: a@b\ncn: "
                                    + huge
                                    + "\n\ndn: cn=E\ncn: Eva\nmail: e@f\n");
            assertThat(refusals(ldif)).hasSize(1).allMatch(refusal -> refusal.endsWith(":166"));
            counts(ldif, 1, 0, 0, 0);
            JsonObject text =
                    load(
                            of,
                            "merge",
                            "text/x-dirsync-import",
                            "A\t" + huge + "\tSMTP:a@b\nA\tGerd\tSMTP:g@h\n");
            assertThat(refusals(text)).containsExactly("1:166");
            counts(text, 1, 0, 0, 0);
        }
    }

    @Test
    void fileThatIsNoneIsRefusedWholeAndChangesNothing() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            of.put("ONE", "SMTP:a@b", "Anna", "1");
            for (String mode : List.of("merge", "replace")) {
                assertThat(code(of, mode, "text/csv", bytes(""))).isEqualTo(905);
                assertThat(code(of, mode, "text/csv", bytes("address,name\n"))).isEqualTo(905);
                assertThat(code(of, mode, "text/csv", bytes("first,second\n1,2\n"))).isEqualTo(903);
                assertThat(code(of, mode, "text/csv", bytes("name,Phone\nAnna,1\n")))
                        .isEqualTo(903);
                assertThat(code(of, mode, "text/x-ldif", bytes(""))).isEqualTo(905);
                assertThat(code(of, mode, "text/x-dirsync-import", bytes(""))).isEqualTo(905);
            }
            assertThat(code(of, "replace", "text/csv", bytes("address,name\nQQQ:x,X\n")))
                    .isEqualTo(905);
            assertThat(code(of, "replace", "text/x-dirsync-import", bytes("D\tAnna\tSMTP:a@b\n")))
                    .isEqualTo(905);
            assertThat(of.gal("ONE")).containsExactly("Anna");
        }
    }

    @Test
    void filesInOtherCharacterSetsAreRead() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String file = "address,name\nSMTP:e@f,Jürgen\n";
            for (byte[] bytes :
                    List.of(file.getBytes(ISO_8859_1), ("\ufeff" + file).getBytes(UTF_16LE))) {
                var loaded = api.load(of.name("ONE"), "merge", "text/csv", bytes);
                assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
                JsonObject entry = Api.object(api.get(of.entry("ONE", "SMTP:e@f")));
                assertThat(entry.getString("name")).isEqualTo("Jürgen");
            }
        }
    }

    @Test
    void exportsOfEveryFormatImportAsUnchanged() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            counts(
                    load(
                            of,
                            "merge",
                            "text/csv",
                            """
                            address,name,hidden,Phone,City/State
                            SMTP:a@b,"Anna ""A"" Åkesson, Dr.",,+46 1,"Göteborg / O"
                            PCM:API/ONE/BO,Bo,yes,,
                            X400:/c=de/s=x,=1+1,,;,-
                            """),
                    3,
                    0,
                    0,
                    0);
            for (String type : List.of("text/csv", "text/x-ldif", "text/x-dirsync-import")) {
                var export = api.get(of.path("ONE") + "/addresses", type);
                assertThat(export.statusCode()).as(export.body()).isEqualTo(200);
                assertThat(export.headers().firstValue("Content-Type").orElse("")).startsWith(type);
                assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                        .contains(of.name("ONE").replace('/', '-') + "-own");
                counts(load(of, "merge", type, export.body()), 0, 0, 0, 3);
                counts(load(of, "replace", type, export.body()), 0, 0, 0, 3);
                assertThat(api.get(of.path("ONE") + "/gal", type).body()).isEqualTo(export.body());
            }
        }
    }

    @Test
    void pagesByKeyGiveEachEntryOnce() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            StringBuilder file = new StringBuilder("address,name\n");
            for (int i = 0; i < 250; i++) {
                file.append("SMTP:å+%d&x=/%d@b,Person %d\n".formatted(i, i, i % 7));
            }
            counts(load(of, "merge", "text/csv", file.toString()), 250, 0, 0, 0);
            for (String list : List.of("/addresses?limit=30", "/gal?q=person&limit=30", "/gal")) {
                assertThat(followed(of.path("ONE") + list)).hasSize(250).doesNotHaveDuplicates();
            }
            assertThat(followed(of.path("ONE") + "/gal?q=" + Api.encoded("Person 3"))).hasSize(36);
            assertThat(Organization.list(api.get(of.path("ONE") + "/gal?limit=1000"))).hasSize(250);
        }
    }

    @Test
    void runIsAcceptedFollowedAndListed() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            of.put("ONE", "SMTP:a@b", "Anna", "1");
            JsonObject run = of.run("ONE", "CYCLE");
            assertThat(run.getString("state")).isEqualTo("COMPLETE");
            assertThat(run.keySet()).contains("id", "requestedAt", "startedAt", "endedAt", "bytes");
            assertThat(run.getInt("messages")).isPositive();
            assertThat(of.run("ONE", "T1").getString("state")).isEqualTo("COMPLETE");
            assertThat(of.run("HQ", "T2").getString("state")).isEqualTo("COMPLETE");
            assertThat(
                            Organization.list(
                                    api.get("/api/runs?postoffice=" + of.name("ONE") + "&limit=1")))
                    .extracting(o -> o.getString("process"))
                    .containsExactly("T1");
            assertThat(ids("/api/runs?postoffice=" + of.name("ONE") + "&limit=1")).hasSize(2);
            List<Long> journal = ids("/api/journal?postoffice=" + of.name("ONE") + "&limit=1");
            assertThat(journal).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(journal).isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(ids("/api/journal?postoffice=" + of.name("ONE"))).isEqualTo(journal);
        }
    }

    @Test
    void aRequestWithAKeyIsCarriedOutOnceAndAnsweredAgain() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String key = "\"" + UUID.randomUUID() + "\"";
            String runs = of.path("ONE") + "/runs";
            String cycle = "{\"process\": \"CYCLE\"}";
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(api.keyed(key, runs, "application/json", cycle));
            }
            List<HttpResponse<String>> answers = sent.stream().map(one -> one.join()).toList();
            assertThat(answers).allSatisfy(this::isFirstAnswerOrBusy);
            HttpResponse<String> last = api.keyed(key, runs, "application/json", cycle).join();
            assertThat(last.statusCode()).isEqualTo(202);
            assertThat(ids("/api/runs?postoffice=" + of.name("ONE"))).hasSize(1);
            assertThat(last.headers().firstValue("Location").orElseThrow())
                    .endsWith("/runs/" + ids("/api/runs?postoffice=" + of.name("ONE")).get(0));
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 202)
                    .isNotEmpty()
                    .extracting(HttpResponse::body)
                    .containsOnly(last.body());

            String other = "{\"process\": \"T1\"}";
            refused(api.keyed(key, runs, "application/json", other).join(), 422);
            JsonObject bad = refused(api.keyed("a b", runs, "application/json", cycle).join(), 400);
            assertThat(bad.getString("field")).isEqualTo("Idempotency-Key");
        }
    }

    private void isFirstAnswerOrBusy(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 409);
        if (answer.statusCode() == 409) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void anImportWithAKeyIsMadeOnceAndARefusedOneCanBeSentAgain() throws Exception {
        try (Organization of = Organization.of("API", "ONE")) {
            String file = "address,name\nSMTP:a@b,Anna\nSMTP:c@d,\n";
            String key = UUID.randomUUID().toString();
            String path = of.path("ONE") + "/addresses";
            String later = of.path("LATER") + "/addresses";
            refused(api.keyed(key, later, "text/csv", file).join(), 404);
            var first = api.keyed(key, path, "text/csv", file).join();
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(Api.object(first).getInt("added")).isEqualTo(1);
            var again = api.keyed(key, path, "text/csv", file).join();
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.headers().firstValue("Content-Type"))
                    .isEqualTo(first.headers().firstValue("Content-Type"));

            String preview = UUID.randomUUID().toString();
            String plans = of.path("ONE") + "/plans";
            var made = api.keyed(preview, plans, "text/csv", file).join();
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            var same = api.keyed(preview, plans, "text/csv", file).join();
            assertThat(same.headers().firstValue("Location"))
                    .isEqualTo(made.headers().firstValue("Location"))
                    .isPresent();
            assertThat(Organization.list(api.get(plans))).hasSize(2);
        }
    }

    @Test
    void tellsWhoTheCallerIs() throws Exception {
        JsonObject account = Api.object(api.get("/api/account"));
        assertThat(account.getString("name")).isEqualTo("admin");
        assertThat(account.getString("role")).isEqualTo("administrator");
        assertThat(account.getJsonArray("rights").getValuesAs(JsonString::getString))
                .containsExactly("reader", "viewer", "operator", "administrator");
        assertThat(account.getBoolean("mustChangePassword")).isFalse();
        assertThat(account.getJsonObject("links").getString("password"))
                .isEqualTo("/dirsync/api/account/password");
    }

    private List<String> followed(String first) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (JsonObject entry : allPages(first)) {
            addresses.add(entry.getString("address"));
        }
        return addresses;
    }

    private List<Long> ids(String first) throws Exception {
        List<Long> ids = new ArrayList<>();
        for (JsonObject line : allPages(first)) {
            ids.add(line.getJsonNumber("id").longValue());
        }
        return ids;
    }

    private List<JsonObject> allPages(String first) throws Exception {
        List<JsonObject> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = first;
        while (next != null && seen.add(next)) {
            HttpResponse<String> page = api.get(next);
            all.addAll(Organization.list(page));
            next =
                    page.headers()
                            .firstValue("Link")
                            .map(link -> link.substring(link.indexOf("/api/"), link.indexOf('>')))
                            .orElse(null);
        }
        return all;
    }

    private HttpResponse<String> post(String body) throws Exception {
        return api.json("POST", "/api/postoffices", body);
    }

    private static String postoffice(String name, String role) {
        return "{\"name\": \"%s\", \"role\": \"%s\", \"server\": \"API/HQ\"}".formatted(name, role);
    }

    private JsonObject load(Organization of, String mode, String type, String file)
            throws Exception {
        var loaded = api.load(of.name("ONE"), mode, type, bytes(file));
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        return Api.object(loaded);
    }

    private int code(Organization of, String mode, String type, byte[] file) throws Exception {
        return refused(api.load(of.name("ONE"), mode, type, file), 400).getInt("code");
    }

    private static void counts(
            JsonObject outcome, int added, int modified, int deleted, int unchanged) {
        assertThat(outcome.getInt("added")).as(outcome.toString()).isEqualTo(added);
        assertThat(outcome.getInt("modified")).as(outcome.toString()).isEqualTo(modified);
        assertThat(outcome.getInt("deleted")).as(outcome.toString()).isEqualTo(deleted);
        assertThat(outcome.getInt("unchanged")).as(outcome.toString()).isEqualTo(unchanged);
    }

    private static List<String> refusals(JsonObject outcome) {
        return outcome.getJsonArray("refused").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getInt("line") + ":" + line.getInt("code"))
                .toList();
    }

    private static String field(HttpResponse<String> answer) {
        return refused(answer, 400).getString("field");
    }

    /** The problem, if the answer is one with this status. */
    private static JsonObject refused(HttpResponse<String> answer, int status) {
        String said = answer.uri() + ": " + answer.body();
        assertThat(answer.statusCode()).as(said).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(said)
                .startsWith("application/problem+json");
        JsonObject problem = Api.object(answer);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
