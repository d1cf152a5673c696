package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Instant;
import org.dirsync.server.HeartbeatCarrier;

/** Sends a beat to the directory server's queue, in the caller's transaction. */
@Stateless
public class JmsHeartbeatCarrier implements HeartbeatCarrier {
    @Resource private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncServer")
    private Queue serverQueue;

    @Override
    public void send(Instant sentAt) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(serverQueue, sentAt.toString());
        }
    }
}
