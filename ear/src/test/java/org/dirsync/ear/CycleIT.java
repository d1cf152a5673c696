package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Changes go from one postoffice to the others, cycle by cycle, over queues and database. */
@ArquillianTest
@RunAsClient
class CycleIT {

    private static final String ANNA = "SMTP:anna@one.example";

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void additionModificationDeletionAndReturnReachTheOthers() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO", "HQ");
            assertThat(of.gal("TWO")).containsExactly("Anna");
            assertThat(of.gal("HQ")).containsExactly("Anna");
            of.put("ONE", ANNA, "Anna Andersson", "2");
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna Andersson");
            of.delete("ONE", ANNA);
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).isEmpty();
            of.put("ONE", ANNA, "Anna again", "3");
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna again");
            assertThat(state(of, "TWO")).isEqualTo("IN_SYNC");
        }
    }

    @Test
    void q192514DeletionAndAdditionInOneCycleLeaveTheEntryAsAdded() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO");
            of.delete("ONE", ANNA);
            of.put("ONE", ANNA, "Anna", "2");
            of.cycle("ONE", "TWO");
            List<JsonObject> gal = Organization.list(of.api().get(of.path("TWO") + "/gal"));
            assertThat(gal).hasSize(1);
            assertThat(gal.get(0).getString("name")).isEqualTo("Anna");
            assertThat(gal.get(0).getJsonObject("details").getString("Phone")).isEqualTo("2");
        }
    }

    @Test
    void addressOfAnotherIsRefusedAndSaidAndComesWhenTheOwnerLetsGo() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna of One", "1");
            of.cycle("ONE");
            of.put("TWO", ANNA, "Anna of Two", "2");
            of.cycle("TWO", "ONE", "HQ");
            assertThat(of.gal("HQ")).containsExactly("Anna of One");
            assertThat(of.gal("TWO")).containsExactly("Anna of One");
            assertThat(of.status("TWO").getJsonArray("refused").toString())
                    .contains("27")
                    .contains("anna@one.example");
            JsonObject held = Api.object(of.api().get(of.entry("TWO", ANNA)));
            assertThat(held.getString("refused")).contains("27");
            assertThat(Api.page("/postoffices/" + of.name("TWO") + "/refused"))
                    .contains("27")
                    .contains("anna@one");
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("TWO")).body())
                    .contains("\"code\":27");
            of.delete("ONE", ANNA);
            of.cycle("ONE", "TWO", "HQ", "ONE");
            assertThat(of.gal("HQ")).containsExactly("Anna of Two");
            assertThat(of.gal("ONE")).containsExactly("Anna of Two");
            assertThat(of.gal("TWO")).containsExactly("Anna of Two");
            assertThat(of.status("TWO").getJsonArray("refused")).isEmpty();
        }
    }

    @Test
    void q130230RemovedPostofficeLeavesEveryGal() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.put("TWO", "SMTP:bo@two.example", "Bo", "2");
            of.cycle("ONE", "TWO", "HQ");
            assertThat(of.gal("TWO")).containsExactly("Anna", "Bo");
            of.remove("ONE");
            of.cycle("TWO", "HQ");
            assertThat(of.gal("TWO")).containsExactly("Bo");
            assertThat(of.gal("HQ")).containsExactly("Bo");
        }
    }

    @Test
    void q118298DetailsStayAwayFromWhoWantsNoneAndQ166154ComeWhenWanted() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.patch("TWO", "{\"options\": {\"details\": false}}");
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna");
            assertThat(details(of, "TWO")).isEqualTo("{}");
            of.patch("TWO", "{\"options\": {\"details\": true}}");
            of.cycle("TWO");
            assertThat(details(of, "TWO")).isEqualTo("{\"Phone\":\"1\"}");
            of.patch("TWO", "{\"options\": {\"details\": false}}");
            of.cycle("TWO");
            assertThat(details(of, "TWO")).isEqualTo("{}");
            assertThat(state(of, "TWO")).isEqualTo("IN_SYNC");
        }
    }

    @Test
    void q166154TypesThatAreWantedLaterComeAndUnwantedOnesGo() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.put("ONE", "PCM:" + of.name("ONE") + "/BO", "Bo", "2");
            of.patch("TWO", "{\"options\": {\"types\": [\"PCM\"]}}");
            of.cycle("ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Bo");
            of.patch("TWO", "{\"options\": {\"types\": [\"PCM\", \"SMTP\"]}}");
            of.cycle("TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna", "Bo");
            of.patch("TWO", "{\"options\": {\"types\": [\"SMTP\"]}}");
            of.cycle("TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna");
        }
    }

    @Test
    void q156714SendOnlyRequestorIsAcknowledged() throws Exception {
        try (Organization of = Organization.of("CYCLE", "TWO")) {
            of.host("ONE", "REQUESTOR", "{\"receives\": false}");
            of.put("ONE", ANNA, "Anna", "1");
            of.put("TWO", "SMTP:bo@two.example", "Bo", "2");
            of.cycle("TWO", "ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna", "Bo");
            assertThat(of.gal("ONE")).containsExactly("Anna");
            assertThat(of.status("ONE").getJsonObject("acknowledged").getInt("through"))
                    .isEqualTo(1);
            assertThat(of.status("ONE").getJsonObject("status").getInt("pendingChanges")).isZero();
            assertThat(state(of, "ONE")).isEqualTo("IN_SYNC");
        }
    }

    @Test
    void receiveOnlyRequestorReceivesAndTellsNothing() throws Exception {
        try (Organization of = Organization.of("CYCLE", "TWO")) {
            of.host("ONE", "REQUESTOR", "{\"sends\": false}");
            of.put("ONE", ANNA, "Anna", "1");
            of.put("TWO", "SMTP:bo@two.example", "Bo", "2");
            of.cycle("TWO", "ONE", "TWO");
            assertThat(of.gal("ONE")).containsExactly("Anna", "Bo");
            assertThat(of.gal("TWO")).containsExactly("Bo");
        }
    }

    @Test
    void q99961RequestorRegisteredAgainHealsItself() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO");
            of.remove("ONE");
            of.host("ONE", "REQUESTOR", "{}");
            of.put("ONE", "SMTP:ada@one.example", "Ada", "1");
            of.cycle("ONE", "TWO", "ONE", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Ada");
            assertThat(of.gal("ONE")).containsExactly("Ada");
        }
    }

    @Test
    void fullExportAndFullImportChangeNothing() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE", "TWO");
            assertThat(of.run("ONE", "EXPORT").getString("state")).isEqualTo("COMPLETE");
            assertThat(of.run("TWO", "IMPORT").getString("state")).isEqualTo("COMPLETE");
            assertThat(of.gal("TWO")).containsExactly("Anna");
            assertThat(of.status("TWO").getJsonObject("status").getInt("impSync")).isEqualTo(2);
        }
    }

    @Test
    void stepByStepRunsCarryAChangeToo() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE", "TWO")) {
            of.put("ONE", ANNA, "Anna", "1");
            of.cycle("ONE");
            assertThat(of.run("TWO", "T1").getString("state")).isEqualTo("COMPLETE");
            await().untilAsserted(
                            () -> assertThat(requestor(of, "TWO").getBoolean("due")).isTrue());
            of.put("ONE", "SMTP:later@one.example.com", "Later", "2");
            of.cycle("ONE");
            assertThat(state(of, "TWO")).isEqualTo("WAITING");
            assertThat(of.run("HQ", "T2").getString("state")).isEqualTo("COMPLETE");
            await().untilAsserted(() -> assertThat(of.status("TWO").getInt("inbox")).isPositive());
            assertThat(of.run("TWO", "T3").getString("state")).isEqualTo("COMPLETE");
            assertThat(of.gal("TWO")).containsExactly("Anna", "Later");
        }
    }

    @Test
    void requestToAServerThatDoesNotKnowTheSenderEndsInTheDeadLetters() throws Exception {
        try (Organization of = Organization.of("CYCLE", "ONE")) {
            of.host("STRAY", "REQUESTOR", "{}", "a secret of its own");
            assertThat(of.run("STRAY", "T1").getString("state")).isEqualTo("COMPLETE");
            await().untilAsserted(
                            () ->
                                    assertThat(Organization.list(of.api().get("/api/dead-letters")))
                                            .anySatisfy(
                                                    letter -> {
                                                        assertThat(letter.getString("from"))
                                                                .isEqualTo(of.name("STRAY"));
                                                        assertThat(letter.getInt("code"))
                                                                .isEqualTo(158);
                                                    }));
            assertThat(Api.page("/dead-letters")).contains(of.name("STRAY"));
        }
    }

    private static JsonObject requestor(Organization of, String postoffice) throws Exception {
        return Api.object(of.api().get("/api/requestors/" + of.name(postoffice)));
    }

    private static String state(Organization of, String postoffice) throws Exception {
        return of.status(postoffice).getJsonObject("status").getString("state");
    }

    private static String details(Organization of, String postoffice) throws Exception {
        return Organization.list(of.api().get(of.path(postoffice) + "/gal"))
                .get(0)
                .getJsonObject("details")
                .toString();
    }
}
