package org.dirsync.setup;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.dirsync.address.PostofficeName;
import org.dirsync.dispatch.Timers;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.Opening;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/**
 * Adds, changes, pauses and removes the postoffices of this node.
 *
 * <p>The methods that recreate the timers run outside a transaction: inside one, the timers would
 * be created from what the transaction read before the change.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PostofficeSetup {

    @Inject private Opening stores;

    @EJB private Hosting hosting;

    @EJB private Timers timers;

    @Inject private Event<HostedChange> changes;

    @Resource private SessionContext context;

    /**
     * Hosts a postoffice on this node.
     *
     * @return its name
     * @throws ConflictException if it is hosted here already, or is a second directory server
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String create(PostofficeSettings settings) {
        String name = hosting.create(settings);
        timers.remake();
        changes.fire(new HostedChange(name, true));
        return name;
    }

    /** Changes what is not null. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void change(String postoffice, PostofficeSettings settings) {
        hosting.change(Names.hosted(postoffice, stores), settings);
        timers.remake();
    }

    /**
     * Gives a postoffice another secret; where its directory server is on this node, at both ends.
     * Messages under way that were signed with the old one are refused (156); the next cycle sends
     * again what they held.
     *
     * @param secret at least 12 characters
     */
    public void renewSecret(String postoffice, String secret) {
        hosting.renewSecret(Names.hosted(postoffice, stores), secret);
    }

    /**
     * Pauses a postoffice: from now on its schedule does not count, and what arrives waits. What is
     * asked for now runs all the same. If it is paused already, nothing happens.
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void pause(String postoffice) {
        pause(postoffice, true);
    }

    /** Lets the schedule of a postoffice count again. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void resume(String postoffice) {
        pause(postoffice, false);
    }

    private void pause(String postoffice, boolean paused) {
        hosting.pause(
                Names.hosted(postoffice, stores), paused, context.getCallerPrincipal().getName());
        timers.remake();
    }

    /**
     * Stops hosting a postoffice: its lists go, and where its directory server is on this node, its
     * addresses go out of every global address list (Q130230).
     *
     * @throws ConflictException if it is the directory server and others are registered there
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remove(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        hosting.remove(name);
        timers.remake();
        changes.fire(new HostedChange(name.toString(), false));
    }
}
