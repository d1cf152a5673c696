package org.dirsync.idempotency;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirsync.timer.RepeatedWork;

/**
 * The keyed requests that this node works on. It says so in the database every minute, so that one
 * whose node has ended can be told from one that takes long.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysUnderWay extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    @EJB private KeyedRequestStep step;

    /** Work that has not begun. */
    public KeysUnderWay() {
        super("keyed requests", "Requests under way cannot be noted");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void work() {
        Set<String> now = Set.copyOf(ids);
        if (!now.isEmpty()) {
            step.touch(now, Instant.now());
        }
    }

    /** Begins with a request. */
    public void enter(String id) {
        ids.add(id);
    }

    /** Ends with a request. */
    public void leave(String id) {
        ids.remove(id);
    }
}
