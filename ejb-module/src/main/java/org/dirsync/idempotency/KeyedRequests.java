package org.dirsync.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dirsync.access.LoginName;
import org.dirsync.usecase.Role;

/**
 * Requests that their senders may repeat, because each bears a key of its own: a repeated one gets
 * the answer of the first within 24 hours and is not carried out again. Keys of different users are
 * different keys.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyedRequests {

    @EJB private KeyedRequestStep step;

    @EJB private KeysUnderWay underWay;

    @Resource private SessionContext context;

    /**
     * Begins with a request, or gives the answer that it got before. Who begins must call {@link
     * #end} or {@link #giveUp}.
     *
     * @param request stands for all that was sent; 64 characters
     * @return the answer; empty if the request is to be carried out
     * @throws KeyUsedException if the key was sent with another request
     * @throws KeyBusyException if the first request with the key is under way
     */
    public Optional<KeptAnswer> begin(String key, String request) {
        String id = id(key);
        Optional<KeptAnswer> answer = Optional.empty();
        boolean known = step.isKnown(id);
        if (known || !step.add(id, request, Instant.now())) {
            answer = step.again(id, request, Instant.now());
        }
        if (answer.isEmpty()) {
            underWay.enter(id);
        }
        return answer;
    }

    /** Keeps the answer of a request. */
    public void end(String key, KeptAnswer answer) {
        String id = id(key);
        try {
            step.answer(id, answer);
        } finally {
            underWay.leave(id);
        }
    }

    /** Forgets a request that was refused or failed, so that it can be sent again. */
    public void giveUp(String key) {
        String id = id(key);
        underWay.leave(id);
        step.remove(id);
    }

    private String id(String key) {
        return hash(LoginName.of(context.getCallerPrincipal().getName()) + "\n" + key);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
