package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.ObjectName;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * When an administrator pauses a queue, the page says so, and nothing is lost. The tag says that it
 * pauses the queue in WildFly's own way.
 */
@ArquillianTest
@Tag("wildfly")
class PausedQueueIT {

    private static final Duration CONTAINER = Duration.ofSeconds(30);
    private static final String TIMEOUT = "dirsync.queue.patience.seconds";

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(PausedQueueIT.class, Organization.class, Api.class);
    }

    @BeforeEach
    void loseNoTime() {
        System.setProperty(TIMEOUT, "1");
    }

    @AfterEach
    void takeTimeAgain() {
        System.clearProperty(TIMEOUT);
    }

    @Test
    void pausedQueueOfTheServerIsSaidEverywhereUntilItGoesOn() throws Exception {
        try (Organization of = Organization.of("PAUSE", "NORTH")) {
            of.cycle("NORTH", "HQ", "NORTH");
            of.put("NORTH", "SMTP:kari@north.example.com", "Kari Nordmann", "22");
            invoke("DirsyncServer", "pause");
            try {
                of.run("NORTH", "T1");
                await().atMost(CONTAINER)
                        .untilAsserted(
                                () ->
                                        assertThat(Api.page("/"))
                                                .contains(
                                                        "Queue DirsyncServer: 1 message has waited"
                                                                + " since"));
                JsonObject status = of.status("NORTH").getJsonObject("status");
                assertThat(status.getString("state")).isEqualTo("WAITING");
                assertThat(status.getString("reason"))
                        .startsWith(
                                "its message to the directory server has waited in queue"
                                        + " DirsyncServer since ");
                assertThat(of.api().get("/api/queues").body()).contains("\"stalled\":true");
                var health = Api.anonymous("/health");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(Api.object(health).getJsonArray("warnings").getString(0))
                        .startsWith("queue DirsyncServer: 1 message has waited since ");
                assertThat(
                                (String[])
                                        ManagementFactory.getPlatformMBeanServer()
                                                .getAttribute(
                                                        new ObjectName(
                                                                "org.dirsync:type=Organization"),
                                                        "StalledQueues"))
                        .hasSize(1);
            } finally {
                invoke("DirsyncServer", "resume");
            }
            isQuietAgain();
            of.cycle("HQ");
            assertThat(of.gal("HQ")).containsExactly("Kari Nordmann");
        }
    }

    @Test
    void pausedQueueOfTheRequestorsIsSaidOfThoseItHoldsAnAnswerFor() throws Exception {
        try (Organization of = Organization.of("PAUSE", "NORTH", "SOUTH")) {
            of.cycle("NORTH", "SOUTH", "HQ");
            of.run("NORTH", "T1");
            invoke("DirsyncRequestor", "pause");
            try {
                await().atMost(CONTAINER).until(() -> of.run("HQ", "T2").getInt("messages") > 0);
                await().atMost(CONTAINER)
                        .untilAsserted(
                                () ->
                                        assertThat(reason(of, "NORTH"))
                                                .startsWith(
                                                        "the directory server's message to it has"
                                                                + " waited in queue"
                                                                + " DirsyncRequestor since "));
                assertThat(reason(of, "SOUTH")).doesNotContain("queue");
            } finally {
                invoke("DirsyncRequestor", "resume");
            }
            isQuietAgain();
            of.cycle("NORTH");
        }
    }

    private static String reason(Organization of, String postoffice) throws Exception {
        return of.status(postoffice).getJsonObject("status").getString("reason");
    }

    private static void isQuietAgain() {
        await().atMost(CONTAINER)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Api.object(Api.anonymous("/health"))
                                                        .getJsonArray("warnings"))
                                        .isEmpty());
        await().atMost(CONTAINER)
                .untilAsserted(
                        () -> assertThat(Api.page("/")).doesNotContain("Queue DirsyncServer"));
    }

    private static void invoke(String queue, String operation) throws Exception {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName(
                                "jboss.as:subsystem=messaging-activemq,server=default,jms-queue="
                                        + queue),
                        operation,
                        null,
                        null);
    }
}
