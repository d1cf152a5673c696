package org.dirsync.renames;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.dispatch.Schedule;
import org.dirsync.guard.GuardRepository;
import org.dirsync.journal.Event;
import org.dirsync.runs.JournalRepository;
import org.dirsync.runs.RunRepository;
import org.dirsync.setup.UnknownRequestorRepository;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;

/** The steps of a rename and of a move of the server's role, each a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RenameStep {

    private static final int ANNOUNCED_AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private GuardRepository guards;

    @Inject private RunRepository runs;

    @Inject private JournalRepository journals;

    @Inject private UnknownRequestorRepository unknown;

    @EJB private HostBook hosts;

    @EJB private Audit audit;

    /**
     * Gives the postoffice its new name.
     *
     * @param key its new key; empty if it keeps the one it has
     */
    public void rename(RenameView plan, byte[] key) {
        PostofficeName from = PostofficeName.of(plan.postoffice());
        PostofficeName to = PostofficeName.of(plan.name());
        Instant now = Instant.now();
        try (Store store = stores.open()) {
            store.rename(from, to);
            runs.rename(from, to);
            journals.rename(from, to);
            guards.rename(from, to);
            unknown.forget(to);
            journals.record(Event.info(now, to, "renamed; it was " + from));
            store.server()
                    .filter(server -> !server.equals(to))
                    .ifPresent(
                            server ->
                                    journals.record(
                                            Event.info(
                                                    now,
                                                    server,
                                                    from + " is " + to + " from now on")));
        }
        audit.record("postoffice.renamed", to.toString(), from + " is " + to + " from now on");
        if (key.length > 0 && plan.hosted()) {
            hosts.change(to, null, key, null);
        }
        if (key.length > 0 && plan.registered()) {
            hosts.setRegisteredKey(to, key, now);
        }
    }

    /** Sends some entries of renamed postoffices anew; returns whether there may be more. */
    public boolean announce() {
        try (Store store = stores.open()) {
            return store.announce(ANNOUNCED_AT_ONCE);
        }
    }

    /** The role goes to another postoffice, with the times of T2 (Q136487). */
    public void moveRole(PostofficeName from, PostofficeName to, Schedule left, Schedule taken) {
        Instant now = Instant.now();
        hosts.change(from, null, null, left.toString());
        hosts.change(to, null, null, taken.toString());
        try (Store store = stores.open()) {
            store.moveRole(from, to);
            String text = "the directory server is " + to + " from now on; it was " + from;
            journals.record(Event.info(now, from, text));
            journals.record(Event.info(now, to, text));
            audit.record("server.moved", to.toString(), text);
        }
    }
}
