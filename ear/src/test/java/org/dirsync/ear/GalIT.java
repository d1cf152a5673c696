package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The global address list is searched as any postoffice sees it, and says who lacks an address. */
@ArquillianTest
@RunAsClient
class GalIT {

    private static final String ROBERT = "SMTP:r.martin@one.example";

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void aNameIsFoundByItsPartsAfterACycleAndNotBefore() throws Exception {
        try (Organization of = Organization.of("GAL", "ONE", "TWO")) {
            of.put("ONE", ROBERT, "Martin, Robert", "(206) 555-0100");
            assertThat(found(of, "ONE", "rob mar")).containsExactly("Martin, Robert");
            assertThat(found(of, "TWO", "rob mar")).isEmpty();
            of.cycle("ONE", "TWO");
            assertThat(found(of, "TWO", "rob mar")).containsExactly("Martin, Robert");
            assertThat(found(of, "TWO", "555-01")).containsExactly("Martin, Robert");
            assertThat(found(of, "TWO", "obert")).isEmpty();
        }
    }

    @Test
    void whoLacksAnAddressIsSaidWithTheReason() throws Exception {
        try (Organization of = Organization.of("GAL", "ONE", "TWO", "FAX")) {
            of.patch("FAX", "{\"options\": {\"types\": [\"FAX\"]}}");
            of.cycle("TWO", "FAX");
            of.put("ONE", ROBERT, "Martin, Robert", "1");
            assertThat(why(of, "TWO")).isEqualTo("NOT_SENT");
            of.cycle("ONE");
            assertThat(why(of, "TWO")).isEqualTo("BEHIND");
            String asked = presence(of, "TWO").getString("asked");
            assertThat(of.api().get(of.path("TWO")).body())
                    .contains("\"lastSentAt\":\"" + asked + "\"");
            of.api().json("POST", of.path("TWO") + "/pause", "");
            assertThat(presence(of, "TWO").getString("text"))
                    .contains(of.name("TWO") + " was paused by admin at ");
            assertThat(Api.page("/gal/entry?view=" + of.name("TWO") + "&address=" + ROBERT))
                    .contains(of.name("TWO") + " was paused by admin at ");
            of.api().json("POST", of.path("TWO") + "/resume", "");
            assertThat(presence(of, "TWO").isNull("paused")).isTrue();
            of.cycle("TWO", "FAX");
            assertThat(why(of, "ONE")).isEqualTo("OWNS");
            assertThat(why(of, "TWO")).isEqualTo("HAS");
            assertThat(why(of, "FAX")).isEqualTo("TYPE");
            assertThat(Api.page("/gal/entry?view=" + of.name("FAX") + "&address=" + ROBERT))
                    .contains("leave out addresses of type SMTP");
        }
    }

    @Test
    void theGroupsOfAPersonAreShownInEachViewThatHasThem() throws Exception {
        try (Organization of = Organization.of("GAL", "ONE", "TWO")) {
            of.put("ONE", ROBERT, "Martin, Robert", "1");
            String team = "SMTP:team@example.org";
            String body =
                    "{\"name\": \"Team\", \"kind\": \"group\", \"members\": [\"%s\"]}"
                            .formatted(ROBERT);
            assertThat(of.api().json("PUT", of.entry("ONE", team), body).statusCode())
                    .isEqualTo(201);
            String page = "/gal/entry?address=" + ROBERT + "&view=";
            String asked = "/api/gal?member=" + ROBERT + "&view=";
            assertThat(Api.page(page + of.name("ONE"))).contains("id=\"groups\"", "Team");
            assertThat(of.api().get(asked + of.name("TWO")).body()).isEqualTo("[]");

            of.cycle("ONE", "TWO");
            assertThat(Api.page(page + of.name("TWO"))).contains("id=\"groups\"", "Team");
            assertThat(of.api().get(asked + of.name("TWO")).body()).contains(team);
            of.delete("ONE", team);
            assertThat(Api.page(page + of.name("ONE"))).doesNotContain("id=\"groups\"");
        }
    }

    @Test
    void anAddressSaysThatItsPostofficeWasRemovedAndWhoStillHasIt() throws Exception {
        try (Organization of = Organization.of("GAL", "ONE", "TWO")) {
            of.put("ONE", ROBERT, "Martin, Robert", "1");
            of.cycle("ONE", "TWO");
            of.remove("ONE");

            String page = "/gal/entry?address=" + ROBERT + "&view=" + of.name("TWO");
            assertThat(Api.page(page))
                    .contains("Its postoffice " + of.name("ONE") + " was removed on")
                    .contains(of.name("TWO") + " still has the address until its next T3.");
            assertThat(of.api().get("/api/gal/who-lacks?address=" + ROBERT).body())
                    .contains("\"ownerRemoved\":true")
                    .containsPattern("\"ownerRemovedAt\":\"20");
            of.cycle("TWO");
            assertThat(Api.page(page)).doesNotContain("still has the address until");
        }
    }

    private static List<String> found(Organization of, String view, String text) throws Exception {
        HttpResponse<String> answer =
                of.api().get("/api/gal?view=" + of.name(view) + "&q=" + Api.encoded(text));
        return Organization.list(answer).stream().map(one -> one.getString("name")).toList();
    }

    private static String why(Organization of, String postoffice) throws Exception {
        return presence(of, postoffice).getString("why");
    }

    private static JsonObject presence(Organization of, String postoffice) throws Exception {
        HttpResponse<String> answer = of.api().get("/api/gal/who-lacks?address=" + ROBERT);
        return Api.object(answer).getJsonArray("postoffices").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("postoffice").equals(of.name(postoffice)))
                .findFirst()
                .orElseThrow();
    }
}
