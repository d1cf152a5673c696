package org.dirsync.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/**
 * The MBeans say what page and API say, come and go with the postoffices, and run what is asked.
 */
@ArquillianTest
class FiguresIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Deployment
    static EnterpriseArchive dirsync() {
        return BuiltEar.with(FiguresIT.class, Organization.class, Api.class);
    }

    @Test
    void eachPostofficeHasItsMBeanAsLongAsItIsHosted() throws Exception {
        assertThat(shown()).as("what earlier deployments have left").isEmpty();
        try (Organization of = Organization.of("JMX", "NORTH")) {
            assertThat(shown()).containsExactlyInAnyOrder(bean(of, "HQ"), bean(of, "NORTH"));
            of.remove("NORTH");
            assertThat(shown()).containsExactly(bean(of, "HQ"));
            assertThatThrownBy(() -> attribute(of, "NORTH", "State"))
                    .isInstanceOf(InstanceNotFoundException.class);
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void figuresAreThoseOfTheApi() throws Exception {
        try (Organization of = Organization.of("JMX", "NORTH")) {
            of.cycle("NORTH", "HQ", "NORTH");
            await().atMost(TIMEOUT).until(() -> attribute(of, "NORTH", "State").equals("IN_SYNC"));
            assertThat(attribute(of, "NORTH", "Role")).isEqualTo("REQUESTOR");
            of.put("NORTH", "SMTP:kari@north.example.com", "Kari Nordmann", "22");
            await().atMost(TIMEOUT)
                    .untilAsserted(
                            () ->
                                    assertThat(attribute(of, "NORTH", "PendingChanges"))
                                            .isEqualTo(1L));
            JsonObject status = of.status("NORTH").getJsonObject("status");
            assertThat(attribute(of, "NORTH", "State")).isEqualTo(status.getString("state"));
            assertThat(attribute(of, "NORTH", "Reason")).isEqualTo(status.getString("reason"));
            assertThat(attribute(of, "NORTH", "OwnAddresses")).isEqualTo(1L);
            assertThat(attribute(of, "NORTH", "LastRunProcess"))
                    .isEqualTo(status.getJsonObject("lastRun").getString("process"));
            assertThat(attribute(of, "NORTH", "LastRunState")).isEqualTo("COMPLETE");
            assertThat(attribute(of, "NORTH", "LastRunEnded")).isInstanceOf(Date.class);
            assertThat(((TabularData) attribute(of, "NORTH", "NextRuns")).size()).isZero();
            assertThat(organization("Postoffices")).isEqualTo(2);
            assertThat(organization("PendingChanges")).isEqualTo(1L);
            assertThat(((TabularData) organization("WaitingMessages")).size()).isEqualTo(2);
        }
    }

    @Test
    void operationsRunTheProcessesAndAreOnRecord() throws Exception {
        try (Organization of = Organization.of("JMX", "NORTH")) {
            of.put("NORTH", "SMTP:ola@north.example.com", "Ola Nordmann", "23");
            Object run = server.invoke(bean(of, "NORTH"), "runCycle", null, null);
            await().atMost(TIMEOUT)
                    .until(
                            () ->
                                    Api.object(of.api().get("/api/runs/" + run))
                                            .getString("state")
                                            .equals("COMPLETE"));
            of.cycle("HQ");
            assertThat(of.gal("HQ")).containsExactly("Ola Nordmann");
            assertThat(of.api().get("/api/journal?postoffice=" + of.name("NORTH")).body())
                    .contains("CYCLE was asked for by JMX (run " + run + ")");
        }
    }

    @Test
    void t2IsRefusedWhereItDoesNotBelong() throws Exception {
        try (Organization of = Organization.of("JMX", "NORTH")) {
            assertThatThrownBy(() -> server.invoke(bean(of, "NORTH"), "runT2", null, null))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class)
                    .hasRootCauseMessage(
                            "T2 runs at the directory server, and " + of.name("NORTH") + " is none")
                    .isNotInstanceOf(MBeanException.class);
        }
    }

    private Set<ObjectName> shown() throws Exception {
        return server.queryNames(new ObjectName("org.dirsync:type=Postoffice,*"), null);
    }

    private static ObjectName bean(Organization of, String postoffice) throws Exception {
        return new ObjectName(
                "org.dirsync:type=Postoffice,name=" + ObjectName.quote(of.name(postoffice)));
    }

    private Object attribute(Organization of, String postoffice, String name) throws Exception {
        return server.getAttribute(bean(of, postoffice), name);
    }

    private Object organization(String name) throws Exception {
        return server.getAttribute(new ObjectName("org.dirsync:type=Organization"), name);
    }
}
