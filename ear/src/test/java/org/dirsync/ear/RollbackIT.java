package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Event;
import org.dirsync.message.Carrier;
import org.dirsync.message.Request;
import org.dirsync.server.ServerStore;
import org.dirsync.store.Schema;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What is received, what is written and what is sent in one step happen together or not at all. */
@ArquillianTest
class RollbackIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Inject private ServerStore.Factory servers;

    @Inject private Carrier carrier;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Resource(name = "jms/Connections")
    private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncServer")
    private Queue queue;

    @Resource(name = "jdbc/DirsyncDS")
    private DataSource database;

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(
                RollbackIT.class, Organization.class, Api.class, Foreign.class, Refusing.class);
    }

    @Test
    void rolledBackStepLeavesNeitherItsRowNorItsMessage() throws Exception {
        try (Organization of = Organization.of("ROLL")) {
            Foreign lost = Foreign.registered(of, "LOST");
            Foreign kept = Foreign.registered(of, "KEPT");
            transaction.begin();
            writeAndSend(of, lost, "Lost");
            transaction.rollback();
            transaction.begin();
            writeAndSend(of, kept, "Kept");
            transaction.commit();
            await().atMost(TIMEOUT).until(() -> requestor(of, "KEPT").getInt("addresses") == 1);
            await().atMost(TIMEOUT).until(this::nothingIsQueued);
            assertThat(requestor(of, "LOST").get("heardAt")).isEqualTo(JsonValue.NULL);
            assertThat(requestor(of, "LOST").getInt("addresses")).isZero();
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("HQ")).body())
                    .contains("step of Kept")
                    .doesNotContain("step of Lost");
        }
    }

    private void writeAndSend(Organization of, Foreign from, String person) throws Exception {
        try (ServerStore store = servers.openServer()) {
            store.journal()
                    .record(
                            Event.info(
                                    Instant.now(),
                                    PostofficeName.of(of.name("HQ")),
                                    "step of " + person));
            Request request = from.export(person);
            carrier.carry(request, from.text(request));
        }
    }

    @Test
    void receiveWhoseWriteFailsIsUndoneAndRedeliveredAndAppliedOnce() throws Exception {
        try (Organization of = Organization.of("ROLL")) {
            Foreign far = Foreign.registered(of, "FAR");
            Request request = far.export("Mallory");
            try (Refusing refusing = Refusing.person(database, "Mallory")) {
                carrier.carry(request, far.text(request));
                await().atMost(TIMEOUT).pollInterval(OFTEN).until(() -> refusing.attempts() > 0);
                assertThat(requestor(of, "FAR").get("heardAt")).isEqualTo(JsonValue.NULL);
            }
            await().atMost(TIMEOUT).until(() -> requestor(of, "FAR").getInt("addresses") == 1);
            await().atMost(TIMEOUT).until(this::nothingIsQueued);
            assertThat(requestor(of, "FAR").getJsonObject("exported").getInt("through"))
                    .isEqualTo(1);
            of.cycle("HQ");
            assertThat(of.gal("HQ")).containsExactly("Mallory");
            assertThat(Organization.list(of.api().get("/api/dead-letters")))
                    .noneMatch(letter -> letter.toString().contains(of.name("FAR")));
        }
    }

    @Test
    void connectionsWhoseStepWasRolledBackStillServeTheNextDeployment() throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate("UPDATE master_entry SET name = name");
            transaction.setRollbackOnly();
        } finally {
            transaction.rollback();
        }
        Schema.migrate(database);
    }

    private static JsonObject requestor(Organization of, String postoffice) throws Exception {
        return Api.object(of.api().get("/api/requestors/" + of.name(postoffice)));
    }

    private boolean nothingIsQueued() throws JMSException {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(queue)) {
            return !browser.getEnumeration().hasMoreElements();
        }
    }
}
