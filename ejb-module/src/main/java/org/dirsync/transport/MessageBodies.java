package org.dirsync.transport;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.dirsync.address.Code;
import org.dirsync.address.RefusedException;
import org.dirsync.message.MessageText;

/** The content of JMS messages: bytes as our carrier sends them, text as a person or script may. */
final class MessageBodies {

    private MessageBodies() {}

    /**
     * The content.
     *
     * @throws RefusedException if the message is neither bytes nor text (902) or too large (166)
     */
    static byte[] of(Message message) throws JMSException, RefusedException {
        if (message instanceof TextMessage text) {
            String body = text.getText();
            return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        }
        if (!(message instanceof BytesMessage bytes)) {
            throw new RefusedException(
                    Code.NOT_TEXT, "the JMS message is neither text nor bytes; send it as text");
        }
        if (bytes.getBodyLength() > MessageText.MAX_LENGTH) {
            throw new RefusedException(
                    Code.LIMIT_EXCEEDED,
                    "the message has %d bytes; at most %d are read"
                            .formatted(bytes.getBodyLength(), MessageText.MAX_LENGTH));
        }
        byte[] body = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(body);
        return body;
    }
}
