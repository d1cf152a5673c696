package org.dirsync.addresses;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.addresses.RestoredView.NotRestored;
import org.dirsync.audit.Audit;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.requestor.OwnList;
import org.dirsync.requestor.OwnList.Deleted;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.DeletedPart;
import org.dirsync.store.Listed;
import org.dirsync.store.Mark;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** The own addresses of a postoffice and its global address list. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class Addresses {

    /** How many addresses can be restored at once. */
    public static final int MAX_RESTORED = 1_000;

    @Inject private Opening stores;

    @Inject private Journal journal;

    @EJB private RestoreStep restoring;

    @EJB private Audit audit;

    @Resource private SessionContext context;

    /**
     * Own addresses in the order of their keys, or those whose name or address begins with a text.
     *
     * @param q the text; empty for all
     * @param after where the page before ended, or null for the first
     * @param limit how many, from 1 to 1,000
     */
    public Page<EntryView> own(String postoffice, String q, @Nullable String after, int limit) {
        PostofficeName name = Names.hosted(postoffice, stores);
        try (Store store = stores.open(Role.sees(context))) {
            Map<Address, String> refused = refused(store, name);
            return page(store.addresses(name).own(q, after, limit), refused);
        }
    }

    /**
     * Own addresses that have a mark, in the order of their keys.
     *
     * @param mark {@code HIDDEN}, {@code GROUP} or {@code CONTACT}
     */
    public Page<EntryView> marked(
            String postoffice, String mark, @Nullable String after, int limit) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Mark wanted =
                Arrays.stream(Mark.values())
                        .filter(one -> one.name().equals(mark.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InvalidException(
                                                "only", "'only' must be hidden, group or contact"));
        try (Store store = stores.open(Role.sees(context))) {
            Map<Address, String> refused = refused(store, name);
            return page(store.marked(name, wanted, after, limit), refused);
        }
    }

    /** The global address list as the postoffice has it; parameters as for {@link #own}. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER, Role.READER})
    public Page<EntryView> gal(String postoffice, String q, @Nullable String after, int limit) {
        PostofficeName name = Names.hosted(postoffice, stores);
        try (Store store = stores.open(Role.sees(context))) {
            return page(store.addresses(name).gal(q, after, limit), Map.of());
        }
    }

    /**
     * Deleted addresses that can be restored, in the order of their keys. A search looks at some of
     * them at a time: its page may have few or none, and still name a next one.
     *
     * @param q words that stand in the name or the address, whatever their capitals and accents;
     *     empty for all
     * @param imported of this import only, or null for all
     * @param after where the page before ended, or null for the first
     * @param limit how many, from 1 to 1,000
     */
    public Page<DeletedView> deleted(
            String postoffice,
            String q,
            @Nullable Long imported,
            @Nullable String after,
            int limit) {
        PostofficeName name = Names.hosted(postoffice, stores);
        try (Store store = stores.open(Role.sees(context))) {
            DeletedPart part =
                    q.isBlank()
                            ? store.deleted(name, after, imported, limit)
                            : store.deleted(name, q, after, imported, limit);
            return new Page<>(part.deleted().stream().map(Addresses::view).toList(), part.next());
        }
    }

    private static DeletedView view(Deleted deleted) {
        Entry entry = deleted.entry();
        return new DeletedView(
                entry.address().toString(),
                entry.name(),
                entry.details().asMap(),
                entry.hidden(),
                deleted.at(),
                deleted.epoch() == 0 ? null : deleted.epoch());
    }

    /**
     * Restores a deleted address as it was; it is an addition (T0).
     *
     * @throws ConflictException if it is in the list again
     * @throws UnknownNameException if it is not among the deleted addresses
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public EntryView restore(String postoffice, String address) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Address wanted = address(address);
        try (Store store = stores.open()) {
            OwnList own = store.requestor(name).own();
            for (RefusedChange refused : own.restore(List.of(wanted)).refused()) {
                String text = refused.refusal().toString();
                throw refused.refusal().code() == Code.ALREADY_EXISTS
                        ? new ConflictException(text)
                        : new UnknownNameException(text);
            }
            Entry entry = own.find(wanted).orElseThrow();
            note(name, who() + " restored: " + entry.name() + " " + entry.address());
            audit.record(
                    "address.restored",
                    name.toString(),
                    entry.name() + " " + entry.address(),
                    About.entry(entry.address().toString()));
            return EntryView.of(new Listed(name, entry), refused(store, name));
        }
    }

    /**
     * Restores several deleted addresses as they were, in one transaction; what cannot be restored
     * keeps none of the others back.
     *
     * @param addresses from 1 to {@value #MAX_RESTORED}; one that is named twice counts once
     * @return how many are in the list again by it, and each of the others with its reason
     * @throws InvalidException if there are none or too many
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public RestoredView restoreAll(String postoffice, List<String> addresses) {
        if (addresses.isEmpty() || addresses.size() > MAX_RESTORED) {
            throw new InvalidException(
                    "addresses", "name from 1 to %d addresses to restore".formatted(MAX_RESTORED));
        }
        PostofficeName name = Names.hosted(postoffice, stores);
        List<NotRestored> refused = new ArrayList<>();
        Set<Address> wanted = new LinkedHashSet<>();
        for (String text : addresses) {
            try {
                wanted.add(Address.parse(text));
            } catch (RefusedException e) {
                refused.add(NotRestored.of(text, e.refusal()));
            }
        }
        try (Store store = stores.open()) {
            Applied applied = store.requestor(name).own().restore(List.copyOf(wanted));
            for (RefusedChange one : applied.refused()) {
                wanted.remove(one.address());
                refused.add(NotRestored.of(one.address().toString(), one.refusal()));
            }
            if (!wanted.isEmpty()) {
                String what =
                        wanted.stream().map(Address::toString).collect(Collectors.joining(", "));
                note(name, "%s restored %d addresses: %s".formatted(who(), wanted.size(), what));
                audit.record(
                        "address.restored",
                        name.toString(),
                        wanted.size() == 1
                                ? what
                                : "%d addresses: %s".formatted(wanted.size(), what),
                        wanted.size() == 1 ? About.entry(what) : About.NOTHING);
            }
        }
        return new RestoredView(wanted.size(), refused);
    }

    /**
     * Restores what one import deleted, except for addresses that are in the list again.
     *
     * @param imported the number of the import
     * @return what became of it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RestoreOutcome restoreImport(String postoffice, long imported) {
        PostofficeName name = Names.hosted(postoffice, stores);
        long restored = 0;
        long refused = 0;
        String after = "";
        RestoreStep.Done done;
        do {
            done = restoring.restore(name, imported, after);
            restored += done.restored();
            refused += done.refused();
            after = done.next();
        } while (!after.isEmpty());
        restoring.note(
                name,
                imported,
                "%s restored what import %d had deleted: %d addresses; %d are in the list again"
                        .formatted(who(), imported, restored, refused));
        return new RestoreOutcome(restored, refused);
    }

    private String who() {
        return context.getCallerPrincipal().getName();
    }

    private void note(PostofficeName name, String text) {
        journal.record(Event.info(Instant.now(), name, text).namingAnEntry());
    }

    private static Address address(String text) {
        try {
            return Address.parse(text);
        } catch (RefusedException e) {
            throw new InvalidException("address", e);
        }
    }

    static Map<Address, String> refused(Store store, PostofficeName name) {
        Map<Address, String> refused = new HashMap<>();
        store.refused(name).forEach(one -> refused.put(one.address(), one.refusal().toString()));
        return refused;
    }

    private static Page<EntryView> page(AddressQueries.Part part, Map<Address, String> refused) {
        return new Page<>(
                part.entries().stream().map(listed -> EntryView.of(listed, refused)).toList(),
                part.next());
    }
}
