package org.dirsync.driven;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each own list should hold, by what was asked for and what was answered only. A change that
 * was acknowledged is there; of one whose answer never came, both outcomes are right.
 */
public final class Model {

    /** Stands for an address that is not there. */
    public static final String ABSENT = "";

    private static final Set<String> NEVER = Set.of(ABSENT);

    private final Map<String, Map<String, Set<String>>> lists = new TreeMap<>();
    private @Nullable Model meanwhile;

    /**
     * Begins to note, besides, what may have been there at any instant from now on until {@link
     * #endMeanwhile}.
     */
    public synchronized void beginMeanwhile() {
        Model copy = new Model();
        lists.forEach((postoffice, list) -> copy.list(postoffice).putAll(list));
        meanwhile = copy;
    }

    /** Ends that; returns what was noted. */
    public synchronized Model endMeanwhile() {
        Model noted = Objects.requireNonNull(meanwhile);
        meanwhile = null;
        return noted;
    }

    /** Forgets all and takes over what another knows, as after a backup was restored. */
    public synchronized void restart(Model other) {
        lists.clear();
        lists.putAll(other.lists);
    }

    /** A change is about to be asked for. */
    public synchronized void asked(String postoffice, String address, String value) {
        if (meanwhile != null) {
            meanwhile.asked(postoffice, address, value);
        }
        Set<String> either = new HashSet<>(possible(postoffice, address));
        either.add(value);
        list(postoffice).put(address, either);
    }

    /** It was acknowledged. */
    public synchronized void acknowledged(String postoffice, String address, String value) {
        list(postoffice).put(address, Set.of(value));
    }

    /** What may be there. */
    public synchronized Set<String> possible(String postoffice, String address) {
        return list(postoffice).getOrDefault(address, NEVER);
    }

    /** The addresses that were ever asked for. */
    public synchronized Set<String> addresses(String postoffice) {
        return new HashSet<>(list(postoffice).keySet());
    }

    /** Forgets what was asked for and takes over what is there, as after a backup was restored. */
    public synchronized void restart(String postoffice, Map<String, String> found) {
        Map<String, Set<String>> list = list(postoffice);
        list.clear();
        found.forEach((address, value) -> list.put(address, Set.of(value)));
    }

    private Map<String, Set<String>> list(String postoffice) {
        return lists.computeIfAbsent(postoffice, none -> new TreeMap<>());
    }
}
