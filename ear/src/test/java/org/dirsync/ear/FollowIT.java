package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Messages are followed, runs can be stopped, and claims are shown, by API and page. */
@ArquillianTest
@RunAsClient
class FollowIT {

    private static final String ANNA = "SMTP:anna@follow.example";

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void messagesOfACycleAreFollowedFromBuiltToVerified() throws Exception {
        try (Organization of = Organization.of("FOLLOW", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO");

            JsonObject sent = newest(of, "ONE", "EXPORT");
            assertThat(sent.getInt("changes")).isEqualTo(1);
            assertThat(sent.getInt("through")).isEqualTo(1);
            assertThat(sent.getString("state")).isEqualTo("VERIFIED");
            JsonObject received = newest(of, "TWO", "IMPORT");
            assertThat(received.getInt("added")).isEqualTo(1);
            assertThat(received.getString("state")).isEqualTo("VERIFIED");
            for (JsonObject message : List.of(sent, received)) {
                assertThat(
                                List.of(
                                        message.get("builtAt"),
                                        message.get("sentAt"),
                                        message.get("receivedAt"),
                                        message.get("appliedAt"),
                                        message.get("verifiedAt")))
                        .doesNotContain(JsonValue.NULL);
            }
            assertThat(Api.page("/postoffices/" + of.name("TWO") + "/batches"))
                    .contains("Verified")
                    .contains("From the server (T2)");
            assertThat(Api.page("/postoffices/" + of.name("TWO") + "/charts")).contains("uPlot");
            assertThat(of.api().get(of.path("TWO") + "/runs/history?days=1").body())
                    .contains("\"changes\":1");
        }
    }

    @Test
    void runThatHasEndedCannotBeCancelled() throws Exception {
        try (Organization of = Organization.of("FOLLOW", "ONE")) {
            JsonObject run = of.run("ONE", "CYCLE");
            var refused = of.api().json("DELETE", "/api/runs/" + run.getInt("id"), "");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("has ended");
        }
    }

    @Test
    void claimNamesBothPostofficesAndWhatToDo() throws Exception {
        try (Organization of = Organization.of("FOLLOW", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna of One", "1");
            of.cycle("ONE");
            of.put("TWO", ANNA, "Anna of Two", "2");
            of.cycle("TWO");

            assertThat(of.api().get("/api/attention").body())
                    .contains("\"owner\":\"" + of.name("ONE") + '"')
                    .contains("\"claimant\":\"" + of.name("TWO") + '"');
            assertThat(Api.page("/attention"))
                    .contains("anna@<wbr>follow.<wbr>example")
                    .contains(of.name("TWO") + " gets the address at the next cycle");
        }
    }

    @Test
    void codeSaysWhatToDo() throws Exception {
        assertThat(Api.page("/codes")).contains("digest differs");
        assertThat(Api.page("/codes/156")).contains("Q116435").contains("same secret");
    }

    private static JsonObject newest(Organization of, String name, String direction)
            throws Exception {
        return Organization.list(of.api().get(of.path(name) + "/batches")).stream()
                .filter(message -> message.getString("direction").equals(direction))
                .filter(message -> message.getInt("changes") > 0)
                .findFirst()
                .orElseThrow();
    }
}
