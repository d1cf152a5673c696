package org.dirsync.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dirsync.address.PostofficeName;
import org.dirsync.admin.PostofficeView.ListView;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Numbers;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.RunBook;
import org.dirsync.store.StandingQueries;
import org.dirsync.store.Store;
import org.dirsync.transport.QueueWatch;
import org.jspecify.annotations.Nullable;

/**
 * The postoffices hosted on this node.
 *
 * <p>What changes them runs in no transaction of its own: in one, the timers would be made of what
 * it has read before the change.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Postoffices {

    @Inject private Opening stores;

    @EJB private HostBook hosts;

    @EJB private RunBook runs;

    @EJB private Timers timers;

    @EJB private Hosting hosting;

    @EJB private QueueWatch queues;

    @Inject private Event<HostedChange> changes;

    @Resource private SessionContext context;

    /** How each of them is, in the order of their names. */
    public List<PostofficeStatus> list() {
        List<Hosted> all = hosts.all();
        try (Store store = stores.open(Role.sees(context))) {
            StatusReader reader = reader(store.standings(), null);
            return all.stream().filter(reader::knows).map(reader::read).toList();
        }
    }

    /** When the directory server on this node answers next, or null if that is not scheduled. */
    public @Nullable Instant nextT2() {
        return timers.nextRuns().values().stream()
                .map(next -> next.get(SyncProcess.T2))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private StatusReader reader(StandingQueries standings, @Nullable PostofficeName only) {
        Instant now = Instant.now();
        return new StatusReader(
                standings.hosted(),
                runs.latest(only),
                timers.nextRuns(),
                QueueLook.at(queues, now),
                now);
    }

    /** One of them with all its numbers. */
    public PostofficeView view(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Hosted hosted = hosts.find(name).orElseThrow();
        try (Store store = stores.open(Role.sees(context))) {
            RequestorState state = store.peek(name);
            RequestorStore requestor = store.requestor(name);
            Numbers numbers = requestor.own().numbers();
            return new PostofficeView(
                    reader(store.standing(name), name).read(hosted),
                    new PostofficeSettings(
                            name.toString(),
                            hosted.server() ? "SERVER" : "REQUESTOR",
                            hosted.zone().getId(),
                            state.server().toString(),
                            null,
                            OptionsMapper.view(state.options()),
                            hosted.schedule()),
                    new ListView(
                            numbers.list().toString(),
                            numbers.last(),
                            numbers.purged(),
                            store.ownCount(name)),
                    StatusReader.cursor(state.acknowledged()),
                    StatusReader.cursor(
                            Objects.requireNonNull(requestor.received().progress(null)).cursor()),
                    store.standing(name).registered().stream()
                            .map(StatusReader::view)
                            .findFirst()
                            .orElse(null),
                    store.refused(name).stream()
                            .map(refused -> refused.refusal().toString())
                            .toList(),
                    requestor.received().repairs().keySet().stream()
                            .map(PostofficeName::toString)
                            .toList(),
                    store.inbox(name).size());
        }
    }

    /**
     * Hosts a postoffice on this node.
     *
     * @return its name
     * @throws ConflictException if it is hosted here already, or is a second directory server
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String create(PostofficeSettings settings) {
        String name = hosting.create(settings);
        timers.remake();
        changes.fire(new HostedChange(name, true));
        return name;
    }

    /** Changes what is not null. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void change(String postoffice, PostofficeSettings settings) {
        hosting.change(Names.hosted(postoffice, stores), settings);
        timers.remake();
    }

    /** How many there are. */
    public long count() {
        return hosts.count();
    }

    /** Which there are, in the order of their names, without asking how they are. */
    public List<HostedView> hosted() {
        return hosts.all().stream()
                .map(hosted -> new HostedView(hosted.name().toString(), hosted.server()))
                .toList();
    }

    /**
     * Gives a postoffice another secret; where its directory server is on this node, at both ends.
     * Messages under way that were signed with the old one are refused (156); the next cycle sends
     * again what they held.
     *
     * @param secret at least 12 characters
     */
    @RolesAllowed(Role.ADMINISTRATOR)
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
    @RolesAllowed(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remove(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        hosting.remove(name);
        timers.remake();
        changes.fire(new HostedChange(name.toString(), false));
    }
}
