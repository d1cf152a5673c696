package org.dirsync.transport;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Instant;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;

/** Receives updates and puts them into the inbox of their requestor; both are one step. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/DirsyncRequestor")
        })
public class RequestorReceiver implements MessageListener {

    @Inject private RequestorInbound inbound;

    @Inject private Deliveries deliveries;

    @Inject private Failing failing;

    @Override
    public void onMessage(Message message) {
        deliveries.taken(QueueWatch.REQUESTOR, Instant.now());
        byte[] parcel = {};
        try {
            parcel = Bodies.of(message);
            failing.refuseAtLast(message);
            receive(message, parcel);
        } catch (RefusedException e) {
            refuse(message, parcel, e.refusal());
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not give a message's content", e);
        }
    }

    private void refuse(Message message, byte[] parcel, Refusal reason) {
        try {
            inbound.refuse(parcel, reason, DeadLetterQueue.retries(message));
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not give a message's properties", e);
        }
    }

    private void receive(Message message, byte[] parcel) throws JMSException, RefusedException {
        try {
            inbound.receive(parcel);
        } catch (RuntimeException e) {
            failing.failed(message, e);
            throw e;
        }
    }
}
