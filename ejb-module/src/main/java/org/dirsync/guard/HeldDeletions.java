package org.dirsync.guard;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dirsync.addresses.AddressExport;
import org.dirsync.addresses.EntryView;
import org.dirsync.format.AddressFormat;
import org.dirsync.list.Digest;
import org.dirsync.store.AddressQueries;
import org.dirsync.store.HeldTable.Held;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.Page;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** Deletions that the guard holds on this node: look, approve, discard. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class HeldDeletions {

    @Inject private Opening stores;

    @Inject private AddressExport export;

    @EJB private HeldDeletionStep step;

    @Resource private SessionContext context;

    /** All of them, oldest first. */
    public List<HeldView> list() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.held().all().stream().map(held -> view(store, held)).toList();
        }
    }

    /** Of how many origins deletions wait for a decision. */
    public long undecided() {
        try (Store store = stores.open(Role.sees(context))) {
            return store.held().undecided();
        }
    }

    /** Those of this id. */
    public HeldView view(long id) {
        try (Store store = stores.open(Role.sees(context))) {
            return view(store, store.held().find(id).orElseThrow(() -> unknown(id)));
        }
    }

    /** The first few entries of each that would go, by id. */
    public Map<Long, List<EntryView>> first(List<Long> ids, int most) {
        Map<Long, List<EntryView>> first = new HashMap<>();
        try (Store store = stores.open(Role.sees(context))) {
            store.held()
                    .first(ids, most)
                    .forEach(
                            (id, listed) ->
                                    first.put(
                                            id,
                                            listed.stream()
                                                    .map(one -> EntryView.of(one, Map.of()))
                                                    .toList()));
        }
        return first;
    }

    /** A page of the entries that would go, in the order of their address keys. */
    public Page<EntryView> entries(long id, @Nullable String after, int limit) {
        try (Store store = stores.open(Role.sees(context))) {
            if (store.held().find(id).isEmpty()) {
                throw unknown(id);
            }
            AddressQueries.Part part = store.held().page(id, after, limit);
            return new Page<>(
                    part.entries().stream().map(listed -> EntryView.of(listed, Map.of())).toList(),
                    part.next());
        }
    }

    /** Writes the entries that would go as CSV. */
    public void export(long id, OutputStream out) {
        view(id);
        export.held(id, Role.sees(context), AddressFormat.CSV, out);
    }

    /**
     * Deletes the held entries, those that were kept before too. At the master list this counts for
     * everyone.
     *
     * @param seen {@link HeldView#seen} of what was looked at
     * @return how many were deleted
     * @throws ConflictException if other entries are held by now; none but those seen was deleted
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long approve(long id, String seen) {
        String who = context.getCallerPrincipal().getName();
        long total = 0;
        String left = seen;
        while (left != null) {
            HeldDeletionStep.Passed passed = step.approve(id, left, who);
            total += passed.removed();
            left = passed.left();
        }
        return total;
    }

    /**
     * Keeps the entries that wait; their owner is told.
     *
     * @param seen as for {@link #approve}
     * @throws ConflictException as for {@link #approve}
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long id, String seen) {
        step.discard(id, seen, context.getCallerPrincipal().getName());
    }

    static UnknownNameException unknown(long id) {
        return new UnknownNameException(
                "nothing is held as %d; it was decided, or its owner has the entries again"
                        .formatted(id));
    }

    static String seen(Held held) {
        Digest all = held.all();
        return "%d-%016x%016x".formatted(all.count(), all.high(), all.low());
    }

    private static HeldView view(Store store, Held held) {
        boolean master = held.receiver() == null;
        String receiver =
                master
                        ? store.server().map(Object::toString).orElse("")
                        : String.valueOf(held.receiver());
        return new HeldView(
                held.id(),
                receiver,
                master,
                held.origin().toString(),
                held.since(),
                held.waiting(),
                held.kept(),
                held.entries(),
                seen(held));
    }
}
