package org.dirsync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirsync.status.MetricsView;
import org.dirsync.status.MetricsView.RunTotal;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.dirsync.status.Reason;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.Test;

/** The text is what Prometheus reads: each line by its grammar, each family once and together. */
class MetricsTextTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.500Z");
    private static final Pattern META =
            Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final String LABEL =
            "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern FIGURE =
            Pattern.compile(
                    "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{"
                            + LABEL
                            + "(?:,"
                            + LABEL
                            + ")*})?"
                            + " (-?[0-9]+(?:\\.[0-9]+)?)");

    @Test
    void isReadLineByLine() {
        String text = MetricsText.of(metrics());

        assertThat(text).endsWith("\n");
        Set<String> families = new HashSet<>();
        Set<String> series = new HashSet<>();
        String family = "";
        for (String line : text.lines().toList()) {
            Matcher meta = META.matcher(line);
            if (meta.matches()) {
                if (meta.group(1).equals("HELP")) {
                    family = meta.group(2);
                    assertThat(families.add(family)).as("once: %s", family).isTrue();
                } else {
                    assertThat(meta.group(2)).isEqualTo(family);
                    assertThat(meta.group(3)).isIn("gauge", "counter");
                }
            } else {
                Matcher figure = FIGURE.matcher(line);
                assertThat(figure.matches()).as(line).isTrue();
                assertThat(figure.group(1)).isEqualTo(family);
                assertThat(series.add(figure.group(1) + figure.group(2))).as(line).isTrue();
            }
        }
    }

    @Test
    void saysHowAPostofficeIs() {
        assertThat(MetricsText.of(metrics()))
                .contains("dirsync_postoffice_lag_seconds{postoffice=\"N/A\"} 185\n")
                .contains("dirsync_postoffice_state{postoffice=\"N/A\",state=\"behind\"} 1\n")
                .contains("dirsync_postoffice_state{postoffice=\"N/A\",state=\"in_sync\"} 0\n")
                .contains(
                        "dirsync_postoffice_last_sent_timestamp_seconds{postoffice=\"N/A\"}"
                                + " 1795348800.500\n")
                .contains("dirsync_queue_messages{queue=\"Dirsync\\\"Server\"} 3\n")
                .contains("dirsync_dead_letters 2\n")
                .contains("dirsync_runs_total{process=\"T1\",outcome=\"failed\"} 4\n")
                .contains("dirsync_run_seconds_total{process=\"T1\",outcome=\"failed\"} 1.250\n");
    }

    private static MetricsView metrics() {
        return new MetricsView(
                List.of(status("N/A"), status("N/B")),
                List.of(new QueueView("Dirsync\"Server", 3, false, NOW, true, "stands")),
                2,
                1,
                List.of(new RunTotal("T1", "FAILED", 4, 1_250)));
    }

    private static PostofficeStatus status(String name) {
        return new PostofficeStatus(
                name,
                "REQUESTOR",
                State.BEHIND,
                false,
                "",
                1,
                2,
                3,
                4,
                5,
                6,
                185,
                NOW,
                null,
                null,
                Map.of("T1", NOW, "T3", NOW),
                null,
                null,
                null,
                7,
                Reason.NONE,
                0,
                0);
    }
}
