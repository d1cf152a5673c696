package org.dirsync.deadletters;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.message.Envelope;
import org.dirsync.transport.DeadLetterQueue;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/** The messages that nobody could take. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class DeadLetters {

    private static final int MAX_LISTED = 200;
    private static final int MAX_AT_ONCE = 10_000;
    private static final int HASHED = 8;

    @EJB private DeadLetterQueue queue;

    @EJB private DeadLetterStep step;

    @Resource private SessionContext context;

    /** The first 200, oldest first. */
    public List<DeadLetter> list() {
        return queue.first(MAX_LISTED).stream().map(DeadLetters::view).toList();
    }

    /** How many there are. */
    public long count() {
        return queue.count();
    }

    /** The causes of the first 10,000, each with how many letters it has, in order of the first. */
    public List<DeadLetterCause> causes() {
        Map<String, DeadLetterCause> causes = new LinkedHashMap<>();
        int[] seen = new int[1];
        queue.each(
                letter -> {
                    DeadLetter view = view(letter);
                    causes.merge(
                            view.cause(),
                            new DeadLetterCause(
                                    view.cause(), view.code(), view.reason(), 1, view.at()),
                            (first, one) -> first.more());
                    return ++seen[0] < MAX_AT_ONCE;
                });
        return List.copyOf(causes.values());
    }

    /**
     * Puts a letter on its queue again; if its cause persists, it comes back.
     *
     * @throws UnknownNameException if it is not in the dead-letter queue
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void retry(String id) {
        if (!step.retry(id, who())) {
            throw unknown(id);
        }
    }

    /**
     * Throws a letter away.
     *
     * @throws UnknownNameException if it is not in the dead-letter queue
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void discard(String id) {
        if (!step.discard(id, who())) {
            throw unknown(id);
        }
    }

    /** {@link #retry} for all letters of a cause, at most 10,000; returns how many. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int retryAll(String cause) {
        String who = who();
        return (int) of(cause).stream().filter(id -> step.retry(id, who)).count();
    }

    /** {@link #discard} for all letters of a cause, at most 10,000; returns how many. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int discardAll(String cause) {
        String who = who();
        return (int) of(cause).stream().filter(id -> step.discard(id, who)).count();
    }

    private List<String> of(String cause) {
        List<String> ids = new ArrayList<>();
        queue.each(
                letter -> {
                    if (cause(letter).equals(cause)) {
                        ids.add(letter.id());
                    }
                    return ids.size() < MAX_AT_ONCE;
                });
        return ids;
    }

    private String who() {
        return context.getCallerPrincipal().getName();
    }

    private static UnknownNameException unknown(String id) {
        return new UnknownNameException(
                "there is no dead letter " + id + "; it was retried or discarded already");
    }

    private static DeadLetter view(DeadLetterQueue.Letter letter) {
        Envelope envelope = letter.envelope();
        return new DeadLetter(
                letter.id(),
                letter.at(),
                envelope == null ? null : envelope.from().toString(),
                envelope == null ? null : envelope.to().toString(),
                letter.code(),
                letter.reason(),
                cause(letter),
                letter.retries(),
                letter.size());
    }

    private static String cause(DeadLetterQueue.Letter letter) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (letter.code() + " " + letter.reason())
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
