package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** While the database is away this is said, and when it is back everything goes on by itself. */
@ArquillianTest
class DatabaseGoneIT {

    private static final Duration CONTAINER = Duration.ofMinutes(3);

    @Resource(name = "jdbc/DirsyncDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(DatabaseGoneIT.class, Gone.class, Organization.class, Api.class);
    }

    @Test
    void timersGoOnAndTheNextCycleCompletesWhenTheDatabaseIsBack() throws Exception {
        try (Organization of = Organization.of("GONE", "NORTH")) {
            of.cycle("NORTH", "HQ", "NORTH");
            of.patch("HQ", "{\"schedule\": \"EVERY 1 SECONDS\"}");
            of.patch("NORTH", "{\"schedule\": \"EVERY 1 SECONDS\"}");
            of.put("NORTH", "SMTP:kari@north.example.com", "Kari Nordmann", "22");
            try (Gone gone = Gone.database(database)) {
                assertThat(gone).isNotNull();
                await().atMost(CONTAINER).until(() -> health().statusCode() == 503);
                JsonObject checks = Api.object(health()).getJsonObject("checks");
                assertThat(checks.getString("database")).isNotEqualTo("ok").isNotBlank();
                assertThat(checks.getString("broker")).isEqualTo("ok");
                assertThat(Api.object(health()).getString("status")).isEqualTo("DOWN");
                HttpResponse<String> asked = of.api().get("/api/postoffices");
                assertThat(asked.statusCode()).isEqualTo(503);
                assertThat(Api.object(asked).getString("detail"))
                        .contains("the database: ")
                        .doesNotContain("\tat ");
                HttpResponse<String> page = Api.anonymous("/login");
                assertThat(page.statusCode()).isEqualTo(200);
            }
            await().atMost(CONTAINER).until(() -> health().statusCode() == 200);
            await().atMost(CONTAINER)
                    .untilAsserted(
                            () -> {
                                assertThat(of.gal("HQ")).containsExactly("Kari Nordmann");
                                assertThat(state(of, "HQ")).isEqualTo("IN_SYNC");
                                assertThat(state(of, "NORTH")).isEqualTo("IN_SYNC");
                            });
            of.patch("HQ", "{\"schedule\": \"\"}");
            of.patch("NORTH", "{\"schedule\": \"\"}");
            of.cycle("NORTH");
        }
    }

    private static String state(Organization of, String postoffice) throws Exception {
        return of.status(postoffice).getJsonObject("status").getString("state");
    }

    private static HttpResponse<String> health() throws Exception {
        return Api.anonymous("/health");
    }
}
