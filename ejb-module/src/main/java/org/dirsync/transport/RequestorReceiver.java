package org.dirsync.transport;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.dirsync.cycle.RequestorInbound;

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

    @Inject private Reception reception;

    @Override
    public void onMessage(Message message) {
        reception.take(message, QueueWatch.REQUESTOR, inbound);
    }
}
