package org.dirsync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.HQ;
import static org.dirsync.memory.Samples.LONDON;
import static org.dirsync.memory.Samples.OSLO;
import static org.dirsync.memory.Samples.address;
import static org.dirsync.memory.Samples.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dirsync.address.Address;
import org.dirsync.address.Code;
import org.dirsync.address.Details;
import org.dirsync.address.Entry;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.address.Refusal;
import org.dirsync.list.Applied.RefusedChange;
import org.dirsync.list.Change;
import org.dirsync.list.Copy;
import org.dirsync.message.Options;
import org.dirsync.requestor.RequestorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store shows to somebody who may not see hidden entries, and to somebody who may. */
class VisibilityTest {

    private static final Database DATABASE = Database.inMemory();
    private static final String BOSS = "SMTP:boss@x";
    private static final String CHIEF = "SMTP:chief@y";
    private static final String ANN = "SMTP:ann@x";
    private static final String TEAM = "SMTP:team@x";

    @BeforeEach
    void host() {
        DATABASE.step(
                store -> {
                    store.host(RequestorState.of(LONDON, HQ, Options.DEFAULT));
                    return true;
                });
        owns(
                hidden(BOSS, "Hidden Boss"),
                entry(ANN, "Ann"),
                entry(
                        TEAM,
                        "Team",
                        Map.of(
                                Kind.PROMPT,
                                "group",
                                Members.PROMPT,
                                String.join(" | ", ANN, "SMTP:Boss@X", CHIEF, "no address"))));
        DATABASE.step(
                store ->
                        store.requestor(LONDON)
                                .received()
                                .apply(
                                        List.of(
                                                Change.put(1, OSLO, hidden(CHIEF, "Hidden Chief")),
                                                Change.put(2, OSLO, entry("SMTP:bo@y", "Bo")))));
    }

    @BeforeAll
    static void hostForStatus() throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO postoffice (name, role, time_zone, signing_key,"
                                        + " schedule, paused, created_at)"
                                        + " VALUES (?, 'REQUESTOR', 'UTC', '', '', FALSE, 0)")) {
            insert.setString(1, LONDON.toString());
            insert.executeUpdate();
        }
    }

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static Entry hidden(String address, String name) {
        return new Entry(address(address), name, Details.NONE, true);
    }

    private static void owns(Entry... entries) {
        DATABASE.step(store -> store.requestor(LONDON).own().put(List.of(entries), 0));
    }

    /** What is told to somebody who may not see hidden entries. */
    private static String told(Function<Store, Object> query) {
        return DATABASE.step(Visibility.LISTED, query).toString();
    }

    /** What is told to somebody who may see them. */
    private static String toldAll(Function<Store, Object> query) {
        return DATABASE.step(Visibility.ALL, query).toString();
    }

    /** What is shown of a list, to somebody who may not see hidden entries. */
    private static List<String> listed(Function<AddressQueries, AddressQueries.Part> query) {
        return listed(Visibility.LISTED, query);
    }

    private static List<String> all(Function<AddressQueries, AddressQueries.Part> query) {
        return listed(Visibility.ALL, query);
    }

    private static List<String> listed(
            Visibility visibility, Function<AddressQueries, AddressQueries.Part> query) {
        return DATABASE
                .step(visibility, store -> query.apply(store.addresses(LONDON)))
                .entries()
                .stream()
                .map(one -> one.entry().name())
                .toList();
    }

    private static String streamed(BiConsumer<AddressQueries, Consumer<Listed>> each) {
        List<Object> found = new ArrayList<>();
        return told(
                store -> {
                    each.accept(store.addresses(LONDON), found::add);
                    return found;
                });
    }

    @Test
    void hiddenEntriesAreInNoList() {
        assertThat(all(q -> q.own(null, null, 9))).containsExactly("Ann", "Hidden Boss", "Team");
        assertThat(listed(q -> q.own(null, null, 9))).containsExactly("Ann", "Team");
        assertThat(listed(q -> q.own("hidden", null, 9))).isEmpty();
        assertThat(listed(q -> q.own("boss", null, 9))).isEmpty();
        assertThat(listed(q -> q.gal(null, null, 9))).containsExactly("Ann", "Bo", "Team");
        assertThat(listed(q -> q.gal("hidden", null, 9))).isEmpty();
        assertThat(all(q -> q.gal("hidden", null, 9)))
                .containsExactly("Hidden Boss", "Hidden Chief");
        assertThat(streamed(AddressQueries::eachOwn)).contains("Team").doesNotContain("oss");
        assertThat(streamed(AddressQueries::eachGal))
                .contains("Bo", "Team")
                .doesNotContain("oss")
                .doesNotContain("hief");
    }

    @Test
    void aHiddenEntryIsNotFoundByItsAddress() {
        for (String address : List.of(BOSS, CHIEF)) {
            Address wanted = address(address);
            assertThat(toldAll(s -> s.addresses(LONDON).find(wanted))).contains("Hidden");
            assertThat(told(s -> s.addresses(LONDON).find(wanted))).doesNotContain("Hidden");
            assertThat(told(s -> s.addresses(LONDON).findOwn(wanted))).doesNotContain("Hidden");
            assertThat(told(s -> s.addresses(LONDON).find(List.of(wanted.key()))))
                    .doesNotContain("Hidden");
        }
    }

    @Test
    void aPageIsFullWhereHiddenEntriesWereLeftOut() {
        AddressQueries.Part part =
                DATABASE.step(
                        Visibility.LISTED, store -> store.addresses(LONDON).gal(null, null, 2));

        assertThat(part.entries()).hasSize(2);
        assertThat(part.next()).isEqualTo(address("SMTP:bo@y").key());
    }

    @Test
    void aGroupHasNoHiddenMembers() {
        assertThat(told(s -> s.addresses(LONDON).find(address(TEAM))))
                .contains(ANN + " | no address")
                .doesNotContain("oss")
                .doesNotContain("chief");
        List<Address> members = List.of(address(ANN), address(BOSS), address(CHIEF));
        assertThat(told(s -> s.members(LONDON).visible(members))).isEqualTo("[" + ANN + "]");
        assertThat(told(s -> s.members(LONDON).names(members)))
                .contains("Ann")
                .doesNotContain("Hidden");
        assertThat(toldAll(s -> s.members(LONDON).visible(members))).isEqualTo(members.toString());
        assertThat(told(s -> s.marked(LONDON, Mark.GROUP, null, 9)))
                .contains("Team")
                .doesNotContain("oss");
    }

    @Test
    void nothingIsFoundByTheMarkOfHiddenEntries() {
        assertThat(toldAll(s -> s.marked(LONDON, Mark.HIDDEN, null, 9))).contains("Hidden Boss");
        assertThat(told(s -> s.marked(LONDON, Mark.HIDDEN, null, 9))).doesNotContain("Hidden");
    }

    @Test
    void whatWasHiddenWhenItWasDeletedStaysSo() {
        List<Address> gone = List.of(address(BOSS), address(ANN), address(TEAM));
        DATABASE.step(store -> store.requestor(LONDON).own().remove(gone));

        assertThat(told(s -> s.deleted(LONDON, null, null, 9)))
                .contains("Ann", "Team")
                .doesNotContain("oss");
        assertThat(toldAll(s -> s.deleted(LONDON, null, null, 9))).contains("Hidden Boss");
        assertThat(told(s -> s.deleted(LONDON, "boss", null, null, 9))).doesNotContain("oss");
        assertThat(toldAll(s -> s.deleted(LONDON, "boss", null, null, 9))).contains("Hidden Boss");
        assertThat(told(s -> s.history(LONDON).of(address(BOSS), 9))).isEqualTo("[]");
    }

    @Test
    void theHistoryOfAHiddenEntryIsNotTold() {
        owns(hidden(ANN, "Ann"));
        assertThat(told(s -> s.history(LONDON).of(address(ANN), 9))).isEqualTo("[]");
        assertThat(toldAll(s -> s.history(LONDON).of(address(ANN), 9))).contains("Ann");

        owns(entry(ANN, "Ann"));
        assertThat(told(s -> s.history(LONDON).of(address(ANN), 9))).contains("Ann");
    }

    @Test
    void theHistoryOfAGroupNamesNoHiddenMember() {
        owns(entry(TEAM, "Team"));
        assertThat(told(s -> s.history(LONDON).of(address(TEAM), 9)))
                .contains(ANN)
                .doesNotContain("oss");
        assertThat(told(s -> s.history(LONDON).arrived(address(CHIEF))))
                .isEqualTo("Optional.empty");
    }

    @Test
    void aHiddenAddressIsNowhere() {
        DATABASE.step(
                store -> {
                    Copy master = store.master().copyOf(OSLO);
                    return master.apply(List.of(Change.put(1, OSLO, hidden(CHIEF, "Chief"))));
                });

        for (String address : List.of(BOSS, CHIEF)) {
            Address wanted = address(address);
            assertThat(
                            toldAll(
                                    s ->
                                            List.of(
                                                    s.whereabouts().own(wanted),
                                                    s.whereabouts().received(wanted))))
                    .contains(LONDON.toString());
            assertThat(told(s -> s.whereabouts().own(wanted))).isEqualTo("{}");
            assertThat(told(s -> s.whereabouts().received(wanted))).isEqualTo("{}");
            assertThat(told(s -> s.whereabouts().master(wanted))).isEqualTo("Optional.empty");
        }
        assertThat(told(s -> s.whereabouts().own(address(ANN)))).contains("Ann");
    }

    @Test
    void refusalsNameNoHiddenEntry() {
        List<RefusedChange> refused = List.of(refusal(BOSS), refusal(TEAM));
        DATABASE.step(store -> store.requestor(LONDON).own().refused(refused));

        assertThat(told(s -> s.refused(LONDON))).contains(TEAM).doesNotContain(BOSS);
        assertThat(told(s -> s.told().refused())).contains(TEAM).doesNotContain(BOSS);
        assertThat(toldAll(s -> s.told().refused())).contains(BOSS);
    }

    private static RefusedChange refusal(String address) {
        return new RefusedChange(1, address(address), new Refusal(Code.ALREADY_EXISTS, "taken"));
    }

    @Test
    void aClaimToOrOfAHiddenEntryIsNotTold() {
        DATABASE.step(
                store -> {
                    Copy london = store.master().copyOf(LONDON);
                    london.apply(
                            List.of(
                                    Change.put(1, LONDON, hidden(BOSS, "Boss")),
                                    Change.put(2, LONDON, entry(ANN, "Ann"))));
                    Copy oslo = store.master().copyOf(OSLO);
                    return oslo.apply(
                            List.of(
                                    Change.put(1, OSLO, entry(BOSS, "Other")),
                                    Change.put(2, OSLO, hidden(ANN, "Other Ann"))));
                });

        assertThat(toldAll(s -> s.conflicts().after(0, 9))).contains(BOSS, ANN);
        assertThat(toldAll(s -> s.conflicts().count())).isEqualTo("2");
        assertThat(told(s -> s.conflicts().after(0, 9))).isEqualTo("[]");
        assertThat(told(s -> s.conflicts().count())).isEqualTo("0");
    }

    @Test
    void heldDeletionsNameNoHiddenEntry() {
        long id =
                DATABASE.step(
                        store -> {
                            Copy london = store.master().copyOf(LONDON);
                            london.apply(
                                    List.of(
                                            Change.put(1, LONDON, hidden(BOSS, "Boss")),
                                            Change.put(2, LONDON, entry(ANN, "Ann"))));
                            london.hold(
                                    List.of(
                                            Change.removed(3, LONDON, address(BOSS)),
                                            Change.removed(4, LONDON, address(ANN))));
                            london.note(LONDON, 2);
                            return store.held().all().get(0).id();
                        });

        assertThat(toldAll(s -> s.held().page(id, null, 9))).contains("Ann", "Boss");
        assertThat(told(s -> s.held().page(id, null, 9))).contains("Ann").doesNotContain("Boss");
        assertThat(told(s -> s.held().first(List.of(id), 9)))
                .contains("Ann")
                .doesNotContain("Boss");
        assertThat(
                        told(
                                s -> {
                                    List<Object> each = new ArrayList<>();
                                    s.held().each(id, each::add);
                                    return each;
                                }))
                .contains("Ann")
                .doesNotContain("Boss");
    }
}
