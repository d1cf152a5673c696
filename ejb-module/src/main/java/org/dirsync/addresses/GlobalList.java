package org.dirsync.addresses;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Kind;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.audit.AuditRepository;
import org.dirsync.dispatch.Timers;
import org.dirsync.list.Cursor;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.Progress;
import org.dirsync.search.Found;
import org.dirsync.search.NameSearch;
import org.dirsync.search.PlaceException;
import org.dirsync.search.Scope;
import org.dirsync.search.StoppedException;
import org.dirsync.search.Wanted;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.EntryLookup;
import org.dirsync.store.HostBook;
import org.dirsync.store.Listed;
import org.dirsync.store.MasterQueries;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.templates.TemplateRepository;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** The global address list as any postoffice of this node sees it, and who lacks an address. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
public class GlobalList {

    /** The view of the whole organization: the master list, where the directory server is here. */
    public static final String ORGANIZATION = "organization";

    private static final int MAX_ELSEWHERE = 3;

    @Inject private Opening stores;

    @Inject private AuditRepository audit;

    @Inject private TemplateRepository templates;

    @EJB private HostBook hosts;

    @EJB private Timers timers;

    @EJB private NameSearch names;

    @Resource private SessionContext context;

    /** The postoffices whose view can be asked for: the directory server's first, if it is here. */
    public List<String> views() {
        return hosts.all().stream()
                .sorted((one, other) -> Boolean.compare(other.server(), one.server()))
                .map(hosted -> hosted.name().toString())
                .toList();
    }

    /**
     * The view that shows most: of the whole organization if it is here; empty if there is none.
     */
    public String defaultView() {
        return hosts.all().stream()
                .map(one -> one.server() ? ORGANIZATION : one.name().toString())
                .min(Comparator.comparing((String view) -> !view.equals(ORGANIZATION)))
                .orElse("");
    }

    /** The types of the addresses that a view has. */
    public List<String> types(String view) {
        return parts(view, part -> part.type().name());
    }

    /** The postoffices whose addresses a view has. */
    public List<String> origins(String view) {
        return parts(view, part -> part.origin().toString());
    }

    private List<String> parts(String view, Function<Part, String> of) {
        try (Store store = stores.open(Role.sees(context))) {
            return lookup(store, view).parts().stream().map(of).distinct().sorted().toList();
        }
    }

    /** The details that the template asks for, of the view's postoffice or of the server. */
    public List<String> prompts(String view) {
        try (Store store = stores.open()) {
            PostofficeName name =
                    view.equals(ORGANIZATION)
                            ? store.server().orElseThrow(() -> notHere())
                            : Names.hosted(view, stores);
            return templates.read(name).names();
        }
    }

    /**
     * Entries of the global address list as a postoffice sees it, by the beginnings of words of
     * their names, addresses and phone numbers, in any order; on a node without the directory
     * server, by the beginning of the whole name or address. Hidden entries are shown only to the
     * postoffice that owns them, and to operators and administrators alone. The groups of a member
     * are known to the index only: without it none is found, and the answer says that it may lack
     * some.
     *
     * @param after where the page before ended, or null for the first
     * @param limit how many, from 1 to 1,000
     */
    public GalPart search(String view, GalQuery query, @Nullable String after, int limit) {
        return search(view, query, after, limit, () -> false).orElseThrow();
    }

    /**
     * The same, until the answer is no longer wanted.
     *
     * @param stop whether that is so; asked again and again while the search goes on
     * @return empty if it was stopped
     */
    public Optional<GalPart> search(
            String view, GalQuery query, @Nullable String after, int limit, BooleanSupplier stop) {
        boolean organization = view.equals(ORGANIZATION);
        PostofficeName name = organization ? null : Names.hosted(view, stores);
        try (Store store = stores.open(Role.sees(context))) {
            if (organization) {
                organization(store);
            }
            Scope scope =
                    new Scope(
                            name,
                            Role.sees(context),
                            name == null ? Set.of() : received(store, name),
                            origin(query),
                            type(query),
                            kind(query),
                            query.member().isEmpty() ? null : address(query.member()).key());
            Optional<Found> found =
                    names.find(store, Wanted.of(query.text()), scope, after, limit, stop);
            if (found.isPresent()) {
                return Optional.of(part(found.get()));
            }
            return Optional.of(
                    name == null || scope.member() != null
                            ? new GalPart(List.of(), null, false)
                            : byBeginnings(store, name, scope, query.text(), after, limit));
        } catch (StoppedException e) {
            return Optional.empty(); // the caller no longer needs an answer
        } catch (PlaceException e) {
            throw new InvalidException(
                    "after",
                    "'after' is not what a page named as its next; leave it out for the first");
        }
    }

    /**
     * Other views that have changes which are not in this one yet, those with most first. With a
     * query, those where it finds something.
     */
    public List<ElsewhereView> elsewhere(String view, GalQuery query) {
        return elsewhere(view, query, () -> false);
    }

    /**
     * The same, until the answer is no longer wanted; then it may lack some.
     *
     * @param stop whether that is so
     */
    public List<ElsewhereView> elsewhere(String view, GalQuery query, BooleanSupplier stop) {
        if (!defaultView().equals(ORGANIZATION)) {
            return List.of();
        }
        List<ElsewhereView> others = new ArrayList<>();
        try (Store store = stores.open(Role.sees(context))) {
            if (!view.equals(ORGANIZATION)) {
                others.add(new ElsewhereView(ORGANIZATION, lacking(store, view), false));
            }
            Set<String> hosted = Set.copyOf(views());
            store.unsent().most(MAX_ELSEWHERE).stream()
                    .map(
                            one ->
                                    new ElsewhereView(
                                            one.postoffice().toString(), one.changes(), false))
                    .filter(one -> hosted.contains(one.view()))
                    .filter(one -> !one.view().equalsIgnoreCase(view))
                    .forEach(others::add);
        }
        if (query.text().isEmpty()) {
            return others.stream().filter(one -> one.changes() > 0).toList();
        }
        return others.stream()
                .filter(
                        one ->
                                search(one.view(), query, null, 1, stop)
                                        .filter(part -> !part.items().isEmpty())
                                        .isPresent())
                .map(one -> new ElsewhereView(one.view(), one.changes(), true))
                .toList();
    }

    private long lacking(Store store, String view) {
        PostofficeName name = Names.hosted(view, stores);
        Progress received = store.requestor(name).received().progress(null);
        return store.masterLag(name).pending(received == null ? Cursor.NONE : received.cursor());
    }

    /** In whose lists on this node a postoffice's addresses are, by the names, and how many. */
    public Map<String, Long> holders(String origin) {
        try (Store store = stores.open()) {
            Map<String, Long> holders = new LinkedHashMap<>();
            store.holders(Names.parse(origin)).stream()
                    .filter(one -> one.entries() > 0)
                    .forEach(one -> holders.put(one.postoffice(), one.entries()));
            return holders;
        }
    }

    private static GalPart part(Found found) {
        return new GalPart(
                found.entries().stream().map(one -> EntryView.of(one, Map.of())).toList(),
                found.next(),
                found.complete());
    }

    /** Without an index: what begins with the whole text. */
    private static GalPart byBeginnings(
            Store store,
            PostofficeName name,
            Scope scope,
            String text,
            @Nullable String after,
            int limit) {
        AddressQueries.Part part = store.addresses(name).gal(text, after, limit);
        return new GalPart(
                part.entries().stream()
                        .filter(scope::shows)
                        .map(one -> EntryView.of(one, Map.of()))
                        .toList(),
                part.next(),
                true);
    }

    private static Set<AddressType> received(Store store, PostofficeName name) {
        return store.peek(name).options().types();
    }

    private static @Nullable PostofficeName origin(GalQuery query) {
        try {
            return query.origin().isEmpty() ? null : PostofficeName.parse(query.origin());
        } catch (RefusedException e) {
            throw new InvalidException("origin", e);
        }
    }

    private static @Nullable Kind kind(GalQuery query) {
        if (query.kind().isEmpty()) {
            return null;
        }
        return Kind.named(query.kind())
                .orElseThrow(
                        () ->
                                new InvalidException(
                                        "kind", "'kind' is one of person, group and contact"));
    }

    private static @Nullable AddressType type(GalQuery query) {
        try {
            return query.type().isEmpty() ? null : AddressType.parse(query.type());
        } catch (RefusedException e) {
            throw new InvalidException("type", e);
        }
    }

    /**
     * One entry in a view; a hidden one of others is seen in the view of the whole organization
     * alone, by those who may see it.
     */
    public Optional<EntryView> entry(String view, String address) {
        Address wanted = address(address);
        try (Store store = stores.open(Role.sees(context))) {
            return lookup(store, view)
                    .find(wanted)
                    .filter(one -> isSeen(one, view))
                    .map(one -> EntryView.of(one, Map.of()));
        }
    }

    private static boolean isSeen(Listed one, String view) {
        return !one.entry().hidden()
                || view.equals(ORGANIZATION)
                || one.owner().toString().equalsIgnoreCase(view);
    }

    /**
     * The groups in a view that have an address as a member, in the order of their names.
     *
     * @param after where the page before ended, or null for the first
     * @param limit how many, from 1 to 1,000
     */
    public GalPart groups(String view, String address, @Nullable String after, int limit) {
        return search(view, new GalQuery("", "", "", Kind.GROUP.word(), address), after, limit);
    }

    /** Members of a group, each with its name if it is known in the view. */
    public List<MemberView> members(String view, List<String> members) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        members.forEach(
                member -> parsed(member).ifPresent(address -> addresses.put(member, address)));
        try (Store store = stores.open(Role.sees(context))) {
            Map<String, Listed> found =
                    lookup(store, view)
                            .find(addresses.values().stream().map(Address::key).toList());
            return members.stream().map(one -> member(one, addresses.get(one), found)).toList();
        }
    }

    private static MemberView member(
            String text, @Nullable Address address, Map<String, Listed> found) {
        Listed known = address == null ? null : found.get(address.key());
        return known == null
                ? new MemberView(address == null ? text : address.toString(), null)
                : new MemberView(known.entry().address().toString(), known.entry().name());
    }

    private static Optional<Address> parsed(String member) {
        try {
            return Optional.of(Address.parse(member));
        } catch (RefusedException foreign) {
            return Optional.empty();
        }
    }

    private EntryLookup lookup(Store store, String view) {
        return view.equals(ORGANIZATION)
                ? organization(store)
                : store.addresses(Names.hosted(view, stores));
    }

    private static MasterQueries organization(Store store) {
        if (store.server().isEmpty()) {
            throw notHere();
        }
        return store.masterAddresses();
    }

    private static UnknownNameException notHere() {
        return new UnknownNameException(
                "the directory server is not on this node; name the postoffice whose list is"
                        + " wanted");
    }

    /** Where an address is in the organization: who has it, who lacks it, since when and why. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
    public AddressHoldersView whoLacks(String address) {
        Address wanted = address(address);
        try (Store store = stores.open(Role.sees(context))) {
            return new HolderStatusReader(store, audit, wanted, hosts.all(), timers.nextRuns())
                    .read();
        }
    }

    /** Somebody who types user@host means a type that files need to name. */
    private static Address address(String text) {
        boolean bare = text.indexOf('@') > 0 && text.indexOf(':') < 0 && text.indexOf('/') < 0;
        try {
            return bare ? Address.of(AddressType.SMTP, text.strip()) : Address.parse(text);
        } catch (RefusedException e) {
            throw new InvalidException("address", e);
        }
    }
}
