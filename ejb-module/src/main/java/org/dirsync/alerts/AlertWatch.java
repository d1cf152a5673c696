package org.dirsync.alerts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.alerts.AlertRepository.Message;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.status.Postoffices;
import org.dirsync.timer.RepeatedWork;
import org.dirsync.usecase.Role;

/**
 * Looks how the postoffices are, and tells. It runs on a timer of its own, so that a mail server
 * that does not answer holds nothing else up.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertWatch extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @EJB private Postoffices postoffices;

    @EJB private AlertStep step;

    @Inject private AlertMail mail;

    @Inject private AlertHook hook;

    /** Work that has not begun. */
    public AlertWatch() {
        super("alerts", "Alerts cannot be told; tried again");
    }

    @Override
    protected Duration pause() {
        return PAUSE;
    }

    @Override
    protected void work() {
        step.look(postoffices.list(), Instant.now());
        Setting setting = step.setting();
        for (Message message : step.due(Instant.now())) {
            step.tried(message, send(setting, message), Instant.now());
        }
    }

    private Optional<String> send(Setting setting, Message message) {
        AlertText text = new AlertText(message);
        boolean byMail = message.way().equals("MAIL");
        String to = byMail ? setting.addresses() : setting.webhook();
        if (to.isEmpty()) {
            return Optional.empty(); // since then somebody has said that nobody is told this way
        }
        return byMail ? mail.send(to, text) : hook.send(to, setting.secret(), text);
    }
}
