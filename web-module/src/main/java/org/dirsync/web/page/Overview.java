package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.admin.PostofficeStatus;
import org.dirsync.admin.QueueView;
import org.dirsync.admin.RequestorView;
import org.dirsync.admin.State;
import org.jspecify.annotations.Nullable;

/**
 * All postoffices at a glance.
 *
 * @param rows those on this node; who needs a person comes first, then the server, then by name
 * @param others requestors of the server that are on other systems
 * @param headline how many are in sync
 * @param notes who is not, and what else needs a look
 * @param tone good, busy or bad: the headline's colour
 * @param totals the sums, in words
 * @param asOf when this was true
 */
public record Overview(
        List<OverviewRow> rows,
        List<RequestorView> others,
        String headline,
        List<Note> notes,
        String tone,
        String totals,
        Instant asOf) {

    private static final int MOST_NAMED = 4;
    private static final Look STALLED = new Look("Queue stands still", "slash", "warn");

    /**
     * A part of the banner.
     *
     * @param look its shape and colour
     * @param text what it says
     * @param path where it leads, or null
     */
    public record Note(Look look, String text, @Nullable String path) {}

    /** What the beans say, put together; no deletions are held. */
    static Overview of(
            List<PostofficeStatus> postoffices,
            List<RequestorView> requestors,
            List<QueueView> queues,
            long deadLetters,
            Instant now) {
        return of(postoffices, requestors, queues, deadLetters, 0, now);
    }

    /** What the beans say, put together. */
    static Overview of(
            List<PostofficeStatus> postoffices,
            List<RequestorView> requestors,
            List<QueueView> queues,
            long deadLetters,
            long held,
            Instant now) {
        Map<String, RequestorView> registered =
                requestors.stream()
                        .collect(Collectors.toMap(RequestorView::name, Function.identity()));
        Instant nextT2 = nextT2(postoffices);
        List<OverviewRow> rows =
                postoffices.stream()
                        .map(p -> OverviewRow.of(p, registered.get(p.name()), nextT2, now))
                        .sorted(order())
                        .toList();
        Set<String> here =
                postoffices.stream().map(PostofficeStatus::name).collect(Collectors.toSet());
        List<RequestorView> others =
                requestors.stream().filter(r -> !here.contains(r.name())).toList();
        List<Note> notes = notes(postoffices, queues, deadLetters);
        if (held > 0) {
            notes.add(
                    new Note(
                            new Look("Held deletions", "triangle", "bad"),
                            "deletions of "
                                    + Words.count(held, "postoffice", "postoffices")
                                    + " wait for a decision",
                            "/attention"));
        }
        return new Overview(
                rows,
                others,
                headline(postoffices),
                notes,
                tone(rows, queues, deadLetters + held),
                totals(postoffices),
                now);
    }

    /** When the server of this node answers next. */
    static @Nullable Instant nextT2(List<PostofficeStatus> postoffices) {
        return postoffices.stream()
                .map(p -> p.nextRuns().get("T2"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Comparator<OverviewRow> order() {
        return Comparator.comparing((OverviewRow row) -> !row.urgent())
                .thenComparing(row -> row.urgent() ? row.status().state() : State.IN_SYNC)
                .thenComparing(row -> !row.status().role().equals("SERVER"))
                .thenComparing(row -> row.status().name());
    }

    private static String headline(List<PostofficeStatus> all) {
        long inSync = all.stream().filter(p -> p.state() == State.IN_SYNC).count();
        if (all.isEmpty()) {
            return "There is no postoffice on this node yet.";
        }
        if (inSync == all.size()) {
            return inSync == 1
                    ? "The postoffice is in sync."
                    : "All " + inSync + " postoffices are in sync.";
        }
        return inSync
                + " of "
                + Words.count(all.size(), "postoffice", "postoffices")
                + (inSync == 1 ? " is in sync." : " are in sync.");
    }

    private static List<Note> notes(
            List<PostofficeStatus> all, List<QueueView> queues, long deadLetters) {
        Map<State, List<String>> byState = new TreeMap<>();
        for (PostofficeStatus postoffice : all) {
            if (postoffice.state() != State.IN_SYNC) {
                byState.computeIfAbsent(postoffice.state(), s -> new ArrayList<>())
                        .add(postoffice.name());
            }
        }
        List<Note> notes = new ArrayList<>();
        queues.stream()
                .filter(QueueView::stalled)
                .map(queue -> new Note(STALLED, Words.sentence(queue.text()), null))
                .forEach(notes::add);
        byState.forEach(
                (state, names) -> {
                    Look look = Look.of(state);
                    notes.add(new Note(look, names.size() + " " + phrase(state, names), null));
                });
        if (deadLetters > 0) {
            notes.add(
                    new Note(
                            new Look("Dead letters", "cross", "bad"),
                            Words.count(deadLetters, "message", "messages")
                                    + " that nobody could take",
                            "/dead-letters"));
        }
        return notes;
    }

    private static String phrase(State state, List<String> names) {
        String word = Look.of(state).word().toLowerCase(Locale.ROOT);
        return names.size() > MOST_NAMED ? word : word + ": " + String.join(", ", names);
    }

    private static String tone(List<OverviewRow> rows, List<QueueView> queues, long deadLetters) {
        if (deadLetters > 0 || rows.stream().anyMatch(OverviewRow::urgent)) {
            return "bad";
        }
        if (queues.stream().anyMatch(QueueView::stalled)
                || rows.stream().anyMatch(row -> row.status().state() == State.BEHIND)) {
            return "warn";
        }
        return rows.stream().allMatch(row -> row.status().state() == State.IN_SYNC)
                ? "good"
                : "busy";
    }

    private static String totals(List<PostofficeStatus> all) {
        long own = all.stream().mapToLong(PostofficeStatus::ownAddresses).sum();
        long pending = all.stream().mapToLong(PostofficeStatus::pendingChanges).sum();
        return Words.count(own, "own address", "own addresses")
                + " in all; "
                + (pending == 0
                        ? "no change is under way"
                        : Words.count(pending, "change is under way", "changes are under way"));
    }
}
