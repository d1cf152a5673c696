package org.dirsync.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.HUB;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import java.util.ArrayList;
import java.util.List;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.GlobalList;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.container.TestNode;
import org.dirsync.guard.HeldDeletions;
import org.dirsync.guard.HeldView;
import org.dirsync.imports.AddressFiles;
import org.dirsync.imports.ImportMode;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final String ANN = "SMTP:ann@example.org";

    private final TestNode node = new TestNode();
    private final Attention attention = node.bean(Attention.class);
    private final HeldDeletions held = node.bean(HeldDeletions.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anAddressOfTwoPostofficesIsAConflictUntilOneGivesItUp() {
        node.add(LAB, ANN, "Ann of the lab");
        node.sync();
        node.add(SALES, ANN, "Ann of sales");
        node.sync();

        assertThat(attention.conflictCount()).isEqualTo(1);
        assertThat(attention.conflicts(null, 10).items())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.owner()).isEqualTo(LAB);
                            assertThat(one.claimant()).isEqualTo(SALES);
                        });
        assertThat(attention.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.postoffice()).isEqualTo(SALES));
        assertThat(node.bean(OwnEntries.class).refused(SALES)).hasSize(1);

        node.bean(OwnEntries.class).delete(LAB, ANN, null);
        node.sync();
        node.sync();

        assertThat(attention.conflictCount()).isZero();
        assertThat(node.bean(GlobalList.class).entry(GlobalList.ORGANIZATION, ANN))
                .hasValueSatisfying(one -> assertThat(one.origin()).isEqualTo(SALES));
    }

    private HeldView deletions() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add("SMTP:p%02d@example.org,Person %02d".formatted(i, i));
        }
        node.importCsv(LAB, ImportMode.MERGE, rows.toArray(String[]::new));
        node.sync();
        for (int i = 1; i < 100; i++) {
            node.bean(OwnEntries.class).delete(LAB, "SMTP:p%02d@example.org".formatted(i), null);
        }
        node.sync();
        return held.list().get(0);
    }

    @Test
    void manyDeletionsWaitUntilTheyAreApproved() {
        HeldView waiting = deletions();

        assertThat(held.undecided()).isEqualTo(1);
        assertThat(waiting.origin()).isEqualTo(LAB);
        assertThat(waiting.waiting()).isEqualTo(99);
        assertThat(held.entries(waiting.id(), null, 10).items()).hasSize(10);
        assertThat(held.first(List.of(waiting.id()), 3).get(waiting.id())).hasSize(3);
        assertThat(TestNode.written(out -> held.export(waiting.id(), out))).contains("p42@");
        assertThat(attention.deletions()).hasSize(1);
        assertThat(gal()).isEqualTo(100);

        assertThat(held.approve(waiting.id(), waiting.seen())).isEqualTo(99);
        node.sync();
        assertThat(gal()).isEqualTo(1);
        assertThat(held.undecided()).isZero();
        assertThatThrownBy(() -> held.view(waiting.id())).isInstanceOf(UnknownNameException.class);
    }

    @Test
    void discardedDeletionsComeBackToTheirOwner() {
        HeldView waiting = deletions();

        held.discard(waiting.id(), waiting.seen());
        node.sync();
        node.sync();

        assertThat(gal()).isEqualTo(100);
        assertThat(held.undecided()).isZero();
        assertThat(node.bean(Integrity.class).view(LAB).deletionsWaiting()).isZero();
    }

    private long gal() {
        return node.bean(Addresses.class).gal(SALES, "", null, 1_000).items().size();
    }

    @Test
    void aQuietOrganizationNeedsNothing() {
        node.add(LAB, ANN, "Ann Lee");
        node.sync();

        assertThat(attention.refused()).isEmpty();
        assertThat(attention.diverged()).isEmpty();
        assertThat(attention.divergences()).isEmpty();
        assertThat(attention.refusedTransactions()).isEmpty();
        assertThat(attention.failingAlerts()).isEmpty();
        assertThat(node.bean(Integrity.class).view(HUB).repairs()).isEmpty();
        assertThat(node.bean(Postoffices.class).list())
                .extracting(PostofficeStatus::pendingChanges)
                .containsOnly(0L);
        assertThat(
                        TestNode.written(
                                out ->
                                        node.bean(AddressFiles.class)
                                                .exportGal(
                                                        GlobalList.ORGANIZATION,
                                                        org.dirsync.files.FileFormat.CSV,
                                                        out)))
                .contains("ann@example.org");
    }
}
