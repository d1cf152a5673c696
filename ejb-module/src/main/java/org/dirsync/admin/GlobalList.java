package org.dirsync.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirsync.address.Address;
import org.dirsync.address.AddressType;
import org.dirsync.address.Kind;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.dispatch.Timers;
import org.dirsync.search.Found;
import org.dirsync.search.NameSearch;
import org.dirsync.search.PlaceException;
import org.dirsync.search.Scope;
import org.dirsync.search.Wanted;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.EntryLookup;
import org.dirsync.store.HostBook;
import org.dirsync.store.Listed;
import org.dirsync.store.MasterQueries;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.jspecify.annotations.Nullable;

/** The global address list as any postoffice of this node sees it, and who lacks an address. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
public class GlobalList {

    /** The view of the whole organization: the master list, where the directory server is here. */
    public static final String ORGANIZATION = "organization";

    @Inject private Opening stores;

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

    /** The types of the addresses that a postoffice's global address list has. */
    public List<String> types(String view) {
        PostofficeName name = Names.hosted(view, stores);
        try (Store store = stores.open(Role.sees(context))) {
            return store.addresses(name).parts().stream()
                    .map(part -> part.type().name())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The postoffices whose addresses a postoffice's global address list has. */
    public List<String> origins(String view) {
        PostofficeName name = Names.hosted(view, stores);
        try (Store store = stores.open(Role.sees(context))) {
            return store.addresses(name).parts().stream()
                    .map(part -> part.origin().toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * Entries of the global address list as a postoffice sees it, by the beginnings of words of
     * their names, addresses and phone numbers, in any order; on a node without the directory
     * server, by the beginning of the whole name or address. Hidden entries are shown only to the
     * postoffice that owns them, and to operators and administrators alone.
     *
     * @param after where the page before ended, or null for the first
     * @param limit how many, from 1 to 1,000
     */
    public GalPart search(String view, GalQuery query, @Nullable String after, int limit) {
        PostofficeName name = Names.hosted(view, stores);
        try (Store store = stores.open(Role.sees(context))) {
            Scope scope =
                    new Scope(
                            name,
                            Role.sees(context),
                            received(store, name),
                            origin(query),
                            type(query),
                            kind(query));
            Optional<Found> found = names.find(store, Wanted.of(query.text()), scope, after, limit);
            return found.isPresent()
                    ? part(found.get())
                    : byBeginnings(store, scope, query.text(), after, limit);
        } catch (PlaceException e) {
            throw new InvalidException(
                    "after",
                    "'after' is not what a page named as its next; leave it out for the first");
        }
    }

    private static GalPart part(Found found) {
        return new GalPart(
                found.entries().stream().map(one -> Addresses.view(one, Map.of())).toList(),
                found.next(),
                found.complete());
    }

    /** Without an index: what begins with the whole text. */
    private static GalPart byBeginnings(
            Store store, Scope scope, String text, @Nullable String after, int limit) {
        AddressQueries.Part part = store.addresses(scope.view()).gal(text, after, limit);
        return new GalPart(
                part.entries().stream()
                        .filter(scope::shows)
                        .map(one -> Addresses.view(one, Map.of()))
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
                    .map(one -> Addresses.view(one, Map.of()));
        }
    }

    private static boolean isSeen(Listed one, String view) {
        return !one.entry().hidden()
                || view.equals(ORGANIZATION)
                || one.owner().toString().equalsIgnoreCase(view);
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
            throw new UnknownNameException(
                    "the directory server is not on this node; name the postoffice whose list is"
                            + " wanted");
        }
        return store.masterAddresses();
    }

    /** Where an address is in the organization: who has it, who lacks it, since when and why. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
    public WhereaboutsView whoLacks(String address) {
        Address wanted = address(address);
        try (Store store = stores.open(Role.sees(context))) {
            return new PresenceReader(store, wanted, hosts.all(), timers.nextRuns()).read();
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
