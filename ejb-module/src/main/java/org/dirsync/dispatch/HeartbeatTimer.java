package org.dirsync.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.server.HeartbeatCarrier;

/**
 * Beats every fifteen seconds, through the broker into the database, to show that all three work.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class HeartbeatTimer {
    @Resource private TimerService timers;

    @Inject private HeartbeatCarrier carrier;

    @PostConstruct
    void schedule() {
        if (timers.getTimers().isEmpty()) {
            timers.createCalendarTimer(
                    new ScheduleExpression().hour("*").minute("*").second("*/15"),
                    new TimerConfig("heartbeat", true));
        }
    }

    @Timeout
    void beat() {
        carrier.send(Instant.now());
    }
}
