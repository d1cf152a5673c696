package org.dirsync.alerts;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirsync.alerts.AlertRepository.Message;
import org.dirsync.alerts.AlertRepository.Setting;
import org.dirsync.alerts.AlertRules.News;
import org.dirsync.alerts.AlertRules.Seen;
import org.dirsync.alerts.AlertRules.Verdict;
import org.dirsync.status.PostofficeStatus;

/** One step of telling: what is to be told is kept with what was seen, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlertStep {

    private static final int MAX_AT_ONCE = 20;

    @Inject private AlertRepository alerts;

    /** What is set. */
    public Setting setting() {
        return alerts.setting().orElse(AlertRules.NOTHING_SET);
    }

    /** Takes in how all postoffices are now. */
    public void look(List<PostofficeStatus> statuses, Instant now) {
        Setting setting = alerts.setting().orElse(AlertRules.NOTHING_SET);
        List<Seen> seen =
                statuses.stream()
                        .map(one -> new Seen(one.name(), one.state(), one.overdue(), one.reason()))
                        .toList();
        Verdict verdict = new AlertRules(setting).look(seen, alerts.troubles(), now);
        verdict.troubles().forEach(alerts::put);
        verdict.over().forEach(alerts::remove);
        for (News news : verdict.news()) {
            if (!setting.addresses().isEmpty()) {
                alerts.add(message("MAIL", news, now));
            }
            if (!setting.webhook().isEmpty()) {
                alerts.add(message("HOOK", news, now));
            }
        }
    }

    static Message message(String way, News news, Instant now) {
        return new Message(
                0,
                way,
                news.kind().name(),
                news.postoffice(),
                news.state().name(),
                news.reason(),
                news.since(),
                now,
                0,
                "",
                false);
    }

    /** What is to be sent now, at most 20. */
    public List<Message> due(Instant now) {
        return alerts.due(now, MAX_AT_ONCE);
    }

    /** Notes how an attempt ended: with a failure, or well. */
    public void tried(Message message, Optional<String> failure, Instant now) {
        if (failure.isEmpty()) {
            alerts.done(message.id());
        } else {
            alerts.failed(
                    message.id(),
                    failure.get(),
                    AlertRules.next(message.attempts(), message.madeAt(), now).orElse(null));
        }
    }
}
