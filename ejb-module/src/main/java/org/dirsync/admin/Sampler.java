package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.Map;

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
public class Sampler {

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");
    private static final int SECONDS = 60;

    @Resource private TimerService timers;

    @EJB private Postoffices postoffices;

    @EJB private SampleStep step;

    private volatile Map<String, Spark> sparks = Map.of();
    private volatile boolean failing;

    @PostConstruct
    void start() {
        long millis = 1_000L * Math.max(1, Integer.getInteger("dirsync.sample.seconds", SECONDS));
        timers.createIntervalTimer(
                Math.min(millis, 5_000), millis, new TimerConfig("samples", false));
    }

    /** Takes a sample now. */
    @Timeout
    void sample() {
        try {
            Instant now = Instant.now();
            step.add(now, postoffices.list());
            step.forget(now);
            sparks = step.sparks(now);
            failing = false;
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "The postoffices cannot be sampled", e);
            }
            failing = true;
        }
    }

    /** The lag of the last day, as of the last sample. */
    public Map<String, Spark> sparks() {
        return sparks;
    }
}
