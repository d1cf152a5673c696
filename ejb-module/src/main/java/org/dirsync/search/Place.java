package org.dirsync.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.dirsync.store.Listed;

/**
 * Where an entry stands among those found: by rank, then by name, then by address.
 *
 * @param rank 0 or 1, see {@link Wanted#rank}
 * @param name the sortable name
 * @param key the address's key
 */
record Place(int rank, String name, String key) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::rank)
                    .thenComparing(place -> new BytesRef(place.name()))
                    .thenComparing(place -> new BytesRef(place.key()));

    static Place of(Listed listed, Wanted wanted) {
        return new Place(wanted.rank(listed.entry()), Words.sortable(listed.entry()), listed.key());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As a page's address carries it. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + "\n" + name + "\n" + key).getBytes(UTF_8));
    }

    /** Reads {@link #text}; empty if it is none. */
    static Optional<Place> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", -1);
            return parts.length == 3 && (parts[0].equals("0") || parts[0].equals("1"))
                    ? Optional.of(new Place(Integer.parseInt(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
