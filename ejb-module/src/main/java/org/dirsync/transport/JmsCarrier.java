package org.dirsync.transport;

import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.message.Carrier;
import org.dirsync.message.Envelope;
import org.dirsync.message.Message;
import org.dirsync.message.MessageText;
import org.dirsync.message.Parcel;
import org.dirsync.message.Update;

/** Carries messages over the broker's queues, in the caller's transaction. */
@Stateless
@LocalBean
@Local(Carrier.class)
public class JmsCarrier implements Carrier {

    static final String FROM = "dirsync_from";
    static final String TO = "dirsync_to";

    private static final String GROUP = "JMSXGroupID";

    @Resource private ConnectionFactory connections;

    @Resource(name = "jms/DirsyncServer")
    private Queue server;

    @Resource(name = "jms/DirsyncRequestor")
    private Queue requestors;

    @Resource(name = "jms/DirsyncDead")
    private Queue dead;

    @Override
    public int carry(Message message, byte[] text) {
        Envelope envelope = message.envelope();
        byte[] parcel = Parcel.pack(text);
        send(
                message instanceof Update ? requestors : server,
                parcel,
                Map.of(
                        FROM,
                        envelope.from().toString(),
                        TO,
                        envelope.to().toString(),
                        "dirsync_id",
                        envelope.id(),
                        GROUP,
                        requestor(message).toString()));
        return parcel.length;
    }

    /** One requestor's messages stay in order, where the broker knows groups. */
    private static PostofficeName requestor(Message message) {
        Envelope envelope = message.envelope();
        return message instanceof Update ? envelope.to() : envelope.from();
    }

    @Override
    public void deadLetter(byte[] parcel, Refusal reason, int retries) {
        send(
                dead,
                parcel,
                Map.of(
                        DeadLetterQueue.CODE, Integer.toString(reason.code().number()),
                        DeadLetterQueue.REASON, reason.message(),
                        DeadLetterQueue.RETRIES, Integer.toString(retries)));
    }

    /**
     * Puts a dead letter on the queue that its task belongs to; one that cannot be read goes to the
     * directory server's, which says why.
     *
     * @param retries how often it has been put there again, this time included
     */
    public void resend(byte[] parcel, int retries) {
        Map<String, String> properties = new HashMap<>();
        properties.put(DeadLetterQueue.RETRIES, Integer.toString(retries));
        Queue queue = server;
        try {
            byte[] text = Parcel.unpack(parcel);
            Envelope envelope = MessageText.envelope(text);
            boolean isUpdate = MessageText.isUpdate(text);
            queue = isUpdate ? requestors : server;
            PostofficeName requestor = isUpdate ? envelope.to() : envelope.from();
            properties.put("dirsync_from", envelope.from().toString());
            properties.put("dirsync_to", envelope.to().toString());
            properties.put("dirsync_id", envelope.id());
            properties.put(GROUP, requestor.toString());
        } catch (RefusedException unreadable) {
            properties.keySet().retainAll(Set.of(DeadLetterQueue.RETRIES));
        }
        send(queue, parcel, properties);
    }

    private void send(Destination queue, byte[] parcel, Map<String, String> properties) {
        try (JMSContext context = connections.createContext()) {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(parcel);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
            }
            context.createProducer().send(queue, message);
        } catch (JMSException e) {
            throw new IllegalStateException("the broker does not take a message", e);
        }
    }
}
