package org.dirsync.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;

/**
 * Messages whose receive fails again and again. They are given up here one delivery before the
 * broker would do it, which could say neither why nor to whom.
 */
@ApplicationScoped
public class RedeliveryPolicy {

    /** So often is a message tried; brokers are set up to deliver it at least once more. */
    static final int ATTEMPTS = 4;

    private static final int MAX_REMEMBERED = 1_000;

    private final Map<String, String> reasons =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MAX_REMEMBERED;
                }
            };

    /**
     * Refuses a message that has failed often enough.
     *
     * @throws RefusedException (999) with the reason of its last failure, if this node still knows
     *     it
     */
    void refuseAtLast(Message message) throws JMSException, RefusedException {
        if (message.getIntProperty("JMSXDeliveryCount") > ATTEMPTS) {
            throw new RefusedException(
                    Code.FAILED,
                    "it failed at every attempt; " + reason(message.getJMSMessageID()));
        }
    }

    /** Remembers why it failed this time. */
    void failed(Message message, RuntimeException failure) throws JMSException {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage();
        remember(message.getJMSMessageID(), text == null ? cause.getClass().getSimpleName() : text);
    }

    private synchronized void remember(String id, String reason) {
        reasons.put(id, reason);
    }

    private synchronized String reason(String id) {
        String reason = reasons.remove(id);
        return reason == null ? "the server's log says why" : "at the last one: " + reason;
    }
}
