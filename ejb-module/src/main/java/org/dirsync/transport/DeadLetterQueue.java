package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.message.Envelope;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.jspecify.annotations.Nullable;

/** The dead-letter queue: looks without taking anything out, and takes out what is decided on. */
@Stateless
public class DeadLetterQueue {

    static final String CODE = "dirsync_code";
    static final String REASON = "dirsync_reason";
    static final String RETRIES = "dirsync_retries";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

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
     * @param retries how often it was put on its queue again
     * @param size in bytes
     */
    public record Letter(
            String id,
            Instant at,
            @Nullable Envelope envelope,
            @Nullable Integer code,
            String reason,
            int retries,
            long size) {}

    /** A message that was taken out. */
    public static final class Taken {
        private final Letter letter;
        private final byte[] parcel;

        Taken(Letter letter, byte[] parcel) {
            this.letter = letter;
            this.parcel = parcel;
        }

        /** What is known of it. */
        public Letter letter() {
            return letter;
        }

        /** Its content; not to be changed. */
        public byte[] parcel() {
            return parcel;
        }
    }

    /**
     * Takes a letter out, in the caller's transaction; empty if it is not there.
     *
     * @param id its id at the broker
     */
    public Optional<Taken> take(String id) {
        String selector = "JMSMessageID = '" + id.replace("'", "''") + "'";
        try (JMSContext context = connections.createContext()) {
            if (!isThere(context, selector)) {
                return Optional.empty();
            }
            try (JMSConsumer consumer = context.createConsumer(dead, selector)) {
                Message message = consumer.receive(TIMEOUT.toMillis());
                return message == null
                        ? Optional.empty()
                        : Optional.of(new Taken(letter(message), content(message)));
            }
        } catch (JMSException e) {
            throw new IllegalStateException("the dead-letter queue cannot be read", e);
        }
    }

    private boolean isThere(JMSContext context, String selector) throws JMSException {
        try (QueueBrowser browser = context.createBrowser(dead, selector)) {
            return browser.getEnumeration().hasMoreElements();
        }
    }

    private static byte[] content(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
        }
        try {
            return MessageBodies.of(message);
        } catch (RefusedException unreadable) {
            return new byte[0]; // neither text nor bytes: what it says is its reason
        }
    }

    /** Calls with each letter, oldest first, until it has enough. */
    public void each(Predicate<Letter> wantsMore) {
        each("", wantsMore);
    }

    /**
     * Calls with each letter that is here because its receive failed at every attempt, whether it
     * was we or the broker who gave up on it, oldest first.
     */
    public void eachFailed(Consumer<Letter> each) {
        each(
                "%s IS NULL OR %s = '%d'".formatted(CODE, CODE, Code.FAILED.number()),
                letter -> {
                    each.accept(letter);
                    return true;
                });
    }

    private void each(String selector, Predicate<Letter> wantsMore) {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(dead, selector)) {
            Enumeration<?> messages = browser.getEnumeration();
            boolean more = true;
            while (more && messages.hasMoreElements()) {
                more = wantsMore.test(letter((Message) messages.nextElement()));
            }
        } catch (JMSException e) {
            throw new IllegalStateException("the dead-letter queue cannot be read", e);
        }
    }

    /** The first few letters, oldest first. */
    public List<Letter> first(int most) {
        List<Letter> letters = new ArrayList<>();
        each(
                letter -> {
                    letters.add(letter);
                    return letters.size() < most;
                });
        return letters;
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
        Envelope envelope = envelope(message);
        return new Letter(
                message.getJMSMessageID(),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                envelope,
                code == null ? null : Integer.valueOf(code),
                reason == null ? "it failed at every attempt; the server's log says why" : reason,
                retries(message),
                message instanceof BytesMessage bytes ? bytes.getBodyLength() : 0);
    }

    /** How often a message was put on its queue again. */
    static int retries(Message message) throws JMSException {
        String retries = message.getStringProperty(RETRIES);
        return retries != null && retries.matches("[0-9]{1,6}") ? Integer.parseInt(retries) : 0;
    }

    private static @Nullable Envelope envelope(Message message) throws JMSException {
        try {
            return MessageText.envelope(Parcel.unpack(MessageBodies.of(message)));
        } catch (RefusedException unreadable) {
            return null; // that is why it is here; the reason says so
        }
    }
}
