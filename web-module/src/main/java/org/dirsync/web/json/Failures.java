package org.dirsync.web.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dirsync.health.Health;
import org.dirsync.health.HealthReport;

/**
 * Which problem a failure is that nobody expected: where the database or the broker is away, that
 * is what is said, with 503, and once a minute in the log; else it is an incident.
 */
@ApplicationScoped
public class Failures {
    private static final System.Logger LOG = System.getLogger("org.dirsync.web");
    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Inject private Health health;

    private String said = "";
    private Instant saidAt = Instant.MIN;

    /** The problem of any failure. */
    public Problem of(Throwable error) {
        if (Problems.isExpected(error)) {
            return Problems.of(error);
        }
        HealthReport report = health.check();
        if (report.healthy()) {
            return Problems.of(error);
        }
        String detail = sentence(report);
        log(detail);
        return Problem.of(503, detail);
    }

    static String sentence(HealthReport report) {
        List<String> troubles =
                report.checks().entrySet().stream()
                        .filter(check -> !check.getValue().isEmpty())
                        .map(check -> "the " + check.getKey() + ": " + check.getValue())
                        .toList();
        return "Dirsync cannot answer now. What is wrong: "
                + String.join("; ", troubles)
                + ". See the server's console; when it is mended, Dirsync goes on by itself.";
    }

    private synchronized void log(String detail) {
        Instant now = Instant.now();
        if (!detail.equals(said) || saidAt.plus(OFTEN).isBefore(now)) {
            said = detail;
            saidAt = now;
            LOG.log(System.Logger.Level.WARNING, detail);
        }
    }
}
