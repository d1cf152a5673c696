package org.dirsync.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dirsync.address.PostofficeName;
import org.dirsync.list.Applied;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.list.Digests.Part;
import org.dirsync.list.Filter;
import org.dirsync.list.Progress;

/**
 * Another postoffice takes the role of directory server: its master list begins with what it holds
 * itself of everybody's addresses, so that none is missing from any list while the requestors come
 * over, each with a full export.
 *
 * <p>Each call is one step in the caller's transaction: {@link #begin}, {@link #take} for every
 * page of its own and its received entries, {@link #end}. The requestors are registered before.
 */
public final class ServerHandover {

    private final MasterList master;
    private final Set<PostofficeName> senders;

    /**
     * A succession.
     *
     * @param master the new directory server's master list, empty or left from an earlier time in
     *     the role
     * @param senders the registered postoffices that may send; others have no part in the list
     */
    public ServerHandover(MasterList master, Set<PostofficeName> senders) {
        this.master = master;
        this.senders = new TreeSet<>(senders);
    }

    /** Starts the list anew; what it held stays until {@link #end}. */
    public void begin() {
        master.lock();
        master.renew();
        for (PostofficeName origin : origins()) {
            Copy part = master.copyOf(origin);
            part.store(null, new Progress(whole(part).cursor().forgotten(), part.nextEpoch()));
        }
    }

    private Set<PostofficeName> origins() {
        Set<PostofficeName> origins = new TreeSet<>(senders);
        for (Part part : master.digests(Filter.ALL).parts().keySet()) {
            origins.add(part.origin());
        }
        return origins;
    }

    private static Progress whole(Copy part) {
        return Objects.requireNonNull(part.progress(null));
    }

    /**
     * Takes a page of entries, each as its owner's change.
     *
     * @return what became of them; those of postoffices that have no part in the list are passed
     *     over
     */
    public Applied take(List<Change> entries) {
        Map<PostofficeName, List<Change>> byOrigin = new LinkedHashMap<>();
        for (Change entry : entries) {
            if (senders.contains(entry.origin())) {
                byOrigin.computeIfAbsent(entry.origin(), origin -> new ArrayList<>()).add(entry);
            }
        }
        Applied applied = Applied.NOTHING;
        for (Map.Entry<PostofficeName, List<Change>> part : byOrigin.entrySet()) {
            applied = applied.plus(master.copyOf(part.getKey()).apply(part.getValue()));
        }
        return applied;
    }

    /**
     * Removes what the list held from an earlier time and was not taken again.
     *
     * @return how many entries and claims
     */
    public int end() {
        int removed = 0;
        for (PostofficeName origin : origins()) {
            Copy part = master.copyOf(origin);
            removed += part.sweep(null, whole(part).epoch());
        }
        return removed;
    }
}
