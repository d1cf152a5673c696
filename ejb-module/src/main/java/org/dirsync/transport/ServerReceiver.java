package org.dirsync.transport;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.dirsync.cycle.ServerInbound;

/** Receives requests and verifications at the directory server; receive and write are one step. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/DirsyncServer")
        })
public class ServerReceiver implements MessageListener {

    @Inject private ServerInbound inbound;

    @Inject private Reception reception;

    @Override
    public void onMessage(Message message) {
        reception.take(message, QueueWatch.SERVER, inbound);
    }
}
