package org.dirsync.idempotency;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step with a request that was sent with a key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyedRequestStep {

    /** For how long a key is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** After how long without a word from its node a request is taken for lost. */
    static final Duration LOST = Duration.ofMinutes(5);

    private static final String UNIQUE_VIOLATION = "23505";

    @Inject private KeyedRequestRepository keyed;

    @Resource private SessionContext context;

    /** Whether there is a request of this id, be it an old one. */
    public boolean isKnown(String id) {
        return keyed.lock(id).isPresent();
    }

    /** Adds a request; false if another has come first, on this node or another. */
    public boolean add(String id, String request, Instant now) {
        try {
            keyed.add(new KeyedRequestEntity(id, request, now));
            return true;
        } catch (RuntimeException e) {
            if (isOfKey(e)) {
                context.setRollbackOnly();
                return false;
            }
            throw e;
        }
    }

    private static boolean isOfKey(@Nullable Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLIntegrityConstraintViolationException
                    || (e instanceof SQLException sql
                            && UNIQUE_VIOLATION.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The answer of a request that is known, or empty if it is to be carried out once more, because
     * it is too old, or lost with the node that worked on it.
     *
     * @throws KeyUsedException if the key is that of another request
     * @throws KeyBusyException if it has no answer yet
     */
    public Optional<KeptAnswer> again(String id, String request, Instant now) {
        KeyedRequestEntity known = keyed.lock(id).orElse(null);
        if (known == null) {
            keyed.add(new KeyedRequestEntity(id, request, now));
            return Optional.empty();
        }
        Optional<KeptAnswer> answer = answer(known, request, now);
        if (answer.isEmpty()) {
            known.begin(request, now);
        }
        return answer;
    }

    /** As {@link #again}, without taking it up. */
    static Optional<KeptAnswer> answer(KeyedRequestEntity known, String request, Instant now) {
        if (known.begunAt().plus(KEPT).isBefore(now)) {
            return Optional.empty();
        }
        if (!known.request().equals(request)) {
            throw new KeyUsedException();
        }
        Integer status = known.status();
        if (status != null) {
            return Optional.of(
                    new KeptAnswer(status, known.location(), known.mediaType(), known.body()));
        }
        if (known.touchedAt().plus(LOST).isBefore(now)) {
            return Optional.empty();
        }
        throw new KeyBusyException();
    }

    /** Keeps the answer of a request. */
    public void answer(String id, KeptAnswer answer) {
        keyed.lock(id)
                .ifPresent(
                        known ->
                                known.answer(
                                        answer.status(),
                                        answer.location(),
                                        answer.type(),
                                        answer.body()));
    }

    /** Forgets a request. */
    public void remove(String id) {
        keyed.remove(id);
    }

    /** Says that this node works on requests. */
    public void touch(Set<String> ids, Instant now) {
        keyed.touch(ids, now);
    }
}
