package org.dirsync.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.dirsync.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * All postoffices at a glance.
 *
 * @param rows those on this node that are wanted, in the order that is wanted
 * @param all how many there are
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
        List<Option> states,
        List<RequestorView> others,
        String headline,
        List<Note> notes,
        String tone,
        String totals,
        Instant asOf) {

    private static final int MOST_NAMED = 4;

    /**
     * A part of the banner.
     *
     * @param look its shape and colour
     * @param text what it says
     * @param path where it leads, or null
     */
    public record Note(Look look, String text, @Nullable String path) {}

    /** What the beans say, put together for a reader. */
    static Overview of(OverviewData data, OverviewQuery query, Texts texts) {
        List<PostofficeStatus> postoffices = data.postoffices();
        Map<String, RequestorView> registered =
                data.requestors().stream()
                        .collect(Collectors.toMap(RequestorView::name, Function.identity()));
        Instant nextT2 = nextT2(postoffices);
        List<OverviewRow> rows =
                postoffices.stream()
                        .map(
                                p ->
                                        OverviewRow.of(
                                                p,
                                                registered.get(p.name()),
                                                nextT2,
                                                data.sparks().get(p.name()),
                                                data.now(),
                                                texts))
                        .toList();
        Set<String> here =
                postoffices.stream().map(PostofficeStatus::name).collect(Collectors.toSet());
        Map<State, List<String>> byState = byState(postoffices);
        return new Overview(
                rows.stream().filter(query::takes).sorted(query.order()).toList(),
                rows.size(),
                states(byState, texts),
                data.requestors().stream().filter(r -> !here.contains(r.name())).toList(),
                headline(postoffices, texts),
                notes(data, byState, texts),
                tone(rows, data),
                totals(postoffices, texts),
                data.now());
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

    private static List<Note> notes(
            OverviewData data, Map<State, List<String>> byState, Texts texts) {
        List<Note> notes = new ArrayList<>();
        data.queues().stream()
                .filter(QueueView::stalled)
                .map(
                        queue ->
                                new Note(
                                        new Look(
                                                texts.say("overview.look.stalled"),
                                                "slash",
                                                "warn"),
                                        Words.sentence(queue.text()),
                                        null))
                .forEach(notes::add);
        byState.forEach(
                (state, names) -> {
                    if (state != State.IN_SYNC) {
                        String said = texts.say("overview.note." + state, names.size());
                        notes.add(
                                new Note(
                                        Look.of(state),
                                        names.size() > MOST_NAMED
                                                ? said
                                                : said + ": " + String.join(", ", names),
                                        Urls.with("/", "state", state.name())));
                    }
                });
        if (data.deadLetters() > 0) {
            notes.add(
                    new Note(
                            new Look(texts.say("overview.look.dead"), "cross", "bad"),
                            texts.say("overview.note.dead", data.deadLetters()),
                            "/dead-letters"));
        }
        if (data.held() > 0) {
            notes.add(
                    new Note(
                            new Look(texts.say("overview.look.held"), "triangle", "bad"),
                            texts.say("overview.note.held", data.held()),
                            "/attention"));
        }
        return notes;
    }

    private static String tone(List<OverviewRow> rows, OverviewData data) {
        if (data.deadLetters() > 0
                || data.held() > 0
                || rows.stream().anyMatch(OverviewRow::urgent)) {
            return "bad";
        }
        if (data.queues().stream().anyMatch(QueueView::stalled)
                || rows.stream().anyMatch(row -> row.status().state() == State.BEHIND)) {
            return "warn";
        }
        return rows.stream().allMatch(row -> row.status().state() == State.IN_SYNC)
                ? "good"
                : "busy";
    }

    private static String totals(List<PostofficeStatus> all, Texts texts) {
        return texts.say(
                "overview.totals",
                all.stream().mapToLong(PostofficeStatus::ownAddresses).sum(),
                all.stream().mapToLong(PostofficeStatus::pendingChanges).sum());
    }
}
