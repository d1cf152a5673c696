package org.dirsync.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * At which numbers of the master list a postoffice may have versions of entries that the index does
 * not have: because it threw them away, or because they were replaced before it saw them.
 *
 * @param purged replaced versions that were kept by nobody as far as this number are gone
 * @param spans where versions were replaced unseen
 */
record Lost(long purged, List<Span> spans) {

    /**
     * Numbers of the master list.
     *
     * <p>A postoffice that receives a part of the list passes the number at which an entry was
     * replaced without receiving it if the entry has changed again since. So the end of a span
     * moves with the list until all copies have reached it.
     *
     * @param from the first number that was not seen
     * @param to the last change of what was not seen has this number or one before
     */
    record Span(long from, long to) {}

    static final Lost NOTHING = new Lost(0, List.of());

    private static final int MAX_SPANS = 32;

    Lost {
        spans = List.copyOf(spans);
    }

    /** Whether a postoffice that is as far as this number may have such versions. */
    boolean mayConcern(long through) {
        return through < purged
                || spans.stream().anyMatch(span -> span.from() <= through && through < span.to());
    }

    /** With one more span; far too many become one. */
    Lost with(long from, long to) {
        List<Span> all = new ArrayList<>(spans);
        all.add(new Span(from, to));
        if (all.size() <= MAX_SPANS) {
            return new Lost(purged, all);
        }
        long first = all.stream().mapToLong(Span::from).min().orElse(from);
        long last = all.stream().mapToLong(Span::to).max().orElse(to);
        return new Lost(purged, List.of(new Span(first, last)));
    }

    /** After changes through a number: each may be of an entry with versions that were not seen. */
    Lost changedThrough(long number) {
        return new Lost(
                purged,
                spans.stream()
                        .map(span -> new Span(span.from(), Math.max(span.to(), number)))
                        .toList());
    }

    /** After replaced versions through a number were thrown away that some copy may still have. */
    Lost droppedThrough(long number) {
        return purgedThrough(number).with(0, number);
    }

    /** After replaced versions through a number were thrown away that no copy has any more. */
    Lost purgedThrough(long number) {
        if (number <= purged) {
            return this;
        }
        return new Lost(number, spans.stream().filter(span -> span.to() > number).toList());
    }

    String text() {
        return purged
                + spans.stream()
                        .map(span -> " " + span.from() + "-" + span.to())
                        .collect(Collectors.joining());
    }

    /** Reads {@link #text}. */
    static Lost parse(String text) {
        String[] parts = text.split(" ", -1);
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] ends = parts[i].split("-", -1);
            spans.add(new Span(Long.parseLong(ends[0]), Long.parseLong(ends[1])));
        }
        return new Lost(Long.parseLong(parts[0]), spans);
    }
}
