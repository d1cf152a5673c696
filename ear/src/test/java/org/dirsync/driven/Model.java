package org.dirsync.driven;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each own list should hold, by what was asked for and what was answered only. A change that
 * was acknowledged is there; of one whose answer never came, both outcomes are right.
 */
public final class Model {

    /** Stands for an address that is not there. */
    public static final String ABSENT = "";

    private static final Set<String> NEVER = Set.of(ABSENT);

    private final Map<String, Map<String, Set<String>>> lists = new TreeMap<>();

    /** A change is about to be asked for. */
    public synchronized void asked(String postoffice, String address, String value) {
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
