package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.dirsync.address.RefusedException;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.jspecify.annotations.Nullable;

/** Looks into the dead-letter queue without taking anything out. */
@Stateless
public class DeadLetterQueue {

    static final String CODE = "dirsync_code";
    static final String REASON = "dirsync_reason";

    @Resource private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncDead")
    private Queue dead;

    /**
     * A message that nobody could take.
     *
     * @param id its id at the broker
     * @param at when it was put there
     * @param envelope what it says of its sender, or null if that cannot be read
     * @param code the number of the reason, or null if the broker gave up on it
     * @param reason why
     * @param size in bytes
     */
    public record Letter(
            String id,
            Instant at,
            @Nullable Envelope envelope,
            @Nullable Integer code,
            String reason,
            long size) {}

    /** The first few letters, oldest first. */
    public List<Letter> first(int most) {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(dead)) {
            List<Letter> letters = new ArrayList<>();
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements() && letters.size() < most) {
                letters.add(letter((Message) messages.nextElement()));
            }
            return letters;
        } catch (JMSException e) {
            throw new IllegalStateException("the dead-letter queue cannot be read", e);
        }
    }

    /** How many letters there are. */
    public long count() {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(dead)) {
            long count = 0;
            for (Enumeration<?> messages = browser.getEnumeration();
                    messages.hasMoreElements();
                    messages.nextElement()) {
                count++;
            }
            return count;
        } catch (JMSException e) {
            throw new IllegalStateException("the dead-letter queue cannot be read", e);
        }
    }

    private static Letter letter(Message message) throws JMSException {
        String code = message.getStringProperty(CODE);
        String reason = message.getStringProperty(REASON);
        return new Letter(
                message.getJMSMessageID(),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                envelope(message),
                code == null ? null : Integer.valueOf(code),
                reason == null ? "it failed at every attempt; the server's log says why" : reason,
                message instanceof BytesMessage bytes ? bytes.getBodyLength() : 0);
    }

    private static @Nullable Envelope envelope(Message message) throws JMSException {
        try {
            return MessageText.envelope(Parcel.unpack(Bodies.of(message)));
        } catch (RefusedException unreadable) {
            return null; // that is why it is here; the reason says so
        }
    }
}
