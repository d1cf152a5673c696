package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/**
 * Timers alone carry a change from one postoffice through the server to another and onto its page.
 */
@ArquillianTest
@RunAsClient
class TimerToPageIT {

    private static final Duration CYCLES = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("TIMER/HQ", "TIMER/NORTH", "TIMER/SOUTH");

    @Deployment(testable = false)
    static EnterpriseArchive dirsync() {
        return BuiltEar.asBuilt();
    }

    @Test
    void healthIsGoodWithoutLogin() throws Exception {
        var health = Api.anonymous("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP");
    }

    @Test
    void changeAtOnePostofficeReachesTheOthersByTimersAlone() throws Exception {
        Api api = Api.asAdministrator();
        for (String name : NAMES) {
            var made =
                    api.json(
                            "POST",
                            "/api/postoffices",
                            """
                            {"name": "%s", "role": "%s", "server": "TIMER/HQ",
                             "timeZone": "Europe/Oslo", "schedule": "EVERY 2 SECONDS"}
                            """
                                    .formatted(name, name.endsWith("HQ") ? "SERVER" : "REQUESTOR"));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
        var put =
                api.json(
                        "PUT",
                        "/api/postoffices/TIMER/NORTH/addresses/entry?address="
                                + Api.encoded("SMTP:kari@north.example.com"),
                        """
                        {"name": "Kari Nordmann", "details": {"Phone": "+47 22"}, "hidden": false}
                        """);
        assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
        await().atMost(CYCLES)
                .untilAsserted(
                        () ->
                                assertThat(api.get("/api/postoffices/TIMER/SOUTH/gal").body())
                                        .contains("Kari Nordmann")
                                        .contains("TIMER/NORTH"));
        await().atMost(CYCLES)
                .untilAsserted(
                        () -> {
                            for (var status :
                                    Api.structure(api.get("/api/postoffices")).asJsonArray()) {
                                JsonObject one = status.asJsonObject();
                                assertThat(one.getString("state")).isEqualTo("IN_SYNC");
                                assertThat(one.getInt("galAddresses")).isEqualTo(1);
                            }
                        });
        assertThat(api.get("/postoffices/TIMER/SOUTH/gal").statusCode()).isIn(200, 302, 303);
        for (String name : List.of("TIMER/NORTH", "TIMER/SOUTH", "TIMER/HQ")) {
            var gone = api.json("DELETE", "/api/postoffices/" + name, "");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        }
        assertThat(api.get("/api/postoffices").body()).isEqualToIgnoringWhitespace("[]");
    }
}
