package org.dirsync.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.server.Heartbeat;
import org.dirsync.server.Heartbeats;

/** Tells whether database, broker and timers work; no login needed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Health {
    /** How long no beat may have arrived before the timers count as stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Resource private ConnectionFactory connections;

    @Inject private Heartbeats heartbeats;

    private Instant startedAt = Instant.MIN;

    @PostConstruct
    void start() {
        startedAt = Instant.now();
    }

    /** What does not work, in words; empty when all is well. */
    public List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        checkBroker(troubles);
        checkDatabaseAndTimers(troubles);
        return troubles;
    }

    /** The latest beats, newest first. */
    public List<Heartbeat> latestBeats() {
        return heartbeats.latest(20);
    }

    private void checkBroker(List<String> troubles) {
        try (JMSContext context = connections.createContext()) {
            context.getMetaData();
        } catch (JMSRuntimeException e) {
            troubles.add("broker: " + e.getMessage());
        }
    }

    private void checkDatabaseAndTimers(List<String> troubles) {
        Instant now = Instant.now();
        try {
            boolean beats = heartbeats.anySince(now.minus(SILENCE));
            if (!beats && startedAt.isBefore(now.minus(SILENCE))) {
                troubles.add("timers: no beat has arrived for " + SILENCE.toSeconds() + " s");
            }
        } catch (RuntimeException e) {
            troubles.add("database: " + e.getMessage());
        }
    }
}
