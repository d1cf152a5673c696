package org.dirsync.transport;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Instant;
import org.dirsync.server.Heartbeat;
import org.dirsync.server.Heartbeats;

/** Receives beats at the directory server; receipt and row are one transaction. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationType",
                    propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "jms/DirsyncServer")
        })
public class HeartbeatReceiver implements MessageListener {
    @Inject private Heartbeats heartbeats;

    @Override
    public void onMessage(Message message) {
        try {
            Instant sentAt = Instant.parse(message.getBody(String.class));
            heartbeats.add(new Heartbeat(sentAt, Instant.now()));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
