package org.dirsync.setup;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.audit.Audit;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.message.Options;
import org.dirsync.server.Registration;
import org.dirsync.status.OptionsMapper;
import org.dirsync.status.RequestorView;
import org.dirsync.status.StatusReader;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;

/** The registrations at the directory server on this node. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Requestors {

    private static final int MAX_LISTED = 1_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @Inject private UnknownRequestorRepository unknown;

    @EJB private HostBook hosts;

    @EJB private RequestorRemoval registering;

    @Resource private SessionContext context;

    @EJB private Audit audit;

    /** All registered requestors, in the order of their names; at most 1,000. */
    public List<RequestorView> list() {
        try (Store store = stores.open()) {
            return store.standings().registered().stream()
                    .limit(MAX_LISTED)
                    .map(StatusReader::view)
                    .toList();
        }
    }

    /** One of them. */
    public RequestorView view(String requestor) {
        try (Store store = stores.open()) {
            PostofficeName name = registration(store, requestor).name();
            return StatusReader.view(store.standing(name).registered().get(0));
        }
    }

    /** Whether one of them may send its secret as {@code PASSWORD=} in place of a signature. */
    public boolean sendsPassword(String requestor) {
        return hosts.sendsPassword(Names.parse(requestor));
    }

    /**
     * Registers a requestor.
     *
     * @return its name
     * @throws ConflictException if it is registered already, or this node hosts no directory server
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public String register(RequestorSettings settings) {
        PostofficeName name = Names.parse(settings.name() == null ? "" : settings.name());
        if (settings.secret() == null) {
            throw new InvalidException("secret", "give a secret of at least 12 characters");
        }
        byte[] key = PostofficeKey.of(settings.secret(), name);
        Options options = OptionsMapper.options(settings.options());
        Instant now = Instant.now();
        try (Store store = stores.open()) {
            PostofficeName server =
                    store.server()
                            .orElseThrow(
                                    () ->
                                            new ConflictException(
                                                    "this node hosts no directory server; make one"
                                                            + " first"));
            if (store.registrations().peek(name).isPresent()) {
                throw new ConflictException(name + " is registered already");
            }
            store.registrations().add(Registration.of(name, options));
            unknown.forget(name);
            journal.record(Event.info(now, server, name + " is registered"));
        }
        hosts.setRegisteredKey(name, key, now);
        if (Boolean.TRUE.equals(settings.password())) {
            hosts.setSendsPassword(name, true);
        }
        audit.record("requestor.added", name.toString(), "registered at the directory server");
        return name.toString();
    }

    /** Changes what is not null. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void change(String requestor, RequestorSettings settings) {
        try (Store store = stores.open()) {
            Registration registration = registration(store, requestor);
            if (settings.name() != null
                    && !Names.parse(settings.name()).equals(registration.name())) {
                throw new ConflictException("a requestor cannot be renamed here");
            }
            if (settings.secret() != null) {
                hosts.setRegisteredKey(
                        registration.name(),
                        PostofficeKey.of(settings.secret(), registration.name()),
                        Instant.now());
            }
            if (settings.password() != null) {
                hosts.setSendsPassword(registration.name(), settings.password());
            }
            if (settings.options() != null) {
                Registration locked = store.registrations().find(registration.name()).orElseThrow();
                store.registrations()
                        .store(locked.allowing(OptionsMapper.options(settings.options())));
            }
            audit.record("requestor.changed", registration.name().toString(), settings.changes());
        }
    }

    /** Takes a requestor out; its addresses go out of every global address list (Q130230). */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void remove(String requestor) {
        PostofficeName name;
        try (Store store = stores.open()) {
            name = registration(store, requestor).name();
            if (store.server().filter(name::equals).isPresent()) {
                throw new ConflictException(
                        name + " is the directory server itself; it stays registered");
            }
        }
        registering.remove(name);
    }

    /** Names that asked and are not registered, who asked last first; a bounded number. */
    public List<UnknownView> unknown() {
        return unknown.all();
    }

    /**
     * Forgets a name that asked and is not registered. If it asks again, it is listed again.
     *
     * @throws UnknownNameException if it is not listed
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void discardUnknown(String requestor) {
        PostofficeName name = Names.parse(requestor);
        try (Store store = stores.open()) {
            if (!unknown.forget(name)) {
                throw new UnknownNameException(
                        "no request of an unregistered " + name + " is remembered");
            }
            store.server()
                    .ifPresent(
                            server ->
                                    journal.record(
                                            Event.info(
                                                    Instant.now(),
                                                    server,
                                                    "%s discarded the request of the unregistered %s"
                                                            .formatted(
                                                                    context.getCallerPrincipal()
                                                                            .getName(),
                                                                    name))));
        }
    }

    private static Registration registration(Store store, String requestor) {
        PostofficeName name = Names.parse(requestor);
        return store.registrations()
                .peek(name)
                .orElseThrow(
                        () -> new UnknownNameException("no requestor " + name + " is registered"));
    }
}
