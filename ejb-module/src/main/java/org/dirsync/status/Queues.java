package org.dirsync.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.dirsync.transport.QueueWatch;
import org.dirsync.usecase.Role;

/** The queues between the postoffices. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Queues {

    @EJB private QueueWatch watch;

    /** What waits in each that this node takes messages from. */
    public List<QueueView> list() {
        return QueueLook.at(watch, Instant.now()).views();
    }
}
