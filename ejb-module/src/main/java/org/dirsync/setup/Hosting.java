package org.dirsync.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.audit.Audit;
import org.dirsync.dispatch.Schedule;
import org.dirsync.dispatch.ScheduleText;
import org.dirsync.guard.GuardRepository;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.message.Options;
import org.dirsync.message.Signature;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.Pause;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.status.OptionsMapper;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/** Sets postoffices up and takes them down, each change in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.ADMINISTRATOR)
public class Hosting {

    private static final int DROPPED_AT_ONCE = 2_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private UnknownRequestorRepository unknown;

    @Inject private GuardRepository guards;

    @EJB private HostBook hosts;

    @EJB private RequestorRemoval registering;

    @EJB private Audit audit;

    /** Hosts a postoffice; see {@link PostofficeSetup#create}. */
    public String create(PostofficeSettings settings) {
        PostofficeName name = Names.parse(settings.name() == null ? "" : settings.name());
        boolean server = isServer(settings.role());
        ZoneId zone = zone(settings.timeZone() == null ? "UTC" : settings.timeZone());
        Options options = OptionsMapper.options(settings.options());
        PostofficeName of = server ? name : serverOf(settings.server());
        String schedule = schedule(settings.schedule(), server);
        if (hosts.find(name).isPresent()) {
            throw new ConflictException(name + " is hosted on this node already");
        }
        if (!server) {
            checkServes(of, name);
        }
        Optional<Hosted> present = hosts.all().stream().filter(Hosted::server).findFirst();
        if (server && present.isPresent()) {
            throw new ConflictException(
                    "an organization has one directory server, and %s is it"
                            .formatted(present.get().name()));
        }
        boolean serverIsHere =
                server || present.filter(hosted -> hosted.name().equals(of)).isPresent();
        if (settings.secret() == null && !serverIsHere) {
            throw new InvalidException(
                    "secret", "give the secret with which " + name + " is registered at " + of);
        }
        Instant now = Instant.now();
        byte[] key =
                settings.secret() == null
                        ? Signature.randomKey()
                        : PostofficeKey.of(settings.secret(), name);
        hosts.add(name, server, zone, key, now);
        hosts.change(name, null, null, schedule);
        try (Store store = stores.open()) {
            store.host(RequestorState.of(name, of, options));
            if (serverIsHere && settings.secret() == null) {
                if (store.registrations().peek(name).isEmpty()) {
                    store.registrations().add(Registration.of(name, Options.DEFAULT));
                }
                unknown.forget(name);
                hosts.setRegisteredKey(name, key, now);
            }
            journal.record(Event.info(now, name, "hosted on this node from now on"));
        }
        audit.record(
                "postoffice.added",
                name.toString(),
                (server ? "as directory server, " : "as a requestor of " + of + ", ")
                        + "time zone "
                        + zone);
        return name.toString();
    }

    /** Changes what is not null. */
    public void change(PostofficeName name, PostofficeSettings settings) {
        Hosted hosted = hosts.find(name).orElseThrow();
        if (settings.role() != null && isServer(settings.role()) != hosted.server()) {
            throw new ConflictException("the role of " + name + " cannot be changed here");
        }
        if (settings.name() != null && !Names.parse(settings.name()).equals(name)) {
            throw new ConflictException("a postoffice cannot be renamed here");
        }
        ZoneId zone = settings.timeZone() == null ? null : zone(settings.timeZone());
        byte[] key = settings.secret() == null ? null : PostofficeKey.of(settings.secret(), name);
        String schedule =
                settings.schedule() == null ? null : schedule(settings.schedule(), hosted.server());
        Options options =
                settings.options() == null ? null : OptionsMapper.options(settings.options());
        PostofficeName server = settings.server() == null ? null : serverFor(hosted, settings);
        hosts.change(name, zone, key, schedule);
        try (Store store = stores.open()) {
            RequestorState state = store.requestor(name).state();
            if (options != null) {
                state = state.with(options);
            }
            if (server != null && !server.equals(state.server())) {
                state = state.servedBy(server);
            }
            store.requestor(name).store(state);
            journal.record(Event.info(Instant.now(), name, "settings changed"));
        }
        audit.record("postoffice.changed", name.toString(), settings.changes());
    }

    /** Gives a postoffice another secret; see {@link PostofficeSetup#renewSecret}. */
    public void renewSecret(PostofficeName name, String secret) {
        byte[] key = PostofficeKey.of(secret, name);
        Instant now = Instant.now();
        hosts.change(name, null, key, null);
        boolean bothEnds;
        try (Store store = stores.open()) {
            bothEnds = store.registrations().peek(name).isPresent();
            journal.record(Event.info(now, name, "its secret was renewed"));
        }
        if (bothEnds) {
            hosts.setRegisteredKey(name, key, now);
        }
        audit.record(
                "postoffice.changed",
                name.toString(),
                bothEnds ? "another secret, at both ends" : "another secret");
    }

    /** Pauses a postoffice or resumes it; nothing happens if it is so already. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void pause(PostofficeName name, boolean paused, String by) {
        if ((hosts.find(name).orElseThrow().pause() != null) == paused) {
            return;
        }
        Instant now = Instant.now();
        hosts.pause(name, paused ? new Pause(by, now) : null, now);
        journal.record(Event.info(now, name, (paused ? "paused by " : "resumed by ") + by));
        audit.record(
                paused ? "postoffice.paused" : "postoffice.resumed",
                name.toString(),
                paused ? "its schedule does not count" : "its schedule counts again");
    }

    /** Takes a postoffice down; see {@link PostofficeSetup#remove}. */
    public void remove(PostofficeName name) {
        Hosted hosted = hosts.find(name).orElseThrow();
        boolean registeredHere;
        try (Store store = stores.open()) {
            registeredHere = store.registrations().peek(name).isPresent();
            if (hosted.server() && store.registrations().list(null, 2).size() > 1) {
                throw new ConflictException(
                        name + " is the directory server; remove the other requestors first");
            }
        }
        if (registeredHere) {
            registering.remove(name);
        }
        hosts.remove(name);
        try (Store store = stores.open()) {
            int dropped;
            do {
                dropped = store.unhost(name, DROPPED_AT_ONCE);
            } while (dropped > 0);
            guards.remove(name);
        }
        audit.record("postoffice.removed", name.toString(), "hosted on this node no longer");
    }

    private static boolean isServer(@Nullable String role) {
        return switch (role == null ? "REQUESTOR" : role.toUpperCase(Locale.ROOT)) {
            case "SERVER" -> true;
            case "REQUESTOR" -> false;
            default -> throw new InvalidException("role", "give SERVER or REQUESTOR");
        };
    }

    /** The directory server that a hosted postoffice is to have from now on. */
    private PostofficeName serverFor(Hosted hosted, PostofficeSettings settings) {
        PostofficeName server = serverOf(settings.server());
        if (hosted.server()) {
            if (!server.equals(hosted.name())) {
                throw new InvalidException(
                        "server", hosted.name() + " is the directory server itself; leave it out");
            }
            return server;
        }
        checkServes(server, hosted.name());
        boolean isElsewhere = hosts.find(server).isEmpty();
        boolean oneIsHere = hosts.all().stream().anyMatch(Hosted::server);
        if (isElsewhere && oneIsHere && settings.secret() == null) {
            throw new InvalidException(
                    "server",
                    "%s is not on this node; give the secret too with which %s is registered there"
                            .formatted(server, hosted.name()));
        }
        return server;
    }

    private void checkServes(PostofficeName server, PostofficeName requestor) {
        boolean isNone = hosts.find(server).filter(other -> !other.server()).isPresent();
        if (isNone || server.equals(requestor)) {
            throw new InvalidException(
                    "server",
                    "%s is no directory server; name the one of the organization"
                            .formatted(server));
        }
    }

    private static PostofficeName serverOf(@Nullable String server) {
        try {
            return PostofficeName.parse(server == null ? "" : server);
        } catch (RefusedException e) {
            throw new InvalidException("server", e);
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            InvalidException invalid =
                    new InvalidException(
                            "timeZone", "give a time zone such as Europe/London or UTC");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static String schedule(@Nullable String text, boolean server) {
        try {
            String schedule = Schedule.parse(text == null ? "" : text, server).toString();
            if (schedule.length() > ScheduleText.MAX_LENGTH) {
                throw new InvalidException(
                        "schedule",
                        "the schedule has %d characters; at most %d are kept, so leave lines out or write EVERY"
                                .formatted(schedule.length(), ScheduleText.MAX_LENGTH));
            }
            return schedule;
        } catch (RefusedException e) {
            throw new InvalidException("schedule", e);
        }
    }
}
