package org.dirsync.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dirsync.status.OptionsView;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.PostofficeView;
import org.dirsync.status.PostofficeView.CursorView;
import org.dirsync.status.PostofficeView.ListView;
import org.dirsync.status.QueueView;
import org.dirsync.status.Reason;
import org.dirsync.status.RequestorView;
import org.dirsync.usecase.State;
import org.dirsync.web.page.Badge;
import org.dirsync.web.page.Option;
import org.dirsync.web.text.Texts;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Reason ASKED =
            new Reason(
                    "behind",
                    List.of(NOW.minusSeconds(3_600), NOW.plusSeconds(60)),
                    "last asked at 11; next T1 at 12:01");
    private static final OptionsView ALL =
            new OptionsView(List.of(), true, true, true, 4_000, 1_000_000);

    @Test
    void isCalmWhenAllIsWell() {
        Overview overview =
                overview(0, status("N/HQ", State.IN_SYNC), status("N/A", State.IN_SYNC));

        assertThat(overview.headline()).isEqualTo("All 2 postoffices are in sync.");
        assertThat(overview.tone()).isEqualTo("good");
        assertThat(overview.notes()).isEmpty();
        assertThat(overview.totals()).isEqualTo("20 own addresses in all; no change is under way");
    }

    @Test
    void putsFirstWhoNeedsAPersonAndThenTheServer() {
        Overview overview =
                overview(
                        0,
                        status("N/A", State.BEHIND),
                        status("N/HQ", State.IN_SYNC),
                        status("N/Z", State.FAILED),
                        status("N/B", State.OFFLINE),
                        status("N/Y", State.FAILED));

        assertThat(overview.rows())
                .extracting(row -> row.status().name())
                .containsExactly("N/Y", "N/Z", "N/B", "N/HQ", "N/A");
        assertThat(overview.headline()).isEqualTo("1 of 5 postoffices is in sync.");
        assertThat(overview.tone()).isEqualTo("bad");
        assertThat(overview.notes())
                .extracting(Overview.Note::text)
                .containsExactly("2 failed: N/Z, N/Y", "1 offline: N/B", "1 behind: N/A");
    }

    @Test
    void countsInsteadOfNamingMany() {
        Overview overview =
                overview(
                        0,
                        status("N/A", State.OFFLINE),
                        status("N/B", State.OFFLINE),
                        status("N/C", State.OFFLINE),
                        status("N/D", State.OFFLINE),
                        status("N/E", State.OFFLINE));

        assertThat(overview.notes()).extracting(Overview.Note::text).containsExactly("5 offline");
    }

    @Test
    void warnsOfDeadLetters() {
        Overview overview = overview(2, status("N/A", State.IN_SYNC));

        assertThat(overview.tone()).isEqualTo("bad");
        assertThat(overview.notes().get(0).text()).isEqualTo("2 messages could not be delivered");
        assertThat(overview.notes().get(0).path()).isEqualTo("/dead-letters");
    }

    @Test
    void saysBesideTheStateThatDeletionsWait() {
        Overview overview =
                of(
                        List.of(
                                status("N/A", State.IN_SYNC, Map.of(), 180, 0),
                                status("N/B", State.IN_SYNC, Map.of(), 0, 1_200),
                                status("N/C", State.IN_SYNC)),
                        List.of(registration("N/A", 0), registration("N/B", 0)),
                        List.of(),
                        0,
                        OverviewQuery.ALL);

        assertThat(overview.rows().get(0).held())
                .containsExactly(new OverviewRow.Held("Deletions held: 180", "/attention#held"));
        assertThat(overview.rows().get(1).held())
                .containsExactly(
                        new OverviewRow.Held("Deletions of others held: 1,200", "/attention#held"));
        assertThat(overview.rows().get(2).held()).isEmpty();
        assertThat(overview.notes()).isEmpty();
    }

    @Test
    void warnsOfDeletionsThatWaitAtADirectoryServerElsewhere() {
        Overview overview =
                of(
                        List.of(status("N/A", State.IN_SYNC, Map.of(), 180, 0)),
                        List.of(),
                        List.of(),
                        0,
                        OverviewQuery.ALL);

        assertThat(overview.tone()).isEqualTo("warn");
        assertThat(overview.notes())
                .extracting(Overview.Note::text)
                .containsExactly(
                        "Deletions of 1 postoffice wait for a decision at the directory server");
        assertThat(overview.rows().get(0).held().get(0).path()).isEqualTo("/attention#own");
    }

    @Test
    void saysThatAQueueStandsStill() {
        QueueView still =
                new QueueView("DirsyncServer", 3, false, NOW, true, "queue DirsyncServer: stands");
        QueueView fine = new QueueView("DirsyncRequestor", 1, false, NOW, false, "");

        Overview overview =
                of(
                        List.of(status("N/A", State.IN_SYNC)),
                        List.of(),
                        List.of(still, fine),
                        0,
                        OverviewQuery.ALL);

        assertThat(overview.tone()).isEqualTo("warn");
        assertThat(overview.notes()).hasSize(1);
        assertThat(overview.notes().get(0).text())
                .startsWith("Queue DirsyncServer: 3 messages have waited since " + NOW);
    }

    @Test
    void saysSinceWhenAPostofficeLags() {
        OverviewRow row = overview(0, status("N/A", State.BEHIND)).rows().get(0);

        assertThat(row.lag()).isEqualTo("3 min");
        assertThat(row.since()).isEqualTo(NOW.minusSeconds(185));
        assertThat(row.reason())
                .isEqualTo(
                        "Changes go with the next run at 2026-11-22T12:01:00Z (T1)."
                                + " Last sent at 2026-11-22T11:00:00Z.");
    }

    @Test
    void showsOnlyWhatIsAskedForAndCountsAll() {
        List<PostofficeStatus> all =
                List.of(
                        status("N/LONDON", State.BEHIND),
                        status("N/OSLO", State.IN_SYNC),
                        status("N/PARIS", State.BEHIND));

        Overview behind =
                of(all, List.of(), List.of(), 0, OverviewQuery.of("BEHIND", "on", "", null));

        assertThat(behind.rows())
                .extracting(row -> row.status().name())
                .containsExactly("N/LONDON");
        assertThat(behind.all()).isEqualTo(3);
        assertThat(behind.headline()).isEqualTo("1 of 3 postoffices is in sync.");
        assertThat(behind.states())
                .containsExactly(
                        new Option("BEHIND", "Behind (2)"), new Option("IN_SYNC", "In sync (1)"));
        assertThat(
                        of(
                                        all,
                                        List.of(),
                                        List.of(),
                                        0,
                                        OverviewQuery.of(null, "LAST SENT", "", null))
                                .rows())
                .hasSize(2);
    }

    @Test
    void showsManyInPages() {
        List<PostofficeStatus> all =
                IntStream.range(0, 120)
                        .mapToObj(i -> status("N/P%03d".formatted(i), State.BEHIND))
                        .toList();

        Overview first = paged(all, OverviewQuery.of("BEHIND", "n/", "-name", null));
        Overview last = paged(all, OverviewQuery.of(null, null, null, "100"));
        Overview gone = paged(all, OverviewQuery.of(null, null, null, "900"));

        assertThat(first.rows()).hasSize(50);
        assertThat(first.rows().get(0).status().name()).isEqualTo("N/P119");
        assertThat(first.first()).isNull();
        assertThat(first.next()).isEqualTo("/?state=BEHIND&q=n%2F&sort=-name&from=50");
        assertThat(first.all()).isEqualTo(120);
        assertThat(last.rows()).hasSize(20);
        assertThat(last.first()).isEqualTo("/");
        assertThat(last.next()).isNull();
        assertThat(gone.rows().get(0).status().name()).isEqualTo("N/P000");
    }

    private static Overview paged(List<PostofficeStatus> all, OverviewQuery query) {
        return of(all, List.of(), List.of(), 0, query);
    }

    @Test
    void sortsAsTheHeadOfAColumnIsClicked() {
        OverviewQuery first = OverviewQuery.of(null, null, "lag", null);

        assertThat(first.sorted("lag")).isEqualTo("descending");
        assertThat(first.sorted("name")).isEqualTo("none");
        assertThat(first.sortedBy("lag")).isEqualTo("/?sort=-lag");
        assertThat(OverviewQuery.of("x", null, "-lag", null).sorted("lag")).isEqualTo("ascending");
        assertThat(OverviewQuery.of(null, "a b", "name", null).sortedBy("name"))
                .isEqualTo("/?q=a+b&sort=-name");
        assertThat(
                        of(
                                        List.of(
                                                status("N/A", State.IN_SYNC),
                                                status("N/B", State.BEHIND)),
                                        List.of(),
                                        List.of(),
                                        0,
                                        first)
                                .rows())
                .extracting(row -> row.status().name())
                .containsExactly("N/B", "N/A");
    }

    @Test
    void speaksGermanToo() {
        Overview overview =
                Overview.of(
                        new OverviewData(
                                List.of(status("N/HQ", State.IN_SYNC), status("N/A", State.BEHIND)),
                                List.of(),
                                List.of(),
                                Map.of(),
                                0,
                                0,
                                NOW),
                        OverviewQuery.ALL,
                        new Texts(Locale.GERMAN));

        assertThat(overview.headline()).isEqualTo("1 von 2 Postämtern ist abgeglichen.");
        assertThat(overview.rows().get(1).look().key()).isEqualTo("office.look.behind");
        assertThat(overview.rows().get(1).reason())
                .startsWith("Änderungen gehen mit dem nächsten Lauf um 2026-11-22T12");
    }

    @Test
    void hasAWordForEachLookInBothLanguages() {
        for (State state : State.values()) {
            assertThat(ENGLISH.say(Badge.of(state).key())).isEqualTo(Badge.of(state).word());
            assertThat(new Texts(Locale.GERMAN).say(Badge.of(state).key())).isNotEmpty();
        }
        RequestorView away = registration("GATE/WAY", 0);
        assertThat(Topology.of(List.of(), List.of(away), ENGLISH).around())
                .extracting(node -> ENGLISH.say(node.look().key()))
                .containsExactly("On another system");
    }

    @Test
    void takesT2FromTheServer() {
        Instant t2 = NOW.plusSeconds(30);
        PostofficeStatus server = status("N/HQ", State.IN_SYNC, Map.of("T2", t2));
        RequestorView london = registration("N/A", 0);

        Overview overview =
                of(
                        List.of(server, status("N/A", State.IN_SYNC)),
                        List.of(london, registration("GATE/WAY", 3)),
                        List.of(),
                        0,
                        OverviewQuery.ALL);

        assertThat(overview.rows().get(1).steps()).contains(new Step("T2", london.sentAt(), t2));
        assertThat(overview.others()).extracting(RequestorView::name).containsExactly("GATE/WAY");
    }

    @Test
    void explainsNumbersThatAgree() {
        assertThat(NumberRow.of(view(12, 12, 12, 95, 0), ENGLISH))
                .allMatch(NumberRow::settled)
                .extracting(NumberRow::sentence)
                .containsExactly(
                        "The server has all changes of N/A, up to 12.",
                        "N/A has applied all changes, up to 95.",
                        "Full import 1 is complete.");
    }

    @Test
    void explainsNumbersThatDiffer() {
        assertThat(number(0, view(12, 9, 9, 90, 4)))
                .contains("lacks changes 10 to 12. They are sent next time (T1).");
        assertThat(number(0, view(12, 12, 9, 95, 0)))
                .contains("knows of 9 until it applies the next answer (T3)");
        assertThat(number(0, view(12, 15, 12, 95, 0))).contains("backup was restored");
        assertThat(number(1, view(12, 12, 12, 95, 4))).contains("and lacks 4.");
        assertThat(number(1, view(12, 12, 12, 1204, 0)))
                .isEqualTo(
                        "N/A has applied changes up to 1,204; the server knows of 95."
                                + " The confirmation is under way.");
        assertThat(NumberRow.of(view(12, 12, 12, 97, 0), ENGLISH).get(1).settled()).isFalse();
    }

    private static String number(int which, PostofficeView view) {
        return NumberRow.of(view, ENGLISH).get(which).sentence();
    }

    private static Overview overview(long dead, PostofficeStatus... all) {
        return of(List.of(all), List.of(), List.of(), dead, OverviewQuery.ALL);
    }

    private static Overview of(
            List<PostofficeStatus> postoffices,
            List<RequestorView> requestors,
            List<QueueView> queues,
            long dead,
            OverviewQuery query) {
        return Overview.of(
                new OverviewData(postoffices, requestors, queues, Map.of(), dead, 0, NOW),
                query,
                ENGLISH);
    }

    private static PostofficeStatus status(String name, State state) {
        return status(name, state, Map.of());
    }

    @Test
    void changesThatWaitForTheScheduleAreNoWarning() {
        Overview overview = overview(0, status("N/SCHEDULED", State.BEHIND));

        assertThat(overview.tone()).isEqualTo("busy");
        assertThat(overview.notes())
                .extracting(Overview.Note::text)
                .containsExactly("1 with changes for the next scheduled run: N/SCHEDULED");
        assertThat(overview.notes())
                .extracting(Overview.Note::look)
                .containsExactly(Badge.SCHEDULED);
        assertThat(overview.rows().get(0).look()).isEqualTo(Badge.SCHEDULED);
        assertThat(overview(0, status("N/A", State.BEHIND)).tone()).isEqualTo("warn");
    }

    private static PostofficeStatus status(String name, State state, Map<String, Instant> next) {
        return status(name, state, next, 0, 0);
    }

    private static PostofficeStatus status(
            String name, State state, Map<String, Instant> next, long ownHeld, long heldBack) {
        boolean well = state == State.IN_SYNC;
        return new PostofficeStatus(
                name,
                name.endsWith("HQ") ? "SERVER" : "REQUESTOR",
                state,
                state == State.BEHIND && !name.contains("SCHEDULED"),
                well ? "" : ASKED.text(),
                12,
                95,
                1,
                10,
                20,
                well ? 0 : 3,
                well ? 0 : 185,
                NOW,
                NOW,
                NOW,
                next,
                null,
                null,
                null,
                0,
                well ? Reason.NONE : ASKED,
                ownHeld,
                heldBack);
    }

    private static RequestorView registration(String name, long pending) {
        CursorView cursor = new CursorView("l", 1, 12, true);
        return new RequestorView(
                name, ALL, ALL, cursor, cursor, pending, false, NOW, NOW, NOW, "COMPLETE", 10);
    }

    /** Numbers here, at the server, as acknowledged; SrvSync here, the server's being 95. */
    private static PostofficeView view(
            long here, long there, long acknowledged, long received, long pending) {
        RequestorView registration =
                new RequestorView(
                        "N/A",
                        ALL,
                        ALL,
                        new CursorView("own", 1, there, true),
                        new CursorView("master", 1, 95, true),
                        pending,
                        false,
                        NOW,
                        NOW,
                        NOW,
                        "COMPLETE",
                        10);
        return new PostofficeView(
                status("N/A", State.IN_SYNC),
                new PostofficeSettings("N/A", "REQUESTOR", "UTC", "N/HQ", null, ALL, ""),
                new ListView("own", here, 0, 10),
                new CursorView("own", 1, acknowledged, true),
                new CursorView("master", 1, received, true),
                registration,
                List.of(),
                List.of(),
                0);
    }
}
