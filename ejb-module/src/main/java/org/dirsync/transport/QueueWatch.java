package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what waits in the queues that this node takes messages from, without taking any out.
 * What a message-driven bean has been given does not wait any longer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueWatch {

    /** The queue of the directory server. */
    public static final String SERVER = "DirsyncServer";

    /** The queue of the requestors. */
    public static final String REQUESTOR = "DirsyncRequestor";

    /** More messages than this are not looked at. */
    public static final int MAX = 100;

    @Resource private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncServer")
    private Queue server;

    @Resource(name = "jms/DirsyncRequestor")
    private Queue requestors;

    @Inject private LastDelivery deliveries;

    /** What waits in each of them. */
    public List<QueueDepth> look() {
        try (JMSContext context = connections.createContext()) {
            return List.of(
                    look(context, server, SERVER, JmsCarrier.FROM),
                    look(context, requestors, REQUESTOR, JmsCarrier.TO));
        } catch (JMSException e) {
            throw new IllegalStateException("the queues cannot be looked at", e);
        }
    }

    private QueueDepth look(JMSContext context, Queue queue, String name, String property)
            throws JMSException {
        // before the queue, or a message that arrives and is taken meanwhile would seem to wait
        Instant taken = deliveries.last(name).orElse(null);
        Map<PostofficeName, Instant> waiting = new HashMap<>();
        Instant oldest = null;
        int seen = 0;
        try (QueueBrowser browser = context.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            while (seen < MAX && messages.hasMoreElements()) {
                Message message = (Message) messages.nextElement();
                Instant sent = Instant.ofEpochMilli(message.getJMSTimestamp());
                oldest = oldest == null ? sent : earlier(oldest, sent);
                requestor(message.getStringProperty(property))
                        .ifPresent(of -> waiting.merge(of, sent, QueueWatch::earlier));
                seen++;
            }
            boolean more = seen == MAX && messages.hasMoreElements();
            return new QueueDepth(name, seen, more, oldest, taken, waiting);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<PostofficeName> requestor(@Nullable String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(PostofficeName.parse(name));
        } catch (RefusedException strange) {
            return Optional.empty(); // somebody else's message; its receiver will refuse it
        }
    }
}
