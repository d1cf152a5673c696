package org.dirsync.addresses;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dirsync.address.Address;
import org.dirsync.address.Entry;
import org.dirsync.address.PostofficeName;
import org.dirsync.address.RefusedException;
import org.dirsync.addresses.EntryHistoryView.FieldChange;
import org.dirsync.addresses.EntryHistoryView.GotBy;
import org.dirsync.addresses.EntryHistoryView.Happened;
import org.dirsync.audit.AuditLine;
import org.dirsync.audit.AuditRepository;
import org.dirsync.store.ChangeStep;
import org.dirsync.store.HistoryQueries;
import org.dirsync.store.HistoryQueries.Past;
import org.dirsync.store.HistoryQueries.Reached;
import org.dirsync.store.Listed;
import org.dirsync.store.Opening;
import org.dirsync.store.Store;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Names;
import org.dirsync.usecase.Role;
import org.jspecify.annotations.Nullable;

/** Who changed an entry, when and from where, and when each postoffice got it. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.OPERATOR, Role.VIEWER})
public class EntryHistory {

    /** The most changes of one entry that are told. */
    public static final int MAX = 100;

    @Inject private Opening stores;

    @Inject private AuditRepository audit;

    @Resource private SessionContext context;

    /**
     * The history of an entry as this node knows it: of an own entry of the postoffice, or of one
     * that it has received, then at its owner if that is on this node.
     *
     * @param change of which change it is to be told who got it; null for the newest
     */
    public EntryHistoryView of(String postoffice, String address, @Nullable Long change) {
        PostofficeName name = Names.hosted(postoffice, stores);
        Address wanted = parsed(address);
        try (Store store = stores.open(Role.sees(context))) {
            PostofficeName owner = owner(store, name, wanted);
            Instant arrived =
                    owner.equals(name) ? null : store.history(name).arrived(wanted).orElse(null);
            if (!store.isHosted(owner)) {
                AuditLine removal = audit.removal(owner).orElse(null);
                return new EntryHistoryView(
                        wanted.toString(),
                        owner.toString(),
                        false,
                        removal == null ? null : removal.at(),
                        removal == null ? null : removal.who(),
                        arrived,
                        List.of(),
                        null,
                        null,
                        List.of());
            }
            HistoryQueries history = store.history(owner);
            List<Past> past = history.of(wanted, MAX);
            List<Happened> changes = new ArrayList<>();
            past.forEach(one -> changes.add(happened(one)));
            Long told = change;
            if (told == null && !past.isEmpty()) {
                told = past.get(0).number();
            }
            Reached reached = told == null ? new Reached(null, List.of()) : history.reached(told);
            return new EntryHistoryView(
                    wanted.toString(),
                    owner.toString(),
                    true,
                    null,
                    null,
                    arrived,
                    changes,
                    told,
                    reached.at(),
                    reached.everybody().stream()
                            .map(one -> new GotBy(one.postoffice(), one.at()))
                            .toList());
        }
    }

    /** Whose entry it is; one that nobody has any more was the postoffice's own. */
    private static PostofficeName owner(Store store, PostofficeName name, Address address) {
        Optional<Listed> listed = store.addresses(name).find(address);
        boolean own = store.requestor(name).own().find(address).isPresent();
        return own ? name : listed.map(Listed::owner).orElse(name);
    }

    private static Happened happened(Past past) {
        ChangeStep step = past.step();
        String what =
                past.before() == null ? "added" : past.after() == null ? "deleted" : "changed";
        return new Happened(
                past.number(),
                what,
                step == null ? null : step.at(),
                step == null ? null : step.who(),
                step == null ? "" : step.way().name(),
                step == null ? "" : step.doing().name(),
                step == null ? "" : step.about(),
                step == null ? "" : step.client(),
                fields(past.before(), past.after()));
    }

    /** What differs between the two, a detail under its prompt. */
    static List<FieldChange> fields(@Nullable Entry before, @Nullable Entry after) {
        Map<String, String> old = values(before);
        Map<String, String> now = values(after);
        List<String> fields = new ArrayList<>(List.of("@address", "@name", "@hidden"));
        TreeSet<String> prompts = new TreeSet<>(old.keySet());
        prompts.addAll(now.keySet());
        fields.forEach(prompts::remove);
        fields.addAll(prompts);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String from = old.get(field);
            String to = now.get(field);
            if (!String.valueOf(from).equals(String.valueOf(to))) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    private static Map<String, String> values(@Nullable Entry entry) {
        Map<String, String> values = new LinkedHashMap<>();
        if (entry != null) {
            values.put("@address", entry.address().toString());
            values.put("@name", entry.name());
            values.put("@hidden", entry.hidden() ? "yes" : "no");
            values.putAll(entry.details().asMap());
        }
        return values;
    }

    private static Address parsed(String text) {
        try {
            return Address.parse(text);
        } catch (RefusedException e) {
            throw new InvalidException("address", e);
        }
    }
}
