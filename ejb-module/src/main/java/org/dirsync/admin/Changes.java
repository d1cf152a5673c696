package org.dirsync.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks every two seconds at what pages show, while somebody listens, and tells what has changed
 * since: {@code overview}, {@code attention}, {@code journal}, and the names of postoffices.
 */
@Singleton
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Changes {

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

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");

    @EJB private ChangeMarks marks;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Map<String, Object> last = Map.of();
    private volatile boolean failing;

    /** Tells a listener from now on; once, however often this is called. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Tells it no more. */
    public void ignore(Listener listener) {
        listeners.remove(listener);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", info = "changes", persistent = false)
    void look() {
        if (listeners.isEmpty()) {
            last = Map.of();
        } else if (looking.compareAndSet(false, true)) {
            try {
                tell(seen());
            } finally {
                looking.set(false);
            }
        }
    }

    private Set<String> seen() {
        try {
            Map<String, Object> before = last;
            Map<String, Object> now = marks.now();
            last = now;
            failing = false;
            return before.isEmpty() ? Set.of() : differing(before, now);
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "Changes cannot be looked for", e);
            }
            failing = true;
            return Set.of();
        }
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
