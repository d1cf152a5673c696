package org.dirsync.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.dirsync.address.PostofficeName;
import org.dirsync.usecase.Role;

/** Takes a requestor out of the organization, in steps that do not hold others up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Role.ADMINISTRATOR)
public class RequestorRemoval {

    @EJB private RequestorRemovalStep step;

    /** Withdraws all addresses of a requestor, then forgets it. */
    public void remove(PostofficeName name) {
        boolean gone = false;
        while (!gone) {
            gone = step.withdraw(name);
        }
    }
}
