package org.dirsync.renames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.HUB;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.EntryView;
import org.dirsync.container.TestNode;
import org.dirsync.setup.RequestorSettings;
import org.dirsync.setup.Requestors;
import org.dirsync.setup.ScheduleView;
import org.dirsync.setup.Schedules;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String DEPOT = "NORTHWIND/DEPOT";

    private final TestNode node = new TestNode();
    private final Renames renames = node.bean(Renames.class);
    private final ServerRole role = node.bean(ServerRole.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aRenamedPostofficeKeepsItsAddresses() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");

        RenameView done = renames.rename(LAB, DEPOT, null);

        assertThat(done.byHand()).isEmpty();
        assertThat(node.bean(Addresses.class).own(DEPOT, "", null, 10).items())
                .extracting(EntryView::origin)
                .containsExactly(DEPOT);
        assertThat(node.bean(Postoffices.class).nowCalled(LAB)).contains(DEPOT);
        assertThat(node.container().events()).isNotEmpty();
    }

    @Test
    void aNameOfAnotherPostofficeIsNotTaken() {
        assertThatThrownBy(() -> renames.plan(LAB, SALES)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> renames.plan(LAB, LAB)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> renames.plan(LAB, "?")).isInstanceOf(InvalidException.class);
    }

    @Test
    void aRequestorOfAnotherNodeNeedsASecretAndWorkThere() {
        node.bean(Requestors.class)
                .register(new RequestorSettings("EAST/ONE", "a secret of a site", null, null));

        RenameView plan = renames.plan("EAST/ONE", "EAST/TWO");
        assertThat(plan.secretNeeded()).isTrue();
        assertThat(plan.byHand()).hasSize(1);
        assertThatThrownBy(() -> renames.rename("EAST/ONE", "EAST/TWO", null))
                .isInstanceOf(InvalidException.class);

        renames.rename("EAST/ONE", "EAST/TWO", "another secret of a site");
        assertThat(node.bean(Requestors.class).view("EAST/TWO").name()).isEqualTo("EAST/TWO");
    }

    @Test
    void theRoleOfTheServerMovesWithItsTimes() {
        node.bean(Schedules.class).set(HUB, "T1 Mon 07:15\nT2 Mon 08:00\nT3 Mon 09:00");
        RoleView plan = role.plan(LAB);
        assertThat(plan.from()).isEqualTo(HUB);
        assertThat(plan.here()).containsExactlyInAnyOrder(HUB, LAB, SALES);
        assertThat(plan.times()).hasSize(1);

        role.move(LAB);

        ScheduleView schedule = node.bean(Schedules.class).view(LAB);
        assertThat(schedule.server()).isTrue();
        assertThat(schedule.lines())
                .filteredOn(line -> line.process().equals("T2"))
                .singleElement()
                .satisfies(line -> assertThat(line.time()).isEqualTo("08:00"));
        assertThat(node.bean(Schedules.class).view(HUB).lines())
                .noneMatch(line -> line.process().equals("T2"));
        assertThatThrownBy(() -> role.plan(LAB)).isInstanceOf(ConflictException.class);
    }
}
