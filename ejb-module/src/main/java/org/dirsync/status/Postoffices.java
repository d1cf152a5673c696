package org.dirsync.status;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.audit.AuditRepository;
import org.dirsync.dispatch.Timers;
import org.dirsync.journal.SyncProcess;
import org.dirsync.list.Numbers;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.requestor.RequestorStore;
import org.dirsync.runs.RunRepository;
import org.dirsync.status.PostofficeView.ListView;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.ReplicationStatusQueries;
import org.dirsync.store.Store;
import org.dirsync.transport.QueueWatch;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/** Reads the postoffices hosted on this node and their status. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Postoffices {

    /** Names may have been given back and forth. */
    private static final int MAX_RENAMES = 20;

    @Inject private Opening stores;

    @Inject private AuditRepository audit;

    @EJB private HostBook hosts;

    @Inject private RunRepository runs;

    @EJB private Timers timers;

    @EJB private QueueWatch queues;

    @Resource private SessionContext context;

    /** How each of them is, in the order of their names. */
    public List<PostofficeStatus> list() {
        List<Hosted> all = hosts.all();
        try (Store store = stores.open(Role.sees(context))) {
            StatusReader reader = reader(store.standings(), all, null);
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

    private StatusReader reader(
            ReplicationStatusQueries standings, List<Hosted> all, @Nullable PostofficeName only) {
        Instant now = Instant.now();
        return new StatusReader(
                standings.hosted(),
                runs.latest(only),
                timers.nextRuns(),
                all.stream().filter(Hosted::server).findFirst().orElse(null),
                QueueLook.at(queues, now),
                now);
    }

    /**
     * The postoffice of this node that had this name before; empty if the name is one of a
     * postoffice of this node, or of none that was renamed.
     */
    public Optional<String> nowCalled(String former) {
        return Optional.ofNullable(renamed(Set.of(former)).get(former));
    }

    /**
     * Those of these names that postoffices of this node had before they were renamed, each with
     * the name of today. A name that a postoffice of this node has is not among them.
     */
    public Map<String, String> renamed(Collection<String> names) {
        Set<PostofficeName> here = hosts.all().stream().map(Hosted::name).collect(toSet());
        Map<PostofficeName, String> wanted = new HashMap<>();
        for (String name : names) {
            parsed(name).filter(one -> !here.contains(one)).ifPresent(one -> wanted.put(one, name));
        }
        Map<String, String> found = new HashMap<>();
        try (Store store = stores.open()) {
            Map<PostofficeName, Set<String>> open = new HashMap<>();
            wanted.forEach((name, asked) -> open.put(name, Set.of(asked)));
            for (int renames = 0; renames < MAX_RENAMES && !open.isEmpty(); renames++) {
                Map<PostofficeName, PostofficeName> now = store.nowCalled(open.keySet());
                Map<PostofficeName, Set<String>> further = new HashMap<>();
                now.forEach(
                        (name, next) -> {
                            Set<String> asked = Objects.requireNonNull(open.get(name));
                            if (here.contains(next)) {
                                asked.forEach(one -> found.put(one, next.toString()));
                            } else {
                                further.computeIfAbsent(next, one -> new HashSet<>()).addAll(asked);
                            }
                        });
                open.clear();
                open.putAll(further);
            }
        }
        return found;
    }

    /** That a postoffice was removed from this node and is not here again, if it is on record. */
    public Optional<Removal> removal(String postoffice) {
        return parsed(postoffice)
                .filter(name -> hosts.find(name).isEmpty())
                .flatMap(audit::removal)
                .map(line -> new Removal(String.valueOf(line.postoffice()), line.at(), line.who()));
    }

    /**
     * A postoffice that is no longer on this node.
     *
     * @param postoffice its name
     * @param at when it was removed
     * @param by the user who removed it
     */
    public record Removal(String postoffice, Instant at, String by) {}

    private static Optional<PostofficeName> parsed(String name) {
        try {
            return Optional.of(PostofficeName.parse(name));
        } catch (RefusedException noName) {
            return Optional.empty();
        }
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
                    reader(store.standing(name), hosts.all(), name).read(hosted),
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
}
