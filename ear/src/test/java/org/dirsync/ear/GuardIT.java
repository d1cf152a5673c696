package org.dirsync.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Mass deletions wait for a person; deleted people can be restored. */
@ArquillianTest
@RunAsClient
class GuardIT {

    private static final int EVERYBODY = 100;
    private static final int LEFT = 40;

    private final Api api = Api.asAdministrator();

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void manyDeletionsAreHeldShownAndApprovedForEveryone() throws Exception {
        try (Organization of = halved()) {
            of.put("TWO", "SMTP:berit@example.org", "Berit", "1");
            of.cycle("TWO", "ONE", "TWO");
            assertThat(of.gal("TWO")).hasSize(EVERYBODY + 1);
            assertThat(of.gal("ONE")).hasSize(LEFT + 1);
            JsonObject held = held(of);
            assertThat(held.getInt("waiting")).isEqualTo(EVERYBODY - LEFT);
            assertThat(held.getInt("entries")).isEqualTo(EVERYBODY);
            assertThat(held.getBoolean("master")).isTrue();
            String path = "/api/held-deletions/" + held.getInt("id");
            assertThat(Organization.list(api.get(path + "/entries?limit=10"))).hasSize(10);
            var csv = api.get(path + "/entries", "text/csv");
            assertThat(csv.body().lines()).hasSize(EVERYBODY - LEFT + 1);
            assertThat(of.status("ONE").getJsonObject("status").getInt("ownDeletionsHeld"))
                    .isEqualTo(EVERYBODY - LEFT);
            assertThat(of.status("HQ").getJsonObject("status").getInt("deletionsHeldBack"))
                    .isEqualTo(EVERYBODY - LEFT);
            assertThat(journal(of, "HQ")).contains("\"code\":920");
            assertThat(journal(of, "ONE")).contains("\"code\":920");

            var old = decide(path + "/approve", "1-00000000000000000000000000000000");
            assertThat(old.statusCode()).as(old.body()).isEqualTo(409);
            var approved = decide(path + "/approve", held.getString("seen"));
            assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
            assertThat(Api.object(approved).getInt("deleted")).isEqualTo(EVERYBODY - LEFT);
            assertThat(of.status("ONE").getJsonObject("status").getInt("ownDeletionsHeld"))
                    .isZero();
            assertThat(api.get("/api/attention").body()).doesNotContain("\"waiting\":60");

            of.cycle("ONE", "TWO", "HQ");
            assertThat(of.gal("TWO")).hasSize(LEFT + 1);
            assertThat(of.gal("HQ")).hasSize(LEFT + 1);
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            assertThat(journal(of, "HQ")).contains("admin let 60 deletions");
            assertThat(of.status("TWO").getJsonObject("status").getString("state"))
                    .isEqualTo("IN_SYNC");
        }
    }

    @Test
    void discardedDeletionsStayAndTheirOwnerRestoresThem() throws Exception {
        try (Organization of = halved()) {
            of.cycle("TWO");
            JsonObject held = held(of);
            String path = "/api/held-deletions/" + held.getInt("id");
            var kept = decide(path + "/discard", held.getString("seen"));
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
            assertThat(Api.object(kept).getInt("kept")).isEqualTo(EVERYBODY - LEFT);

            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).hasSize(EVERYBODY);
            JsonObject integrity = Api.object(api.get(of.path("ONE") + "/integrity"));
            assertThat(integrity.getInt("deletionsRefused")).isEqualTo(EVERYBODY - LEFT);
            assertThat(integrity.getJsonArray("divergences")).isEmpty();
            assertThat(journal(of, "ONE")).contains("\"code\":921");

            List<JsonObject> deleted =
                    Organization.list(api.get(of.path("ONE") + "/addresses/deleted?limit=1000"));
            assertThat(deleted).hasSize(EVERYBODY - LEFT);
            int by = deleted.get(0).getInt("deletedBy");
            var restored =
                    api.json(
                            "POST",
                            of.path("ONE") + "/addresses/restore",
                            "{\"imported\": %d}".formatted(by));
            assertThat(Api.object(restored).getInt("restored")).isEqualTo(EVERYBODY - LEFT);

            of.cycle("ONE", "ONE", "TWO");
            assertThat(of.gal("TWO")).hasSize(EVERYBODY);
            assertThat(of.gal("ONE")).hasSize(EVERYBODY);
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            assertThat(
                            Api.object(api.get(of.path("ONE") + "/integrity"))
                                    .getInt("deletionsRefused"))
                    .isZero();
        }
    }

    @Test
    void fileThatWouldDeleteTooMuchChangesNothing() throws Exception {
        try (Organization of = Organization.of("GUARD", "ONE")) {
            load(of, "merge", people(1, EVERYBODY));
            var refused = api.load(of.name("ONE"), "replace", "text/csv", people(1, LEFT));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("\"code\":920")
                    .contains("60 of 100")
                    .contains("approveDeletions=60");
            assertThat(of.gal("ONE")).hasSize(EVERYBODY);

            byte[] twice = (new String(people(1, 1), UTF_8) + row(1).repeat(200)).getBytes(UTF_8);
            var sameRow = api.load(of.name("ONE"), "replace", "text/csv", twice);
            assertThat(sameRow.statusCode()).as(sameRow.body()).isEqualTo(400);
            assertThat(of.gal("ONE")).hasSize(EVERYBODY);
        }
    }

    @Test
    void deletedPersonComesBackEverywhere() throws Exception {
        try (Organization of = Organization.of("GUARD", "ONE", "TWO")) {
            of.put("ONE", "SMTP:anna@example.org", "Anna", "42");
            of.cycle("ONE", "TWO");
            of.delete("ONE", "SMTP:anna@example.org");
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).isEmpty();

            String restore = of.path("ONE") + "/addresses/restore";
            String anna = "{\"address\": \"SMTP:anna@example.org\"}";
            var back = api.json("POST", restore, anna);
            assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
            assertThat(back.body()).contains("Anna").contains("42");
            of.cycle("ONE", "TWO", "HQ");
            assertThat(of.gal("TWO")).containsExactly("Anna");
            assertThat(of.gal("HQ")).containsExactly("Anna");
            var again = api.json("POST", restore, anna);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
            assertThat(again.body()).contains("in the list again");
            var never = api.json("POST", restore, "{\"address\": \"SMTP:nobody@example.org\"}");
            assertThat(never.statusCode()).isEqualTo(404);
            assertThat(journal(of, "ONE")).contains("admin restored: Anna");
        }
    }

    @Test
    void guardIsSetForOnePostofficeAndTheOrganization() throws Exception {
        try (Organization of = Organization.of("GUARD", "ONE")) {
            String own = of.path("ONE") + "/guard";
            assertThat(Api.object(api.get(own)).getInt("percent")).isEqualTo(20);
            var set = api.json("PUT", own, "{\"percent\": 100, \"least\": 50}");
            assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
            assertThat(Api.object(api.get(own)).getBoolean("own")).isTrue();
            load(of, "merge", people(1, EVERYBODY));
            load(of, "replace", people(1, LEFT));
            assertThat(Api.object(api.json("DELETE", own, "")).getBoolean("own")).isFalse();
            var bad = api.json("PUT", "/api/guard", "{\"percent\": 0, \"least\": 50}");
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(bad.body()).contains("\"field\":\"percent\"");
            assertThat(api.get("/api/guard").body()).contains("\"least\":50");
        }
    }

    @Test
    void guardGoesWithItsPostoffice() throws Exception {
        String own = "/api/postoffices/GUARD/GONE/guard";
        String server =
                """
                {"name": "GUARD/GONE", "role": "SERVER", "server": "GUARD/GONE"}
                """;
        assertThat(api.json("POST", "/api/postoffices", server).statusCode()).isEqualTo(201);
        api.json("PUT", own, "{\"percent\": 100, \"least\": 50}");
        assertThat(Api.object(api.get(own)).getBoolean("own")).isTrue();
        api.json("DELETE", "/api/postoffices/GUARD/GONE", "");

        assertThat(api.json("POST", "/api/postoffices", server).statusCode()).isEqualTo(201);
        assertThat(Api.object(api.get(own)).getBoolean("own")).isFalse();
        api.json("DELETE", "/api/postoffices/GUARD/GONE", "");
    }

    @Test
    void viewerMayLookAndNotDecide() throws Exception {
        String user =
                "{\"name\": \"gerd\", \"password\": \"a guard looks on\", \"role\": \"viewer\"}";
        assertThat(api.json("POST", "/api/users", user).statusCode()).isEqualTo(201);
        Api viewer = Api.as("gerd", "a guard looks on");
        try (Organization of = halved()) {
            of.cycle("TWO");
            JsonObject held = held(of);
            String path = "/api/held-deletions/" + held.getInt("id");
            assertThat(viewer.get(path + "/entries").statusCode()).isEqualTo(200);
            assertThat(viewer.get("/api/attention").statusCode()).isEqualTo(200);
            String seen = "{\"seen\": \"%s\"}".formatted(held.getString("seen"));
            assertThat(viewer.json("POST", path + "/approve", seen).statusCode()).isEqualTo(403);
            assertThat(viewer.json("POST", path + "/discard", seen).statusCode()).isEqualTo(403);
            String restore = of.path("ONE") + "/addresses/restore";
            assertThat(viewer.json("POST", restore, "{\"address\": \"SMTP:a@b\"}").statusCode())
                    .isEqualTo(403);
            assertThat(viewer.json("PUT", "/api/guard", "{\"percent\": 1}").statusCode())
                    .isIn(400, 403);
            assertThat(viewer.json("DELETE", "/api/dead-letters?cause=x", "").statusCode())
                    .isEqualTo(403);
        } finally {
            api.json("DELETE", "/api/users/gerd", "");
        }
    }

    @Test
    void clientThatFailsTooOftenIsToldToWait() throws Exception {
        Api guesser = Api.as("nobody-of-this-name", "guess");
        HttpResponse<String> answer = guesser.get("/api/postoffices");
        for (int i = 0; i < 5; i++) {
            assertThat(answer.statusCode()).isEqualTo(401);
            answer = guesser.get("/api/postoffices");
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[0-9]+");
        assertThat(answer.body()).contains("too many failed logins");
        assertThat(api.get("/api/postoffices").statusCode()).isEqualTo(200);
    }

    /** ONE had everybody, everywhere, and now has less than half; the server has heard of it. */
    private Organization halved() throws Exception {
        Organization of = Organization.of("GUARD", "ONE", "TWO");
        load(of, "merge", people(1, EVERYBODY));
        of.cycle("ONE", "TWO");
        assertThat(of.gal("TWO")).hasSize(EVERYBODY);
        load(of, "replace&approveDeletions=60", people(1, LEFT));
        of.cycle("ONE");
        return of;
    }

    private void load(Organization of, String mode, byte[] file) throws Exception {
        var loaded = api.load(of.name("ONE"), mode, "text/csv", file);
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
    }

    private static byte[] people(int from, int to) {
        StringBuilder file = new StringBuilder("address,name\n");
        for (int n = from; n <= to; n++) {
            file.append(row(n));
        }
        return file.toString().getBytes(UTF_8);
    }

    private static String row(int n) {
        return "SMTP:p%d@example.org,Person %d\n".formatted(n, n);
    }

    private JsonObject held(Organization of) throws Exception {
        return Organization.list(api.get("/api/held-deletions")).stream()
                .filter(held -> held.getString("origin").equals(of.name("ONE")))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> decide(String path, String seen) throws Exception {
        return api.json("POST", path, "{\"seen\": \"%s\"}".formatted(seen));
    }

    private String journal(Organization of, String postoffice) throws Exception {
        return api.get("/api/journal?postoffice=" + of.name(postoffice)).body();
    }
}
