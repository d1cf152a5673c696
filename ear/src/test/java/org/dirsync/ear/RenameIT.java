package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** Another name for a postoffice, another directory server: nobody is lost, nobody there twice. */
@ArquillianTest
class RenameIT {

    private static final String ANNA = "SMTP:anna@one.example";
    private static final String BENGT = "SMTP:bengt@one.example";
    private static final String TORE = "SMTP:tore@two.example";

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void q96060ARenamedPostofficeLeavesNoDuplicateAndNobodyIsMissing() throws Exception {
        try (Organization of = Organization.of("RENAME", "ONE", "TWO")) {
            of.patch("ONE", "{\"schedule\": \"T1 Sat 13:45\"}");
            of.put("ONE", ANNA, "Anna", "1");
            of.put("ONE", BENGT, "Bengt", "2");
            of.put("TWO", TORE, "Tore", "3");
            of.cycle("ONE", "TWO", "HQ", "ONE");

            JsonObject plan = Api.object(of.api().get(of.path("ONE") + "/rename"));
            assertThat(plan.getInt("addresses")).isEqualTo(2);
            assertThat(plan.getJsonArray("holders")).hasSize(3);
            assertThat(plan.getJsonArray("byHand")).isEmpty();
            assertThat(Api.page("/rename/" + of.name("ONE")))
                    .contains("Another name for " + of.name("ONE"))
                    .contains("2 addresses");
            of.rename("ONE", "UNO");

            assertThat(owners(of, "TWO")).containsExactly(of.name("UNO"), of.name("UNO"));
            for (int cycle = 0; cycle < 2; cycle++) {
                of.cycle("UNO", "TWO", "HQ");
                assertThat(of.gal("TWO")).containsExactly("Anna", "Bengt", "Tore");
                assertThat(owners(of, "TWO")).containsExactly(of.name("UNO"), of.name("UNO"));
                assertThat(of.gal("UNO")).containsExactly("Anna", "Bengt", "Tore");
            }
            JsonObject view = of.status("UNO");
            assertThat(view.getJsonObject("settings").getString("schedule"))
                    .isEqualTo("T1 Sat 13:45");
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("UNO")).body())
                    .contains("it was " + of.name("ONE"))
                    .contains("hosted on this node")
                    .doesNotContain("\"code\":908");
            assertThat(of.api().get(of.path("ONE")).statusCode()).isEqualTo(404);
            assertThat(Api.page("/schedule/" + of.name("ONE")))
                    .contains(of.name("ONE") + " was renamed; it is now " + of.name("UNO"))
                    .contains("href=\"/dirsync/schedule/" + of.name("UNO") + "\"");
            assertThat(Api.page("/postoffices/" + of.name("ONE")))
                    .contains("href=\"/dirsync/postoffices/" + of.name("UNO") + "\"");
            assertThat(of.api().get("/api/dead-letters").body()).doesNotContain(of.name("ONE"));
            of.put("UNO", ANNA, "Anna Andersson", "1");
            of.cycle("UNO", "TWO");
            assertThat(of.gal("TWO")).containsExactly("Anna Andersson", "Bengt", "Tore");
        }
    }

    @Test
    void aNameThatIsNoneOrTakenIsRefusedWithWhatToDo() throws Exception {
        try (Organization of = Organization.of("RENAME", "ONE", "TWO")) {
            var none = of.api().json("POST", of.path("ONE") + "/rename", "{\"name\": \"ONE\"}");
            assertThat(none.statusCode()).as(none.body()).isEqualTo(400);
            var taken =
                    of.api()
                            .json(
                                    "POST",
                                    of.path("ONE") + "/rename",
                                    "{\"name\": \"%s\"}".formatted(of.name("TWO")));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(409);
            assertThat(taken.body()).contains("give another");
            var unknown =
                    of.api().json("POST", "/api/postoffices/NO/BODY/rename", "{\"name\": \"A/B\"}");
            assertThat(unknown.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void q136487TheRoleOfTheServerMovesWithItsTimesAndNobodyIsMissing() throws Exception {
        try (Organization of = Organization.of("ROLE", "ONE", "TWO")) {
            of.patch(
                    "HQ",
                    "{\"timeZone\": \"Europe/Oslo\", \"schedule\": \"T1 Sat 12:00\\nT2 Sat 13:45\"}");
            of.patch("ONE", "{\"timeZone\": \"Europe/Oslo\", \"schedule\": \"T1 Sat 12:00\"}");
            of.put("ONE", ANNA, "Anna", "1");
            of.put("TWO", TORE, "Tore", "3");
            of.cycle("ONE", "TWO", "HQ", "ONE");
            assertThat(Api.page("/rename/" + of.name("ONE"))).contains("T2 Sat 13:45");

            JsonObject moved = of.moveRole("ONE");

            assertThat(moved.getJsonArray("here")).hasSize(3);
            assertThat(schedule(of, "HQ")).isEqualTo("T1 Sat 12:00");
            assertThat(schedule(of, "ONE")).isEqualTo("T1 Sat 12:00\nT2 Sat 13:45");
            for (String name : List.of("HQ", "ONE", "TWO")) {
                assertThat(of.status(name).getJsonObject("settings").getString("server"))
                        .isEqualTo(of.name("ONE"));
                assertThat(of.gal(name)).containsExactly("Anna", "Tore");
            }
            of.put("TWO", "SMTP:ulf@two.example", "Ulf", "4");
            of.cycle("TWO", "HQ", "ONE");
            assertThat(of.gal("HQ")).containsExactly("Anna", "Tore", "Ulf");
            assertThat(of.gal("ONE")).containsExactly("Anna", "Tore", "Ulf");
            assertThat(of.api().get("/api/dead-letters").body()).doesNotContain(of.name("HQ"));
            of.moveRole("HQ");
            of.cycle("ONE", "TWO", "HQ");
            assertThat(of.gal("TWO")).containsExactly("Anna", "Tore", "Ulf");
        }
    }

    private static String schedule(Organization of, String name) throws Exception {
        return of.status(name).getJsonObject("settings").getString("schedule");
    }

    /** The owners of a postoffice's entries but its own, one for each entry. */
    private static List<String> owners(Organization of, String postoffice) throws Exception {
        return Organization.list(of.api().get(of.path(postoffice) + "/gal?limit=1000")).stream()
                .map(entry -> entry.getString("origin"))
                .filter(origin -> !origin.equals(of.name(postoffice)))
                .toList();
    }
}
