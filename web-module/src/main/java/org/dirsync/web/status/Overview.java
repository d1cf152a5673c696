package org.dirsync.web.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.QueueView;
import org.dirsync.status.RequestorView;
import org.dirsync.usecase.State;
import org.dirsync.web.page.Badge;
import org.dirsync.web.page.Option;
import org.dirsync.web.page.Times;
import org.dirsync.web.page.Urls;
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * All postoffices at a glance.
 *
 * @param rows those on this node that are wanted, in the order that is wanted; at most {@value
 *     #MAX_SHOWN}
 * @param all how many there are on this node
 * @param first where the first of those that are wanted stand, or null if it is here
 * @param next where the next ones stand, or null if there are none
 * @param states the states to choose from, with how many are in each
 * @param others requestors of the server that are on other systems
 * @param headline how many are in sync
 * @param notes who is not, and what else needs a look
 * @param tone good, busy or bad: the headline's colour
 * @param totals the sums, in words
 * @param asOf when this was true
 */
public record Overview(
        List<OverviewRow> rows,
        int all,
        @Nullable String first,
        @Nullable String next,
        List<Option> states,
        List<RequestorView> others,
        String headline,
        List<Note> notes,
        String tone,
        String totals,
        Instant asOf) {

    static final int MAX_SHOWN = 50;
    private static final int MAX_NAMED = 4;

    /**
     * A part of the banner.
     *
     * @param look its shape and colour
     * @param text what it says
     * @param path where it leads, or null
     */
    public record Note(Badge look, String text, @Nullable String path) {}

    /** What the beans say, put together for a reader. */
    static Overview of(OverviewData data, OverviewQuery query, Texts texts) {
        List<PostofficeStatus> postoffices = data.postoffices();
        List<PostofficeStatus> wanted =
                postoffices.stream()
                        .filter(one -> query.takes(one, texts))
                        .sorted(query.order())
                        .toList();
        int from = query.from() < wanted.size() ? query.from() : 0;
        int to = Math.min(wanted.size(), from + MAX_SHOWN);
        Set<String> here =
                postoffices.stream().map(PostofficeStatus::name).collect(Collectors.toSet());
        Map<State, List<String>> byState = byState(postoffices);
        return new Overview(
                rows(wanted.subList(from, to), data, texts),
                postoffices.size(),
                from > 0 ? query.page(0) : null,
                to < wanted.size() ? query.page(to) : null,
                states(byState, texts),
                data.requestors().stream().filter(r -> !here.contains(r.name())).toList(),
                headline(postoffices, texts),
                notes(data, byState, texts),
                tone(data),
                totals(postoffices, texts),
                data.now());
    }

    private static List<OverviewRow> rows(
            List<PostofficeStatus> shown, OverviewData data, Texts texts) {
        Map<String, RequestorView> registered =
                data.requestors().stream()
                        .collect(Collectors.toMap(RequestorView::name, Function.identity()));
        Instant nextT2 = nextT2(data.postoffices());
        return shown.stream()
                .map(
                        one ->
                                OverviewRow.of(
                                        one,
                                        registered.get(one.name()),
                                        nextT2,
                                        data.sparks().get(one.name()),
                                        data.now(),
                                        texts))
                .toList();
    }

    /** When the server of this node answers next. */
    static @Nullable Instant nextT2(List<PostofficeStatus> postoffices) {
        return postoffices.stream()
                .map(p -> p.nextRuns().get("T2"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<State, List<String>> byState(List<PostofficeStatus> all) {
        Map<State, List<String>> byState = new TreeMap<>();
        all.forEach(p -> byState.computeIfAbsent(p.state(), s -> new ArrayList<>()).add(p.name()));
        return byState;
    }

    private static List<Option> states(Map<State, List<String>> byState, Texts texts) {
        List<Option> states = new ArrayList<>();
        byState.forEach(
                (state, names) ->
                        states.add(
                                new Option(
                                        state.name(),
                                        texts.say(
                                                "overview.filter.option",
                                                texts.say("state." + state),
                                                names.size()))));
        return states;
    }

    private static String headline(List<PostofficeStatus> all, Texts texts) {
        long inSync = all.stream().filter(p -> p.state() == State.IN_SYNC).count();
        if (all.isEmpty()) {
            return texts.say("overview.headline.none");
        }
        if (inSync == all.size()) {
            return inSync == 1
                    ? texts.say("overview.headline.one")
                    : texts.say("overview.headline.all", inSync);
        }
        return texts.say("overview.headline.some", inSync, all.size());
    }

    private static String stalled(QueueView queue, Texts texts) {
        return texts.say(
                "overview.note.stalled",
                queue.name(),
                queue.more() ? 1 : 0,
                queue.messages(),
                Times.iso(Objects.requireNonNull(queue.oldest())));
    }

    private static List<Note> notes(
            OverviewData data, Map<State, List<String>> byState, Texts texts) {
        List<Note> notes = new ArrayList<>();
        data.queues().stream()
                .filter(QueueView::stalled)
                .map(
                        queue ->
                                new Note(
                                        new Badge(
                                                texts.say("overview.look.stalled"),
                                                "slash",
                                                "warn"),
                                        stalled(queue, texts),
                                        null))
                .forEach(notes::add);
        Set<String> scheduled =
                data.postoffices().stream()
                        .filter(Badge::isScheduled)
                        .map(PostofficeStatus::name)
                        .collect(Collectors.toSet());
        byState.forEach(
                (state, names) -> {
                    if (state == State.IN_SYNC) {
                        return;
                    }
                    List<String> urgent =
                            names.stream().filter(name -> !scheduled.contains(name)).toList();
                    List<String> others =
                            names.stream().filter(name -> scheduled.contains(name)).toList();
                    note(state, Badge.of(state), state.name(), urgent, texts).ifPresent(notes::add);
                    note(state, Badge.SCHEDULED, "scheduled", others, texts).ifPresent(notes::add);
                });
        if (data.deadLetters() > 0) {
            notes.add(
                    new Note(
                            new Badge(texts.say("overview.look.dead"), "cross", "bad"),
                            texts.say("overview.note.dead", data.deadLetters()),
                            "/dead-letters"));
        }
        if (data.held() > 0) {
            notes.add(
                    new Note(
                            new Badge(texts.say("overview.look.held"), "triangle", "bad"),
                            texts.say("overview.note.held", data.held()),
                            "/attention"));
        }
        long elsewhere = heldElsewhere(data);
        if (elsewhere > 0) {
            notes.add(
                    new Note(
                            new Badge(texts.say("overview.look.held"), "triangle", "warn"),
                            texts.say("overview.note.held.elsewhere", elsewhere),
                            "/attention#own"));
        }
        return notes;
    }

    private static Optional<Note> note(
            State state, Badge look, String key, List<String> names, Texts texts) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String said = texts.say("overview.note." + key, names.size());
        return Optional.of(
                new Note(
                        look,
                        names.size() > MAX_NAMED ? said : said + ": " + String.join(", ", names),
                        Urls.with("/", "state", state.name())));
    }

    /** Of how many postoffices deletions wait at a directory server on another node. */
    private static long heldElsewhere(OverviewData data) {
        Set<String> registered =
                data.requestors().stream().map(RequestorView::name).collect(Collectors.toSet());
        return data.postoffices().stream()
                .filter(one -> one.ownDeletionsHeld() > 0 && !registered.contains(one.name()))
                .count();
    }

    private static String tone(OverviewData data) {
        List<PostofficeStatus> all = data.postoffices();
        if (data.deadLetters() > 0
                || data.held() > 0
                || all.stream().anyMatch(one -> Badge.needsAPerson(one.state()))) {
            return "bad";
        }
        if (heldElsewhere(data) > 0
                || data.queues().stream().anyMatch(QueueView::stalled)
                || all.stream()
                        .anyMatch(one -> one.state() == State.BEHIND && !Badge.isScheduled(one))) {
            return "warn";
        }
        return all.stream().allMatch(one -> one.state() == State.IN_SYNC) ? "good" : "busy";
    }

    private static String totals(List<PostofficeStatus> all, Texts texts) {
        return texts.say(
                "overview.totals",
                all.stream().mapToLong(PostofficeStatus::ownAddresses).sum(),
                all.stream().mapToLong(PostofficeStatus::pendingChanges).sum());
    }
}
