package org.dirsync.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.cycle.Inbound;

/** Gives a JMS message to its inbound, in the transaction of the message-driven bean. */
@ApplicationScoped
class Reception {

    @Inject private LastDelivery last;

    @Inject private RedeliveryPolicy redelivery;

    @Inject private CommitSignals signals;

    @Inject private Clock clock;

    /**
     * Receives a message; one that is refused goes to the dead-letter queue.
     *
     * @param queue the name of the queue that it came from
     * @throws RuntimeException if the receive failed and the broker is to deliver the message again
     */
    void take(Message message, String queue, Inbound inbound) {
        last.taken(queue, clock.instant());
        byte[] parcel = {};
        try {
            parcel = MessageBodies.of(message);
            redelivery.refuseAtLast(message);
            receive(message, parcel, inbound);
        } catch (RefusedException e) {
            refuse(message, parcel, e.refusal(), inbound);
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not give a message's content", e);
        }
    }

    private void receive(Message message, byte[] parcel, Inbound inbound)
            throws JMSException, RefusedException {
        try {
            signals.afterCommit(inbound.receive(parcel));
        } catch (RuntimeException e) {
            redelivery.failed(message, e);
            throw e;
        }
    }

    private static void refuse(Message message, byte[] parcel, Refusal reason, Inbound inbound) {
        try {
            inbound.refuse(parcel, reason, DeadLetterQueue.retries(message));
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not give a message's properties", e);
        }
    }
}
