package org.dirsync.addresses;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.Refusal;
import org.dirsync.address.RefusedException;
import org.dirsync.audit.Audit;
import org.dirsync.audit.AuditLine.About;
import org.dirsync.journal.Author;
import org.dirsync.journal.Event;
import org.dirsync.journal.Journal;
import org.dirsync.list.Applied;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.EntryHash;
import org.dirsync.requestor.OwnList;
import org.dirsync.store.Listed;
import org.dirsync.store.MemberQueries;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** One own entry at a time: look, add, change and delete (T0). */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class OwnEntries {

    @Inject private Opening stores;

    @Inject private Journal journal;

    @EJB private Audit audit;

    @Resource private SessionContext context;

    /**
     * What became of a save.
     *
     * @param added whether the address is new
     * @param current the entry as it was saved
     * @param remarks what is worth a word although it was saved, one sentence each
     */
    public record Saved(boolean added, CurrentEntry current, List<String> remarks) {
        /** Keeps a copy of the list. */
        public Saved {
            remarks = List.copyOf(remarks);
        }
    }

    /** One own entry. */
    public Optional<CurrentEntry> find(String postoffice, String address) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Address wanted = parsed(address);
        try (Store store = stores.open(Role.sees(context))) {
            return store.addresses(name)
                    .findOwn(wanted)
                    .map(found -> current(store, name, found.entry()));
        }
    }

    /** The own entries that the directory server holds back, in the order of their addresses. */
    public List<RefusedEntry> refused(String postoffice) {
        PostofficeName name = Names.hosted(postoffice, stores);
        try (Store store = stores.open(Role.sees(context))) {
            return store.refused(name).stream()
                    .map(
                            one ->
                                    new RefusedEntry(
                                            one.address().toString(),
                                            one.number(),
                                            one.refusal().code().number(),
                                            one.refusal().message()))
                    .toList();
        }
    }

    /**
     * The members of a group of this postoffice: all are counted, and the first of them have their
     * name if it is known here.
     *
     * @param shown how many members are named at most
     */
    public MemberView.Summary members(String postoffice, List<String> members, int shown) {
        PostofficeName name = Names.hosted(postoffice, stores);
        List<Address> addresses = members.stream().map(OwnEntries::parsed).toList();
        try (Store store = stores.open(Role.sees(context))) {
            MemberQueries queries = store.members(name);
            return GroupRemarks.summary(addresses, shown, queries::visible, queries::names);
        }
    }

    /** All that is wrong with a draft, each with its field; the list itself is not looked at. */
    public List<InvalidException> faults(EntryDraft draft) {
        return EntryChecks.faults(draft);
    }

    /**
     * Adds an entry ({@code before} is null), or changes one, its address too.
     *
     * @throws InvalidException if a value is refused, with its field and code; also if the address
     *     is in the list already (27)
     * @throws EntryChangedException if the entry is not as {@code seen} says any more
     * @throws UnknownNameException if there is nothing to change, and nobody has seen it
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public Saved save(String postoffice, EntryDraft draft) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Entry entry = EntryChecks.entry(draft);
        Address before = draft.before() == null ? null : parsed(draft.before());
        Author author = Author.current();
        if (before != null && !before.equals(entry.address())) {
            author = author.moving(before.toString());
        }
        Author.Turn turn = author.begin();
        try (Store store = stores.open(Role.sees(context))) {
            OwnList own = store.requestor(name).own();
            own.lock();
            boolean moved = before == null || !before.equals(entry.address());
            if (moved && own.find(entry.address()).isPresent()) {
                throw taken(entry.address());
            }
            Entry old = before == null ? null : checked(store, name, own, before, draft.seen());
            if (before != null && moved) {
                own.remove(List.of(before));
            }
            Applied applied = own.put(List.of(entry), 0);
            for (RefusedChange refused : applied.refused()) {
                throw new InvalidException("address", new RefusedException(refused.refusal()));
            }
            boolean added = applied.added() > 0;
            if (applied.changes() > 0) {
                String what = before == null ? "added: " : "modified: ";
                String was = before != null && moved ? " (was " + before + ")" : "";
                note(name, what + entry.name() + " " + entry.address() + was);
                audit.record(
                        before == null ? "address.added" : "address.changed",
                        name.toString(),
                        entry.name() + " " + entry.address() + was,
                        new About(
                                entry.address().toString(),
                                old == null ? List.of() : changed(old, entry),
                                null));
            }
            return new Saved(added, current(store, name, entry), remarks(store, name, entry));
        } finally {
            turn.close();
        }
    }

    /**
     * Puts an entry, whether its address is there or not; {@code before} and {@code seen} of the
     * draft do not count.
     *
     * @throws InvalidException if a value is refused, with its field and code
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public Saved put(String postoffice, EntryDraft draft) {
        boolean known = find(postoffice, draft.address()).isPresent();
        return save(
                postoffice,
                new EntryDraft(
                        known ? draft.address() : null,
                        draft.address(),
                        draft.name(),
                        draft.kind(),
                        draft.members(),
                        draft.details(),
                        draft.hidden(),
                        null));
    }

    /**
     * Deletes an own entry.
     *
     * @param seen the version that is to be deleted; null for whatever is there
     * @throws UnknownNameException if it is not in the list, and nobody has seen it
     * @throws EntryChangedException if the entry is not as {@code seen} says any more
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    public void delete(String postoffice, String address, @Nullable String seen) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Address wanted = parsed(address);
        try (Store store = stores.open(Role.sees(context))) {
            OwnList own = store.requestor(name).own();
            own.lock();
            Entry entry = checked(store, name, own, wanted, seen);
            own.remove(List.of(wanted));
            note(name, "deleted: " + entry.name() + " " + entry.address());
            audit.record(
                    "address.deleted",
                    name.toString(),
                    entry.name() + " " + entry.address(),
                    About.entry(entry.address().toString()));
        }
    }

    /** The names of the fields that differ, without their values: those stand in the history. */
    static List<String> changed(Entry before, Entry after) {
        return EntryHistory.fields(before, after).stream()
                .map(EntryHistoryView.FieldChange::field)
                .toList();
    }

    /** The entry as it is, if it is as it was seen. */
    private static Entry checked(
            Store store, PostofficeName name, OwnList own, Address address, @Nullable String seen) {
        Optional<Entry> found = own.find(address);
        if (found.isEmpty() && seen != null) {
            throw new EntryChangedException(
                    address
                            + " was deleted meanwhile; look at the deleted addresses, or add it as a new one",
                    null);
        }
        Entry entry =
                found.orElseThrow(
                        () -> new UnknownNameException(address + " is not an address of " + name));
        if (seen != null && !seen.equals(version(entry))) {
            throw new EntryChangedException(
                    address + " was changed meanwhile; look at it again and decide",
                    current(store, name, entry));
        }
        return entry;
    }

    private static InvalidException taken(Address address) {
        return new InvalidException(
                "address",
                new RefusedException(
                        new Refusal(
                                Code.ALREADY_EXISTS,
                                address + " is in the list already; change that entry instead")));
    }

    private static CurrentEntry current(Store store, PostofficeName name, Entry entry) {
        return new CurrentEntry(
                EntryView.of(new Listed(name, entry), Addresses.refused(store, name)),
                version(entry));
    }

    private static List<String> remarks(Store store, PostofficeName name, Entry entry) {
        if (Kind.of(entry.details()) != Kind.GROUP) {
            return List.of();
        }
        String text = entry.details().asMap().getOrDefault(Members.PROMPT, "");
        List<Address> members = Members.of(text).stream().map(OwnEntries::parsed).toList();
        MemberQueries queries = store.members(name);
        return GroupRemarks.of(entry.address(), members, some -> queries.names(some).keySet());
    }

    private static String version(Entry entry) {
        EntryHash hash = EntryHash.of(entry);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(hash.high()) + hex.toHexDigits(hash.low());
    }

    private void note(PostofficeName name, String text) {
        journal.record(Event.info(Instant.now(), name, text).namingAnEntry());
    }

    private static Address parsed(String text) {
        try {
            return Address.parse(text);
        } catch (RefusedException e) {
            throw new InvalidException("address", e);
        }
    }
}
