package org.dirsync.list;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dirsync.address.AddressType;
import org.dirsync.address.PostofficeName;

/** A digest for each origin and address type; parts without entries are left out. */
public final class Digests {

    /** No entries at all. */
    public static final Digests EMPTY = new Digests(new TreeMap<>());

    /**
     * What one digest is of.
     *
     * @param origin whose entries
     * @param type of which type
     */
    public record Part(PostofficeName origin, AddressType type) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int byOrigin = origin.compareTo(other.origin);
            return byOrigin != 0 ? byOrigin : type.compareTo(other.type);
        }
    }

    private final SortedMap<Part, Digest> parts;

    private Digests(SortedMap<Part, Digest> parts) {
        this.parts = parts;
    }

    /** Digests of these parts. */
    public static Digests of(Map<Part, Digest> parts) {
        TreeMap<Part, Digest> kept = new TreeMap<>(parts);
        kept.values().removeIf(Digest::isEmpty);
        return new Digests(Collections.unmodifiableSortedMap(kept));
    }

    /** The parts in order; not to be changed. */
    public SortedMap<Part, Digest> parts() {
        return parts;
    }

    /** The digest of one part, empty if there is none. */
    public Digest of(Part part) {
        return parts.getOrDefault(part, Digest.EMPTY);
    }

    /** All parts of one origin together. */
    public Digest of(PostofficeName origin) {
        Digest sum = Digest.EMPTY;
        for (Map.Entry<Part, Digest> part : parts.entrySet()) {
            if (part.getKey().origin().equals(origin)) {
                sum = sum.plus(part.getValue());
            }
        }
        return sum;
    }

    /** All parts together. */
    public Digest total() {
        return parts.values().stream().reduce(Digest.EMPTY, Digest::plus);
    }

    /** These, with the other's parts added. */
    public Digests plus(Digests other) {
        TreeMap<Part, Digest> sum = new TreeMap<>(parts);
        other.parts.forEach((part, digest) -> sum.merge(part, digest, Digest::plus));
        return of(sum);
    }

    /** These, with the other's parts taken out. */
    public Digests minus(Digests other) {
        TreeMap<Part, Digest> rest = new TreeMap<>(parts);
        other.parts.forEach((part, digest) -> rest.put(part, of(part).minus(digest)));
        return of(rest);
    }

    /** Only the parts of one origin. */
    public Digests only(PostofficeName origin) {
        TreeMap<Part, Digest> kept = new TreeMap<>(parts);
        kept.keySet().removeIf(part -> !part.origin().equals(origin));
        return of(kept);
    }

    /** All but the parts of one origin. */
    public Digests without(PostofficeName origin) {
        TreeMap<Part, Digest> kept = new TreeMap<>(parts);
        kept.keySet().removeIf(part -> part.origin().equals(origin));
        return of(kept);
    }

    /** The origins in which the two differ. */
    public SortedSet<PostofficeName> differing(Digests other) {
        TreeSet<PostofficeName> differing = new TreeSet<>();
        TreeSet<Part> all = new TreeSet<>(parts.keySet());
        all.addAll(other.parts.keySet());
        for (Part part : all) {
            if (!of(part).equals(other.of(part))) {
                differing.add(part.origin());
            }
        }
        return differing;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digests digests && parts.equals(digests.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
