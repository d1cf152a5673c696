package org.dirsync.history;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dirsync.settings.Settings;
import org.dirsync.status.Postoffices;
import org.dirsync.timer.RepeatedWork;
import org.dirsync.usecase.Role;

/**
 * Notes every so often how the postoffices are.
 *
 * <p>{@code dirsync.sample.seconds} (default 60) is a system property of the server.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sampler extends RepeatedWork {

    private static final Duration FIRST = Duration.ofSeconds(5);

    @EJB private Postoffices postoffices;

    @EJB private SampleStep step;

    private volatile Map<String, Spark> sparks = Map.of();

    /** Work that has not begun. */
    public Sampler() {
        super("samples", "The postoffices cannot be sampled");
    }

    @Override
    protected Duration pause() {
        long span = 1_000L * Settings.SAMPLE_SECONDS.get();
        return pause(Instant.now(), span);
    }

    /** Until the middle of the next span of the clock, so that each span has its sample. */
    static Duration pause(Instant now, long span) {
        return Duration.ofMillis(span - (now.toEpochMilli() + span / 2) % span);
    }

    @Override
    protected Duration firstPause() {
        return pause().compareTo(FIRST) < 0 ? pause() : FIRST;
    }

    @Override
    protected void work() {
        Instant now = Instant.now();
        step.add(now, postoffices.list());
        step.forget(now);
        sparks = step.sparks(now);
    }

    /** The lag of the last day, as of the last sample. */
    public Map<String, Spark> sparks() {
        return sparks;
    }
}
