package org.dirsync.renames;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.dirsync.address.PostofficeName;
import org.dirsync.cycle.PostofficeLocks;
import org.dirsync.dispatch.Timers;
import org.dirsync.list.Digest;
import org.dirsync.list.Digests;
import org.dirsync.list.Filter;
import org.dirsync.renames.RenameView.Holder;
import org.dirsync.requestor.Hosted;
import org.dirsync.setup.HostedChange;
import org.dirsync.setup.PostofficeKey;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/**
 * Gives a postoffice another name (Q96060): nobody is left with a duplicate, no address is missing
 * meanwhile, and its registration, key, runs, journal, schedule and settings stay with it.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Renames {

    private static final int MAX_LISTED = 1_000;

    @Inject private Opening stores;

    @EJB private HostBook hosts;

    @EJB private RenameStep step;

    @EJB private Timers timers;

    @Inject private PostofficeLocks locks;

    @Inject private Event<HostedChange> changes;

    /**
     * What would happen.
     *
     * @param newName the new name, or null to look at what has it
     * @throws UnknownNameException if this node neither hosts nor registers the postoffice
     * @throws InvalidException if the new name is none
     * @throws ConflictException if it is taken
     */
    public RenameView plan(String postoffice, @Nullable String newName) {
        PostofficeName from = Names.parse(postoffice);
        try (Store store = stores.open()) {
            boolean hosted = store.isHosted(from);
            boolean registered = store.registrations().peek(from).isPresent();
            if (!hosted && !registered) {
                throw new UnknownNameException(
                        "no postoffice " + from + " is hosted or registered on this node");
            }
            PostofficeName to = newName == null ? null : free(store, from, newName);
            List<Hosted> all = hosts.all();
            List<Holder> holders = new ArrayList<>();
            for (Hosted one : all) {
                long entries =
                        one.name().equals(from)
                                ? store.ownCount(from)
                                : count(store.requestor(one.name()).received().digests(), from);
                if (entries > 0) {
                    holders.add(new Holder(one.name().toString(), entries));
                }
            }
            List<String> elsewhere =
                    store.registrations().list(null, MAX_LISTED).stream()
                            .map(registration -> registration.name())
                            .filter(name -> all.stream().noneMatch(h -> h.name().equals(name)))
                            .map(PostofficeName::toString)
                            .toList();
            boolean server = store.server().filter(from::equals).isPresent();
            long addresses =
                    hosted ? store.ownCount(from) : count(store.master().digests(Filter.ALL), from);
            return new RenameView(
                    from.toString(),
                    to == null ? "" : to.toString(),
                    hosted,
                    registered,
                    server,
                    !(hosted && registered),
                    addresses,
                    hosted ? store.addressesUnder(from) : 0,
                    holders,
                    elsewhere.stream().filter(name -> !name.equals(from.toString())).toList(),
                    byHand(store, from, hosted, registered, server && !elsewhere.isEmpty()));
        }
    }

    private static PostofficeName free(Store store, PostofficeName from, String newName) {
        PostofficeName to = Names.parse(newName);
        if (to.equals(from)) {
            throw new InvalidException("name", "it has this name already; give another");
        }
        if (store.isHosted(to) || store.registrations().peek(to).isPresent()) {
            throw new ConflictException(
                    to + " is the name of another postoffice of the organization; give another");
        }
        return to;
    }

    private static long count(Digests digests, PostofficeName origin) {
        return digests.parts().entrySet().stream()
                .filter(part -> part.getKey().origin().equals(origin))
                .map(Map.Entry::getValue)
                .mapToLong(Digest::count)
                .sum();
    }

    private static List<String> byHand(
            Store store,
            PostofficeName from,
            boolean hosted,
            boolean registered,
            boolean isServedElsewhere) {
        List<String> byHand = new ArrayList<>();
        if (!hosted) {
            byHand.add(
                    "at the node of %s: rename it there too, with the same secret; until then its messages are refused (158) and wait among the dead letters"
                            .formatted(from));
        }
        if (!registered) {
            byHand.add(
                    "at the node of %s: rename its requestor %s there too, with the same secret; until then its messages are refused (158) and wait among the dead letters"
                            .formatted(store.peek(from).server(), from));
        }
        if (isServedElsewhere) {
            byHand.add(
                    "at each of the other nodes: set the directory server of its postoffices to the new name; until then their messages are refused (133)");
        }
        return byHand;
    }

    /**
     * Renames.
     *
     * @param secret needed if the postoffice's own side and its registration are not both here
     * @return what was done
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenameView rename(String postoffice, String newName, @Nullable String secret) {
        RenameView plan = plan(postoffice, newName);
        PostofficeName from = PostofficeName.of(plan.postoffice());
        PostofficeName to = PostofficeName.of(plan.name());
        if (plan.secretNeeded() && secret == null) {
            throw new InvalidException(
                    "secret",
                    "give a secret of at least 12 characters, and the same one at the other node");
        }
        byte[] key = secret == null ? new byte[0] : PostofficeKey.of(secret, to);
        Lock lock = locks.of(from);
        lock.lock();
        try {
            renameAlone(plan, key);
        } finally {
            lock.unlock();
        }
        if (plan.hosted()) {
            timers.remake();
            changes.fire(new HostedChange(from.toString(), false));
            changes.fire(new HostedChange(to.toString(), true));
        }
        return plan;
    }

    /** No T2 runs meanwhile, so that nobody is sent half of it. */
    private void renameAlone(RenameView plan, byte[] key) {
        PostofficeName server =
                hosts.all().stream()
                        .filter(Hosted::server)
                        .map(Hosted::name)
                        .findFirst()
                        .orElse(PostofficeName.of(plan.postoffice()));
        Lock lock = locks.of(server);
        lock.lock();
        try {
            step.rename(plan, key);
            while (step.announce()) {
                // each step is a transaction
            }
        } finally {
            lock.unlock();
        }
    }
}
