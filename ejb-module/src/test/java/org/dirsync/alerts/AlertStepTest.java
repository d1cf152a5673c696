package org.dirsync.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.container.TestNode.LAB;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.alerts.AlertRepository.Message;
import org.dirsync.container.TestNode;
import org.dirsync.setup.Schedules;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.Postoffices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertStepTest {

    private final TestNode node = new TestNode();
    private final AlertStep step = node.bean(AlertStep.class);
    private final Instant now = Instant.now();

    @BeforeEach
    void set() {
        node.bean(Alerts.class)
                .change(
                        new AlertSettings(
                                List.of("admin@example.org"),
                                "http://127.0.0.1:9/hook",
                                "a long secret 1",
                                true,
                                60,
                                60,
                                60));
        // without a schedule nothing explains a wait
        node.bean(Schedules.class).set(LAB, "");
        node.sync();
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private List<PostofficeStatus> statuses() {
        return node.bean(Postoffices.class).list();
    }

    @Test
    void anAlertIsSentOnEachChannelOnceAndItsEndToo() {
        step.look(statuses(), now);
        assertThat(step.due(now)).isEmpty();

        Instant late = now.plus(Duration.ofHours(3));
        step.look(statuses(), late);
        step.look(statuses(), late.plusSeconds(15));
        assertThat(step.due(late))
                .extracting(Message::way)
                .containsExactlyInAnyOrder("MAIL", "HOOK");
        assertThat(step.due(late))
                .allSatisfy(
                        one -> {
                            AlertText text = new AlertText(one);
                            assertThat(text.subject()).contains(LAB);
                            assertThat(text.body()).contains("Why:", "Since:");
                        });

        step.due(late).forEach(one -> step.tried(one, Optional.empty(), late));
        node.sync();
        step.look(statuses(), late.plusSeconds(30));

        assertThat(step.due(late.plusSeconds(30)))
                .extracting(Message::kind)
                .containsOnly(AlertRules.Kind.RECOVERED.name());
    }

    @Test
    void whatFailsIsTriedLaterAndShown() {
        step.look(statuses(), now);
        Instant late = now.plus(Duration.ofHours(3));
        step.look(statuses(), late);

        step.due(late).forEach(one -> step.tried(one, Optional.of("refused"), late));

        assertThat(step.due(late)).isEmpty();
        assertThat(step.due(late.plus(Duration.ofHours(1)))).hasSize(2);
        assertThat(node.bean(Alerts.class).undelivered())
                .allSatisfy(one -> assertThat(one.failure()).isEqualTo("refused"));
    }
}
