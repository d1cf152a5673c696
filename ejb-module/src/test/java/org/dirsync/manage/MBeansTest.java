package org.dirsync.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.TabularData;
import org.dirsync.runs.RunView;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.dirsync.status.Reason;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.Test;

class MBeansTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectName NORTH = MBeans.postoffice("N/NORTH");

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final MBeans beans = new MBeans(server);

    @Test
    void nameIsQuoted() {
        assertThat(NORTH).hasToString("org.dirsync:type=Postoffice,name=\"N/NORTH\"");
    }

    @Test
    void figuresOfAPostofficeAreReadable() throws Exception {
        beans.show(NORTH, north(MBeansTest::snapshot));

        assertThat(server.getAttribute(NORTH, "State")).isEqualTo("BEHIND");
        assertThat(server.getAttribute(NORTH, "LagSeconds")).isEqualTo(185L);
        assertThat(server.getAttribute(NORTH, "LastRunProcess")).isEqualTo("T1");
        assertThat(server.getAttribute(NORTH, "LastRunState")).isEqualTo("PARTIAL");
        assertThat(server.getAttribute(NORTH, "LastRunEnded")).isEqualTo(Date.from(NOW));
        TabularData next = (TabularData) server.getAttribute(NORTH, "NextRuns");
        assertThat(next.get(new Object[] {"T1"}).get("value")).isEqualTo(Date.from(NOW));
        assertThat(server.invoke(NORTH, "runCycle", null, null)).isEqualTo(5L);
    }

    @Test
    void figuresOfAllAreReadable() throws Exception {
        ObjectName all = MBeans.organization();
        beans.show(all, new OrganizationFigures(MBeansTest::snapshot));

        assertThat(server.getAttribute(all, "Postoffices")).isEqualTo(1);
        assertThat(server.getAttribute(all, "PendingChanges")).isEqualTo(3L);
        assertThat(server.getAttribute(all, "LagSeconds")).isEqualTo(185L);
        assertThat(server.getAttribute(all, "DeadLetters")).isEqualTo(2L);
        assertThat(server.getAttribute(all, "OldestWaitingMessage")).isEqualTo(Date.from(NOW));
        assertThat((String[]) server.getAttribute(all, "StalledQueues")).containsExactly("stands");
        TabularData states = (TabularData) server.getAttribute(all, "PostofficesByState");
        assertThat(states.get(new Object[] {"BEHIND"}).get("value")).isEqualTo(1);
        TabularData waiting = (TabularData) server.getAttribute(all, "WaitingMessages");
        assertThat(waiting.get(new Object[] {"DirsyncServer"}).get("value")).isEqualTo(4);
    }

    @Test
    void whatAnEarlierDeploymentHasLeftIsReplaced() throws Exception {
        new MBeans(server).show(NORTH, north(() -> Snapshot.of(NOW, List.of(), List.of(), 0)));

        beans.show(NORTH, north(MBeansTest::snapshot));

        assertThat(server.getAttribute(NORTH, "State")).isEqualTo("BEHIND");
    }

    @Test
    void onlyOnesOwnAreTakenAway() throws Exception {
        new MBeans(server).show(MBeans.postoffice("N/SOUTH"), north(MBeansTest::snapshot));
        beans.show(NORTH, north(MBeansTest::snapshot));
        beans.show(MBeans.organization(), new OrganizationFigures(MBeansTest::snapshot));

        beans.hide(MBeans.postoffice("N/SOUTH"));
        beans.hideAll();
        beans.hideAll();

        assertThat(server.queryNames(new ObjectName("org.dirsync:*"), null))
                .containsExactly(MBeans.postoffice("N/SOUTH"));
    }

    @Test
    void clientWithoutOurClassesUnderstandsWhatIsWrong() {
        beans.show(
                NORTH,
                north(
                        () -> {
                            throw new EJBException(new IllegalStateException("no database", null));
                        }));

        assertThatThrownBy(() -> server.getAttribute(NORTH, "State"))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasCauseExactlyInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the figures cannot be read: no database");
    }

    private static PostofficeFigures north(Supplier<Snapshot> figures) {
        return new PostofficeFigures("N/NORTH", figures, (name, process) -> process.length());
    }

    private static Snapshot snapshot() {
        RunView run =
                new RunView(
                        7, "N/NORTH", "T1", "PARTIAL", NOW, NOW, NOW, 1, 2, 3, 4, 5, 6, 900, "some",
                        null);
        PostofficeStatus status =
                new PostofficeStatus(
                        "N/NORTH",
                        "REQUESTOR",
                        State.BEHIND,
                        false,
                        "why",
                        12,
                        95,
                        1,
                        10,
                        20,
                        3,
                        185,
                        NOW,
                        NOW,
                        NOW,
                        Map.of("T1", NOW),
                        run,
                        null,
                        null,
                        0,
                        Reason.NONE,
                        0,
                        0);
        return Snapshot.of(
                NOW,
                List.of(status),
                List.of(new QueueView("DirsyncServer", 4, false, NOW, true, "stands")),
                2);
    }
}
