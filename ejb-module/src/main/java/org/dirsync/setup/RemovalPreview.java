package org.dirsync.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Cursor;
import org.dirsync.requestor.Hosted;
import org.dirsync.requestor.RequestorState;
import org.dirsync.server.Registration;
import org.dirsync.store.HostBook;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;

/** What would go if a postoffice was removed; nothing is changed. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class RemovalPreview {

    private static final int MAX_LISTED = 1_000;

    @Inject private Opening stores;

    @EJB private HostBook hosts;

    /** What goes with a postoffice, as of now. */
    public RemovalView view(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        List<Hosted> hosted = hosts.all();
        Set<PostofficeName> here =
                hosted.stream().map(Hosted::name).collect(Collectors.toUnmodifiableSet());
        boolean server = hosted.stream().anyMatch(one -> one.server() && one.name().equals(name));
        try (Store store = stores.open()) {
            boolean registered = store.registrations().peek(name).isPresent();
            List<Registration> others =
                    store.registrations().list(null, MAX_LISTED).stream()
                            .filter(one -> !one.name().equals(name))
                            .toList();
            RequestorState state = store.peek(name);
            Cursor exported =
                    registered
                            ? Objects.requireNonNull(store.master().copyOf(name).progress(null))
                                    .cursor()
                            : state.acknowledged();
            return new RemovalView(
                    name.toString(),
                    server,
                    store.ownCount(name),
                    state.options().sends() ? store.ownLag(name).pending(exported) : 0,
                    registered,
                    registered
                            ? store.holders(name).stream()
                                    .map(
                                            one ->
                                                    new RemovalView.Holder(
                                                            one.postoffice(), one.entries()))
                                    .toList()
                            : List.of(),
                    registered
                            ? others.stream()
                                    .filter(one -> !here.contains(one.name()))
                                    .filter(one -> one.agreed().receives())
                                    .map(one -> one.name().toString())
                                    .toList()
                            : List.of(),
                    server
                            ? others.stream().map(one -> one.name().toString()).toList()
                            : List.of());
        }
    }
}
