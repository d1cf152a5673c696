package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.person;

import java.util.List;
import java.util.Map;
import org.dirsync.address.Code;
import org.dirsync.address.Kind;
import org.dirsync.audit.Audit;
import org.dirsync.container.TestNode;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnEntriesTest {

    private static final String ANN = "SMTP:ann@example.org";

    private final TestNode node = new TestNode();
    private final OwnEntries entries = node.bean(OwnEntries.class);
    private final Addresses addresses = node.bean(Addresses.class);

    @BeforeEach
    void login() {
        node.as(Role.OPERATOR);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void addsChangesAndDeletes() {
        OwnEntries.Saved added = entries.save(LAB, person(ANN, "Ann Lee"));
        assertThat(added.added()).isTrue();

        OwnEntries.Saved changed =
                entries.save(LAB, changed(ANN, ANN, "Ann Ray", added.current().version()));
        assertThat(changed.added()).isFalse();
        assertThat(entries.find(LAB, ANN))
                .hasValueSatisfying(found -> assertThat(found.entry().name()).isEqualTo("Ann Ray"));

        entries.delete(LAB, ANN, changed.current().version());
        assertThat(entries.find(LAB, ANN)).isEmpty();
        assertThat(addresses.deleted(LAB, "", null, null, 10).items())
                .extracting(DeletedView::name)
                .containsExactly("Ann Ray");
    }

    @Test
    void anAddressMovesWithItsEntry() {
        node.add(LAB, ANN, "Ann Lee");

        entries.save(LAB, changed(ANN, "SMTP:ann.lee@example.org", "Ann Lee", null));

        assertThat(addresses.own(LAB, "", null, 10).items())
                .extracting(EntryView::address)
                .containsExactly("SMTP:ann.lee@example.org");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        String seen = entries.save(LAB, person(ANN, "Ann Lee")).current().version();
        entries.put(LAB, person(ANN, "Ann Ray"));

        assertThatThrownBy(() -> entries.save(LAB, changed(ANN, ANN, "Ann Low", seen)))
                .isInstanceOf(EntryChangedException.class);
        assertThatThrownBy(() -> entries.delete(LAB, ANN, seen))
                .isInstanceOf(EntryChangedException.class);
        assertThat(entries.find(LAB, ANN).orElseThrow().entry().name()).isEqualTo("Ann Ray");
    }

    @Test
    void anAddressIsInTheListOnce() {
        node.add(LAB, ANN, "Ann Lee");

        assertThatThrownBy(() -> node.add(LAB, ANN, "Another Ann"))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> {
                            assertThat(e.field()).isEqualTo("address");
                            assertThat(e.code()).isEqualTo(Code.ALREADY_EXISTS);
                        });
    }

    @Test
    void whatIsNotThereCannotBeChangedOrDeleted() {
        assertThatThrownBy(() -> entries.delete(LAB, ANN, null))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> entries.save(LAB, changed(ANN, ANN, "Ann", null)))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> entries.find("NORTHWIND/NONE", ANN))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aGroupNamesItsMembersAndThoseThatAreUnknown() {
        node.add(LAB, ANN, "Ann Lee");

        OwnEntries.Saved saved =
                entries.save(
                        LAB,
                        new EntryDraft(
                                null,
                                "SMTP:all@example.org",
                                "All",
                                Kind.GROUP,
                                List.of(ANN, "SMTP:gone@example.org"),
                                Map.of(),
                                false,
                                null));

        assertThat(saved.remarks()).singleElement().asString().contains("gone@example.org");
        assertThat(saved.current().entry().members()).containsExactly(ANN, "SMTP:gone@example.org");
    }

    @Test
    void aDeletedEntryIsRestoredOnce() {
        node.add(LAB, ANN, "Ann Lee");
        entries.delete(LAB, ANN, null);

        assertThat(addresses.restore(LAB, ANN).name()).isEqualTo("Ann Lee");

        assertThatThrownBy(() -> addresses.restore(LAB, ANN)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> addresses.restore(LAB, "SMTP:none@example.org"))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void severalAreRestoredTogetherAndTheOthersAreNamed() {
        for (String one : List.of("a", "b", "c")) {
            node.add(LAB, "SMTP:" + one + "@example.org", one);
            entries.delete(LAB, "SMTP:" + one + "@example.org", null);
        }

        RestoredView restored =
                addresses.restoreAll(
                        LAB,
                        List.of("SMTP:a@example.org", "SMTP:b@example.org", "SMTP:x@x.org", ":"));

        assertThat(restored.restored()).isEqualTo(2);
        assertThat(restored.refused()).hasSize(2);
        assertThat(addresses.deleted(LAB, "c", null, null, 10).items()).hasSize(1);
    }

    @Test
    void aViewerSeesNothingThatIsHidden() {
        entries.save(
                LAB,
                new EntryDraft(null, ANN, "Ann Lee", Kind.PERSON, List.of(), Map.of(), true, null));
        assertThat(addresses.marked(LAB, "hidden", null, 10).items()).hasSize(1);

        node.as(Role.VIEWER);
        assertThat(addresses.marked(LAB, "hidden", null, 10).items()).isEmpty();
        assertThat(addresses.own(LAB, "", null, 10).items()).isEmpty();
        assertThat(entries.find(LAB, ANN)).isEmpty();
        assertThatThrownBy(() -> addresses.marked(LAB, "odd", null, 10))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        node.add(LAB, ANN, "Ann Lee");
        entries.put(LAB, person(ANN, "Ann Ray"));

        EntryHistoryView history = node.bean(EntryHistory.class).of(LAB, ANN, null);

        assertThat(history.changes()).hasSize(2);
        assertThat(history.changes().get(0).what()).isEqualTo("changed");
        assertThat(history.changes().get(0).fields())
                .containsExactly(new EntryHistoryView.FieldChange("@name", "Ann Lee", "Ann Ray"));
    }

    @Test
    void theAuditNamesTheEntryAndTheFields() {
        node.add(LAB, ANN, "Ann Lee");
        entries.put(LAB, person(ANN, "Ann Ray"));

        node.as(Role.ADMINISTRATOR);
        assertThat(node.bean(Audit.class).list(null, LAB, null, null, 10).items().get(0))
                .satisfies(
                        line -> {
                            assertThat(line.what()).isEqualTo("address.changed");
                            assertThat(line.changed()).containsExactly("@name");
                        });
    }

    private static EntryDraft changed(String before, String address, String name, String seen) {
        return new EntryDraft(before, address, name, Kind.PERSON, List.of(), Map.of(), false, seen);
    }
}
