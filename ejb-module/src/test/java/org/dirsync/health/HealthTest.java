package org.dirsync.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.container.TestNode.LAB;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dirsync.container.TestNode;
import org.dirsync.history.History;
import org.dirsync.history.HistoryView;
import org.dirsync.history.SampleStep;
import org.dirsync.runs.BatchView;
import org.dirsync.runs.Batches;
import org.dirsync.runs.RunSpan;
import org.dirsync.runs.Runs;
import org.dirsync.status.ChangeMarks;
import org.dirsync.status.Metrics;
import org.dirsync.status.MetricsView;
import org.dirsync.status.Postoffices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final TestNode node = new TestNode();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aNodeIsHealthyIfDatabaseBrokerAndTimersAre() {
        HealthReport report = node.bean(Health.class).check();

        assertThat(report.checks()).containsOnlyKeys("database", "broker", "timers");
        assertThat(report.checks().values()).containsOnly("");
        assertThat(report.healthy()).isTrue();
    }

    @Test
    void aScheduleWithoutItsTimerIsAFault() throws Exception {
        for (jakarta.ejb.Timer timer : node.timers().set()) {
            timer.cancel();
        }

        HealthReport report = node.bean(Health.class).check();

        assertThat(report.status()).isEqualTo("DOWN");
        assertThat(report.checks().get("timers")).contains("no timer");
    }

    @Test
    void theMetricsCountWhatIsThere() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
        node.sync();

        MetricsView now = node.bean(Metrics.class).now();

        assertThat(now.postoffices()).hasSize(3);
        assertThat(now.deadLetters()).isZero();
        assertThat(now.queues()).hasSize(2);
    }

    @Test
    void samplesShowHowAPostofficeWas() {
        Instant now = Instant.now();
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
        node.bean(SampleStep.class).add(now.minusSeconds(90), node.bean(Postoffices.class).list());
        node.sync();
        node.bean(SampleStep.class).add(now, node.bean(Postoffices.class).list());

        HistoryView history =
                node.bean(History.class)
                        .series(LAB, now.minus(Duration.ofHours(1)), now.plusSeconds(60), 100);

        assertThat(history.points()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(history.points().get(0).pendingChanges()).isEqualTo(1);
        assertThat(history.points().get(history.points().size() - 1).pendingChanges()).isZero();
        node.bean(SampleStep.class).forget(now.plus(Duration.ofDays(400)));
        assertThat(
                        node.bean(History.class)
                                .series(LAB, now.minusSeconds(3600), now.plusSeconds(60), 100)
                                .points())
                .isEmpty();
    }

    @Test
    void messagesAndRunsCanBeFollowed() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
        Map<String, Object> before = new HashMap<>(node.bean(ChangeMarks.class).now());
        node.sync();

        assertThat(node.bean(Batches.class).list(LAB, 10))
                .isNotEmpty()
                .extracting(BatchView::state)
                .containsOnly("VERIFIED");
        assertThat(node.bean(Runs.class).history(LAB, 1))
                .extracting(RunSpan::runs)
                .allMatch(runs -> runs > 0);
        assertThat(node.bean(ChangeMarks.class).now()).isNotEqualTo(before);
    }
}
