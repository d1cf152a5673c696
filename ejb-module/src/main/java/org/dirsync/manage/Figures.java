package org.dirsync.manage;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import org.dirsync.deadletters.DeadLetters;
import org.dirsync.status.Postoffices;
import org.dirsync.status.Queues;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures in a transaction of its own, as a viewer. A client reads one attribute at a
 * time: what was read is good for {@link #FRESH}, so that they come from one moment and one
 * reading.
 */
@Singleton
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.VIEWER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Figures {

    /** How old a figure may be. */
    static final Duration FRESH = Duration.ofSeconds(3);

    @EJB private Postoffices postoffices;

    @EJB private Queues queues;

    @EJB private DeadLetters deadLetters;

    private @Nullable Snapshot last;

    /** The figures, a few seconds old at most. */
    public Snapshot now() {
        Instant now = Instant.now();
        Snapshot known = last;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = Snapshot.of(now, postoffices.list(), queues.list(), deadLetters.count());
            last = known;
        }
        return known;
    }

    /** Something has changed that whoever looks next wants to see. */
    public void forget() {
        last = null;
    }
}
