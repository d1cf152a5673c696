package org.dirsync.search;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.dirsync.address.PostofficeName;
import org.dirsync.search.Follower.Outcome;
import org.dirsync.settings.Settings;
import org.dirsync.store.ListFeed;
import org.dirsync.store.SearchedList;
import org.dirsync.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * This node's index of names. It lies in {@code dirsync.search.dir}, a system property of the
 * server; by default in the server's data directory.
 *
 * <p>One at a time brings it up to date; who searches does so with what there is.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NameSearch {

    private static final System.Logger LOG = System.getLogger("org.dirsync.search");
    private static final int STEP = 2_000;

    /** So many changes are taken in seconds. */
    private static final int MANY = 10_000;

    private static final Duration COMMITTED_EVERY = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable NameIndex index;
    private Instant committed = Instant.EPOCH;
    private boolean changed;
    private boolean unchecked = true;
    private volatile @Nullable Growing growing;

    /**
     * How far the index is while it is much smaller than the lists.
     *
     * @param done how many changes it has
     * @param total how many there are
     */
    public record Growing(long done, long total) {}

    /** How far the index is; empty if it lacks nothing, or little. */
    public Optional<Growing> growing() {
        return Optional.ofNullable(growing);
    }

    /**
     * Finds entries in the list of a postoffice, or in the master list.
     *
     * @param after where the page before ended, or null for the first
     * @param stop whether the answer is no longer wanted; asked again and again
     * @return empty if this node has no index, as one without the directory server
     * @throws PlaceException if {@code after} is no such place
     * @throws StoppedException if {@code stop} said so
     */
    public Optional<Found> find(
            Store store,
            Wanted wanted,
            Scope scope,
            @Nullable String after,
            int limit,
            BooleanSupplier stop)
            throws PlaceException, StoppedException {
        PostofficeName view = scope.view();
        SearchedList list = view == null ? store.masterAddresses() : store.addresses(view);
        take(store, view == null ? ListFeed.MASTER : list.id(view).orElse(ListFeed.MASTER));
        NameIndex names = index;
        if (names == null || names.mark(ListFeed.MASTER).list().isEmpty()) {
            return Optional.empty();
        }
        Place from = after == null ? null : Place.parse(after).orElseThrow(PlaceException::new);
        return Optional.of(new ViewSearch(names, list, wanted, scope, stop).find(from, limit));
    }

    /**
     * Takes the last changes of the master list and of the list of the one who looks, so that he
     * finds what he has just changed. Many of them are left to {@link #follow}.
     */
    private void take(Store store, int own) {
        if (!lock.tryLock()) {
            return;
        }
        try {
            ListFeed master = store.feed();
            if (master.numbers().isPresent()) {
                Follower follower = new Follower(opened());
                for (ListFeed feed : List.of(master, store.feed(own))) {
                    if (follower.pending(feed) <= ViewSearch.MAX_UNSEEN) {
                        note(follower.follow(feed, ViewSearch.MAX_UNSEEN));
                    }
                }
            }
        } catch (IOException | IllegalStateException e) {
            failed(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes some of what is new into the index, unless somebody does so at this moment.
     *
     * @return whether there is more to take
     */
    public boolean follow(Store store) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            return step(store);
        } catch (IOException | IllegalStateException e) {
            failed(e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** The index is not what people wait for: it is opened, or made, again. */
    private void failed(Exception e) {
        LOG.log(System.Logger.Level.ERROR, "The index of names failed; it is opened again", e);
        close();
    }

    private NameIndex opened() throws IOException {
        NameIndex names = index;
        if (names == null) {
            names = NameIndex.open(Settings.SEARCH_DIRECTORY.get());
            index = names;
            unchecked = true;
        }
        return names;
    }

    private void note(Growing pending) {
        boolean was = growing != null;
        boolean is = pending.total() - pending.done() > (was ? 0 : MANY);
        if (is && !was) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "The index of names lacks {0} changes; it takes them now",
                    pending.total() - pending.done());
        } else if (was && !is) {
            LOG.log(System.Logger.Level.INFO, "The index of names has all changes");
        }
        growing = is ? pending : null;
    }

    private void note(Outcome outcome) {
        changed |= outcome != Outcome.SAME && outcome != Outcome.NO_LIST;
        unchecked |= outcome == Outcome.CAUGHT_UP;
    }

    private boolean step(Store store) throws IOException {
        if (store.feed().numbers().isEmpty()) {
            return false;
        }
        NameIndex names = opened();
        Follower follower = new Follower(names);
        note(follower.pending(store));
        Outcome outcome = follower.followAll(store, STEP);
        note(outcome);
        boolean due = committed.plus(COMMITTED_EVERY).isBefore(Instant.now());
        if (changed && due) {
            names.commit();
            committed = Instant.now();
            changed = false;
        }
        if (unchecked && due && outcome == Outcome.SAME) {
            unchecked = false;
            if (follower.check(store)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The index of names differed; it is made anew");
                return true;
            }
        }
        return outcome == Outcome.BEHIND;
    }

    /** Leaves the index so that the next start goes on from here. */
    @PreDestroy
    void close() {
        lock.lock();
        try {
            NameIndex names = index;
            index = null;
            if (names != null) {
                names.close();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "The index of names was not closed well", e);
        } finally {
            lock.unlock();
        }
    }
}
