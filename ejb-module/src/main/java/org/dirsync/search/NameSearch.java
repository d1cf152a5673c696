package org.dirsync.search;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dirsync.search.Follower.Outcome;
import org.dirsync.store.MasterFeed;
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
    private static final Duration COMMITTED_EVERY = Duration.ofSeconds(20);

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable NameIndex index;
    private Instant committed = Instant.EPOCH;
    private boolean changed;
    private boolean unchecked = true;

    /**
     * Finds entries in the list of a postoffice.
     *
     * @param after where the page before ended, or null for the first
     * @return empty if this node has no index, as one without the directory server
     * @throws PlaceException if {@code after} is no such place
     */
    public Optional<Found> find(
            Store store, Wanted wanted, Scope scope, @Nullable String after, int limit)
            throws PlaceException {
        follow(store);
        NameIndex names = index;
        if (names == null || names.mark().list().isEmpty()) {
            return Optional.empty();
        }
        Place from = after == null ? null : Place.parse(after).orElseThrow(PlaceException::new);
        return Optional.of(
                new ViewSearch(names, store.addresses(scope.view()), wanted, scope)
                        .find(from, limit));
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
            return step(store.feed());
        } catch (IOException | IllegalStateException e) {
            // the index is not what people wait for: it is opened, or made, again
            LOG.log(System.Logger.Level.ERROR, "The index of names failed; it is opened again", e);
            close();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean step(MasterFeed feed) throws IOException {
        if (feed.numbers().isEmpty()) {
            return false;
        }
        NameIndex names = index;
        if (names == null) {
            names = NameIndex.open(place());
            index = names;
            unchecked = true;
        }
        Follower follower = new Follower(names);
        Outcome outcome = follower.follow(feed, STEP);
        changed |= outcome != Outcome.SAME;
        unchecked |= outcome == Outcome.CAUGHT_UP;
        boolean due = committed.plus(COMMITTED_EVERY).isBefore(Instant.now());
        if (changed && due) {
            names.commit();
            committed = Instant.now();
            changed = false;
        }
        if (unchecked && due && outcome == Outcome.SAME) {
            unchecked = false;
            if (follower.check(feed)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The index of names differed; it is made anew");
                return true;
            }
        }
        return outcome == Outcome.BEHIND || outcome == Outcome.RESTARTED;
    }

    private static Path place() {
        String data = System.getProperty("jboss.server.data.dir");
        String instance = System.getProperty("com.sun.aas.instanceRoot");
        String above =
                Objects.requireNonNullElse(
                        data == null ? instance : data, System.getProperty("java.io.tmpdir"));
        return Path.of(
                System.getProperty(
                        "dirsync.search.dir", Path.of(above, "dirsync-names").toString()));
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
