package org.dirsync.setup;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.guard.GuardRepository;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** One step of taking a requestor out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestorRemovalStep {

    private static final int WITHDRAWN_AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private GuardRepository guards;

    @EJB private HostBook hosts;

    @EJB private Audit audit;

    /** Withdraws some addresses; after the last ones, forgets the requestor and returns true. */
    public boolean withdraw(PostofficeName name) {
        try (Store store = stores.open()) {
            // In the order in which receive and T2 lock: the registration, then the master list.
            store.registrations().find(name);
            if (store.master().withdraw(name, WITHDRAWN_AT_ONCE) == WITHDRAWN_AT_ONCE) {
                return false;
            }
            store.registrations().remove(name);
            if (!store.isHosted(name)) {
                guards.remove(name);
            }
            store.server()
                    .ifPresent(
                            server ->
                                    journal.record(
                                            Event.info(
                                                    Instant.now(),
                                                    server,
                                                    name
                                                            + " is registered no longer; its"
                                                            + " addresses go")));
        }
        hosts.removeRegisteredKey(name);
        audit.record(
                "requestor.removed", name.toString(), "registered no longer; its addresses go");
        return true;
    }
}
