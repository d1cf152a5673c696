package org.dirsync.guard;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Guard;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/**
 * How the deletion guard is set, for the organization and for postoffices that differ. A
 * postoffice's own setting counts for what it sends, at the server, and for what it receives and
 * imports.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Guards {

    private static final int MAX_LEAST = 1_000_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private GuardRepository guards;

    @EJB private HostBook hosts;

    @EJB private Audit audit;

    @Resource private SessionContext context;

    /** The organization's. */
    public GuardView organization() {
        return view(guards.organization(), true);
    }

    /** That of a postoffice that is hosted or registered here. */
    public GuardView of(String postoffice) {
        try (Store store = stores.open()) {
            PostofficeName name = known(store, postoffice);
            return view(guards.of(name), guards.own(name).isPresent());
        }
    }

    /** Sets the organization's. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void setOrganization(int percent, int least) {
        try (Store store = stores.open()) {
            guards.setOrganization(checked(percent, least));
            store.server().ifPresent(server -> note(server, percent, least));
            audit.record("guard.changed", null, text(percent, least));
        }
    }

    /** Gives a postoffice one of its own. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void set(String postoffice, int percent, int least) {
        try (Store store = stores.open()) {
            PostofficeName name = known(store, postoffice);
            guards.set(name, checked(percent, least));
            note(name, percent, least);
            audit.record("guard.changed", name.toString(), text(percent, least));
        }
    }

    /** The organization's counts for a postoffice again. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void clear(String postoffice) {
        try (Store store = stores.open()) {
            PostofficeName name = known(store, postoffice);
            guards.remove(name);
            Guard now = guards.of(name);
            note(name, now.percent(), now.least());
            audit.record("guard.changed", name.toString(), "as the organization's");
        }
    }

    private static String text(int percent, int least) {
        return "%d %% and at least %d".formatted(percent, least);
    }

    private void note(PostofficeName name, int percent, int least) {
        journal.record(
                Event.info(
                        Instant.now(),
                        name,
                        "%s set the deletion guard to %d %% and at least %d"
                                .formatted(
                                        context.getCallerPrincipal().getName(), percent, least)));
    }

    private static Guard checked(int percent, int least) {
        if (percent < 1 || percent > 100) {
            throw new InvalidException("percent", "give 1 to 100; 100 lets every share pass");
        }
        if (least < 1 || least > MAX_LEAST) {
            throw new InvalidException("least", "give 1 to %d deletions".formatted(MAX_LEAST));
        }
        return new Guard(percent, least, Guard.DEFAULT.emptied());
    }

    private PostofficeName known(Store store, String postoffice) {
        PostofficeName name = Names.parse(postoffice);
        if (hosts.find(name).isEmpty() && store.registrations().peek(name).isEmpty()) {
            throw new UnknownNameException(
                    "no postoffice " + name + " is hosted or registered on this node");
        }
        return name;
    }

    private static GuardView view(Guard guard, boolean own) {
        return new GuardView(guard.percent(), guard.least(), own);
    }
}
