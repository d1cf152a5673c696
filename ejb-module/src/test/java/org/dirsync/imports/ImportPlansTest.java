package org.dirsync.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;
import static org.dirsync.container.TestNode.written;

import jakarta.ejb.EJBAccessException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.Code;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.RestoreOutcome;
import org.dirsync.container.TestNode;
import org.dirsync.files.FileFormat;
import org.dirsync.files.FileOptions;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPlansTest {

    private final TestNode node = new TestNode();
    private final ImportPlans plans = node.bean(ImportPlans.class);

    @BeforeEach
    void login() {
        node.as(Role.OPERATOR);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private PlanView plan(ImportMode mode, String... rows) {
        String csv = "Address,Name\n" + String.join("\n", rows) + "\n";
        return plans.make(
                LAB,
                mode,
                null,
                "people.csv",
                FileOptions.NONE,
                new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private List<String> names() {
        return node.bean(Addresses.class).own(LAB, "", null, 1_000).items().stream()
                .map(EntryView::name)
                .toList();
    }

    @Test
    void aPreviewChangesNothingAndItsApplicationDoesWhatItShows() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
        PlanView made =
                plan(
                        ImportMode.MERGE,
                        "SMTP:ann@example.org,Ann Ray",
                        "SMTP:bob@example.org,Bob Low",
                        "SMTP:not an address,Carl");

        assertThat(made.counts().added()).isEqualTo(1);
        assertThat(made.counts().modified()).isEqualTo(1);
        assertThat(made.counts().refused()).isEqualTo(1);
        assertThat(names()).containsExactly("Ann Lee");
        assertThat(plans.rows(LAB, made.id(), "refused", null, 10).items())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
        assertThat(written(out -> plans.export(LAB, made.id(), out))).contains("Bob Low");

        PlanView applied = plans.apply(LAB, made.id(), 0);

        assertThat(applied.state()).isEqualTo("APPLIED");
        assertThat(names()).containsExactlyInAnyOrder("Ann Ray", "Bob Low");
        assertThatThrownBy(() -> plans.apply(LAB, made.id(), 0))
                .isInstanceOf(ConflictException.class);
        assertThat(plans.list(LAB, null, 10).items()).hasSize(1);
    }

    @Test
    void manyDeletionsNeedTheirNumber() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add("SMTP:p%02d@example.org,Person %02d".formatted(i, i));
        }
        node.importCsv(LAB, ImportMode.MERGE, rows.toArray(String[]::new));
        PlanView made = plan(ImportMode.REPLACE, rows.get(0));
        assertThat(made.approveDeletions()).isEqualTo(99);

        assertThatThrownBy(() -> plans.apply(LAB, made.id(), 0))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        e -> assertThat(e.code()).isEqualTo(Code.DELETIONS_HELD));
        assertThatThrownBy(() -> plans.apply(LAB, made.id(), 98))
                .isInstanceOf(InvalidException.class);
        plans.apply(LAB, made.id(), 99);
        assertThat(names()).hasSize(1);

        RestoreOutcome restored = node.bean(Addresses.class).restoreImport(LAB, made.id());
        assertThat(restored.restored()).isEqualTo(99);
        assertThat(names()).hasSize(100);
    }

    @Test
    void aDiscardedPlanIsGone() {
        PlanView made = plan(ImportMode.MERGE, "SMTP:bob@example.org,Bob Low");

        plans.discard(LAB, made.id());

        assertThatThrownBy(() -> plans.view(LAB, made.id()))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> plans.cancel(LAB, made.id()))
                .isInstanceOf(UnknownNameException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void anImportIsOfItsPostofficeAlone() {
        PlanView made = plan(ImportMode.MERGE, "SMTP:bob@example.org,Bob Low");

        assertThatThrownBy(() -> plans.view(SALES, made.id()))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> plans.rows(LAB, made.id(), "odd", null, 10))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> plans.rows(LAB, made.id(), null, "x", 10))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void aFileThatIsNoListIsRefusedAsAWhole() {
        assertThatThrownBy(
                        () ->
                                plans.make(
                                        LAB,
                                        ImportMode.MERGE,
                                        FileFormat.CSV,
                                        "",
                                        FileOptions.NONE,
                                        new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(InvalidException.class);
        assertThat(plans.list(LAB, null, 10).items()).isEmpty();
    }

    @Test
    void aViewerSeesPlansButNotTheirRows() {
        PlanView made = plan(ImportMode.MERGE, "SMTP:bob@example.org,Bob Low");
        node.as(Role.VIEWER);

        assertThat(plans.view(LAB, made.id()).counts().added()).isEqualTo(1);
        assertThatThrownBy(() -> plans.rows(LAB, made.id(), null, null, 10))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> plans.apply(LAB, made.id(), 0))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theOwnListIsExportedInAllFormats() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");

        for (FileFormat format : FileFormat.values()) {
            assertThat(written(out -> node.bean(AddressFiles.class).exportOwn(LAB, format, out)))
                    .as(format.name())
                    .contains("ann@example.org");
        }
    }
}
