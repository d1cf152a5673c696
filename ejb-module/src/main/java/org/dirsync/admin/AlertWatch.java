package org.dirsync.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.dirsync.store.AlertTable.Message;
import org.dirsync.store.AlertTable.Setting;

/**
 * Looks how the postoffices are, and tells. It runs on a timer of its own, so that a mail server
 * that does not answer holds nothing else up.
 */
@Singleton
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertWatch {

    private static final System.Logger LOG = System.getLogger("org.dirsync.admin");

    @EJB private Postoffices postoffices;

    @EJB private AlertStep step;

    @Inject private AlertMail mail;

    @Inject private AlertHook hook;

    private boolean failing;

    /** Looks, and sends what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/15", info = "alerts", persistent = false)
    public void look() {
        try {
            step.look(postoffices.list(), Instant.now());
            Setting setting = step.setting();
            for (Message message : step.due(Instant.now())) {
                step.tried(message, send(setting, message), Instant.now());
            }
            failing = false;
        } catch (RuntimeException e) {
            // The timer must live on: a server may end one whose method fails.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "Alerts cannot be told; tried again", e);
            }
            failing = true;
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
