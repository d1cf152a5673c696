package org.dirsync.renames;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.cycle.PostofficeLocks;
import org.dirsync.dispatch.Schedule;
import org.dirsync.dispatch.Schedule.Line;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.requestor.Hosted;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/**
 * Moves the role of directory server from one postoffice of this node to another: master list and
 * registrations stay what they are, so no address is missing at any moment, and the times of T2 go
 * with the role (Q136487).
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ServerRole {

    private static final int MAX_LISTED = 1_000;

    @Inject private Opening stores;

    @EJB private HostBook hosts;

    @EJB private RenameStep step;

    @EJB private Timers timers;

    @Inject private PostofficeLocks locks;

    /**
     * What would happen.
     *
     * @throws UnknownNameException if this node does not host the postoffice
     * @throws ConflictException if the role cannot go to it from here; says what to do instead
     */
    public RoleView plan(String postoffice) {
        Hosted to = hosts.find(Names.hosted(postoffice, stores)).orElseThrow();
        List<Hosted> all = hosts.all();
        try (Store store = stores.open()) {
            Hosted from = all.stream().filter(Hosted::server).findFirst().orElse(null);
            if (from == null) {
                throw new ConflictException(
                        "the directory server %s is not on this node; host a postoffice of the new server's organization at its node, or give all requestors its new address by 'server' there"
                                .formatted(store.peek(to.name()).server()));
            }
            if (to.server()) {
                throw new ConflictException(to.name() + " is the directory server already");
            }
            if (store.registrations().peek(to.name()).isEmpty()) {
                throw new ConflictException(
                        "%s is not registered at %s; register it there first"
                                .formatted(to.name(), from.name()));
            }
            List<String> elsewhere =
                    store.registrations().list(null, MAX_LISTED).stream()
                            .map(registration -> registration.name())
                            .filter(name -> all.stream().noneMatch(h -> h.name().equals(name)))
                            .map(PostofficeName::toString)
                            .toList();
            List<String> here =
                    all.stream()
                            .map(Hosted::name)
                            .filter(name -> store.peek(name).server().equals(from.name()))
                            .map(PostofficeName::toString)
                            .toList();
            return new RoleView(
                    from.name().toString(),
                    to.name().toString(),
                    here,
                    elsewhere,
                    timesOf(from, to).stream().map(Line::toString).toList(),
                    elsewhere.stream()
                            .map(
                                    name ->
                                            "at the node of %s: set its server to %s; until then its messages are refused (133) and wait among the dead letters"
                                                    .formatted(name, to.name()))
                            .toList());
        }
    }

    /**
     * Moves it.
     *
     * @return what was done
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RoleView move(String postoffice) {
        RoleView plan = plan(postoffice);
        PostofficeName from = PostofficeName.of(plan.from());
        PostofficeName to = PostofficeName.of(plan.to());
        Lock lock = locks.of(from);
        lock.lock();
        try {
            Hosted old = hosts.find(from).orElseThrow();
            Hosted next = hosts.find(to).orElseThrow();
            List<Line> taken = new ArrayList<>(schedule(next).lines());
            taken.addAll(timesOf(old, next));
            List<Line> left =
                    schedule(old).lines().stream()
                            .filter(line -> line.process() != SyncProcess.T2)
                            .toList();
            step.moveRole(from, to, new Schedule(left), new Schedule(taken));
        } finally {
            lock.unlock();
        }
        timers.remake();
        return plan;
    }

    /** The times of T2 as the new server's schedule has them, at the same instants. */
    private static List<Line> timesOf(Hosted from, Hosted to) {
        Instant now = Instant.now();
        return schedule(from).lines().stream()
                .filter(line -> line.process() == SyncProcess.T2)
                .map(line -> line.in(from.zone(), to.zone(), now))
                .toList();
    }

    private static Schedule schedule(Hosted hosted) {
        try {
            return Schedule.parse(hosted.schedule(), hosted.server());
        } catch (RefusedException e) {
            throw new IllegalStateException("the stored schedule of " + hosted.name(), e);
        }
    }
}
