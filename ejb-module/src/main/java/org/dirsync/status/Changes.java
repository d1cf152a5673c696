package org.dirsync.status;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dirsync.timer.RepeatedWork;
import org.dirsync.usecase.Role;

/**
 * Looks every two seconds at what pages show, while somebody listens, and tells what has changed
 * since: {@code overview}, {@code attention}, {@code journal}, and the names of postoffices.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Changes extends RepeatedWork {

    /** Is told at each look. */
    @FunctionalInterface
    public interface Listener {
        /**
         * What has changed since the last look; mostly nothing.
         *
         * @param topics the names of what has changed
         */
        void changed(Set<String> topics);
    }

    private static final System.Logger LOG = System.getLogger("org.dirsync.status");

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @EJB private ChangeMarks marks;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Object> last = Map.of();

    /** Work that has not begun. */
    public Changes() {
        super("changes", "Changes cannot be looked for");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    /** Tells a listener from now on; once, however often this is called. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Tells it no more. */
    public void ignore(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    protected void work() {
        if (listeners.isEmpty()) {
            last = Map.of();
            return;
        }
        Set<String> topics = Set.of();
        try {
            topics = seen();
        } finally {
            tell(topics); // listeners keep their connections alive, also without the database
        }
    }

    private Set<String> seen() {
        Map<String, Object> before = last;
        Map<String, Object> now = marks.now();
        last = now;
        return before.isEmpty() ? Set.of() : differing(before, now);
    }

    static Set<String> differing(Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> all = new HashMap<>(before);
        all.putAll(now);
        Set<String> topics = new HashSet<>();
        for (String topic : all.keySet()) {
            if (!Objects.equals(before.get(topic), now.get(topic))) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private void tell(Set<String> topics) {
        for (Listener listener : listeners) {
            try {
                listener.changed(topics);
            } catch (RuntimeException e) {
                // one that fails must not keep the others from being told
                LOG.log(System.Logger.Level.WARNING, "A listener cannot be told", e);
            }
        }
    }
}
