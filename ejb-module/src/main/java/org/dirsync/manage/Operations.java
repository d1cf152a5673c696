package org.dirsync.manage;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.dirsync.runs.Runs;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.Way;

/**
 * Starts runs for JMX clients, as an operator; who may be such a client is the server's business.
 */
@Stateless
@PermitAll // a server may deny what is called by a role and says nothing of roles
@RunAs(Role.OPERATOR)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Operations {

    @EJB private Runs runs;

    @EJB private Figures figures;

    /** Starts a process of a postoffice now, on record; returns the number of the run. */
    public long run(String postoffice, String process) {
        Way before = Way.enter(new Way(Way.Kind.JMX, ""));
        try {
            long run = runs.start(postoffice, process, "JMX");
            figures.forget();
            return run;
        } finally {
            Way.enter(before);
        }
    }
}
