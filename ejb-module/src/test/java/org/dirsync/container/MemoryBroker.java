package org.dirsync.container;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/**
 * The broker of production, in this JVM and without a disk. A message is on its queue as soon as it
 * is sent, whether the sender's transaction commits or not: the tests inside a server show that.
 */
public final class MemoryBroker {

    private static final List<String> QUEUES =
            List.of("DirsyncServer", "DirsyncRequestor", "DirsyncDead");

    private static final MemoryBroker SHARED = started();

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final ConnectionFactory connections = new ActiveMQConnectionFactory("vm://77");

    private MemoryBroker() {}

    private static MemoryBroker started() {
        MemoryBroker started = new MemoryBroker();
        try {
            started.broker.setConfiguration(
                    new ConfigurationImpl()
                            .setPersistenceEnabled(false)
                            .setSecurityEnabled(false)
                            .setJMXManagementEnabled(false)
                            .addAcceptorConfiguration("vm", "vm://77"));
            started.broker.start();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not start", e);
        }
    }

    /** The broker of all tests of a JVM, with empty queues. */
    public static MemoryBroker emptied() {
        for (String queue : QUEUES) {
            SHARED.taken(queue);
        }
        return SHARED;
    }

    /** Gives beans its connections and queues. */
    void bindTo(Container container) {
        container.bind(ConnectionFactory.class, connections);
        for (String queue : QUEUES) {
            container.bind("jms/" + queue, queue(queue));
        }
    }

    private static Queue queue(String name) {
        return new ActiveMQQueue(name);
    }

    /** Puts a message of somebody else on a queue. */
    public void send(String queue, byte[] content) {
        try (JMSContext context = connections.createContext()) {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(content);
            context.createProducer().send(queue(queue), message);
        } catch (JMSException e) {
            throw new IllegalStateException("cannot send to " + queue, e);
        }
    }

    /** Takes the messages of a queue, oldest first. */
    public List<Message> taken(String queue) {
        List<Message> taken = new ArrayList<>();
        try (JMSContext context = connections.createContext();
                var consumer = context.createConsumer(queue(queue))) {
            for (Message one = consumer.receiveNoWait();
                    one != null;
                    one = consumer.receiveNoWait()) {
                one.getStringProperty("x"); // reads the properties before the session ends
                taken.add(one);
            }
            return taken;
        } catch (JMSException e) {
            throw new IllegalStateException("cannot read " + queue, e);
        }
    }
}
