package org.dirsync.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.HUB;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.dirsync.addresses.Addresses;
import org.dirsync.container.TestNode;
import org.dirsync.message.Signature;
import org.dirsync.status.PostofficeSettings;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.Postoffices;
import org.dirsync.usecase.ConflictException;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostingTest {

    private static final String SECRET = "a secret of a site 1";

    private final TestNode node = new TestNode();
    private final PostofficeSetup setup = node.bean(PostofficeSetup.class);
    private final Requestors requestors = node.bean(Requestors.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsHostedIsRegisteredToo() {
        assertThat(node.bean(Postoffices.class).list())
                .extracting(PostofficeStatus::name)
                .containsExactlyInAnyOrder(HUB, LAB, SALES);
        assertThat(requestors.list()).hasSize(3);
        assertThat(node.timers().set()).isNotEmpty();
    }

    @Test
    void anOrganizationHasOneDirectoryServer() {
        assertThatThrownBy(() -> setup.create(settings("NORTHWIND/HUB2", "SERVER", null, null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(HUB);
        assertThatThrownBy(() -> setup.create(settings(LAB, "REQUESTOR", HUB, null)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void wrongSettingsAreNamedByTheirField() {
        assertField("name", settings("no name", "REQUESTOR", HUB, null));
        assertField("role", settings("NORTHWIND/NEW", "KING", HUB, null));
        assertField("server", settings("NORTHWIND/NEW", "REQUESTOR", LAB, null));
        assertField("secret", settings("NORTHWIND/NEW", "REQUESTOR", "OTHER/HUB", null));
        assertField(
                "timeZone",
                new PostofficeSettings(
                        "NORTHWIND/NEW", "REQUESTOR", "Mars/Base", HUB, null, null, null));
        assertField(
                "schedule",
                new PostofficeSettings(
                        "NORTHWIND/NEW", "REQUESTOR", "UTC", HUB, null, null, "T1 sometimes"));
    }

    private void assertField(String field, PostofficeSettings settings) {
        assertThatThrownBy(() -> setup.create(settings))
                .isInstanceOfSatisfying(
                        InvalidException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void aPostofficeIsPausedAndResumed() {
        setup.pause(LAB);
        assertThat(state(LAB)).isEqualTo("PAUSED");
        setup.resume(LAB);
        assertThat(state(LAB)).isNotEqualTo("PAUSED");
    }

    private String state(String name) {
        return node.bean(Postoffices.class).list().stream()
                .filter(one -> one.name().equals(name))
                .map(one -> String.valueOf(one.state()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRemovedPostofficeLeavesNothingBehind() {
        node.add(LAB, "SMTP:ann@example.org", "Ann Lee");
        RemovalView removal = node.bean(RemovalPreview.class).view(LAB);
        assertThat(removal.possible()).isTrue();
        assertThat(removal.ownAddresses()).isEqualTo(1);
        assertThat(removal.unsentChanges()).isEqualTo(1);

        setup.remove(LAB);

        assertThat(requestors.list()).hasSize(2);
        assertThatThrownBy(() -> node.bean(Addresses.class).own(LAB, "", null, 10))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void theServerIsRemovedLast() {
        assertThat(node.bean(RemovalPreview.class).view(HUB).requestors())
                .containsExactly(LAB, SALES);
        assertThatThrownBy(() -> setup.remove(HUB)).isInstanceOf(ConflictException.class);

        setup.remove(LAB);
        setup.remove(SALES);
        setup.remove(HUB);
        assertThat(node.bean(Postoffices.class).list()).isEmpty();
    }

    @Test
    void settingsChangeWhatIsGivenAlone() {
        setup.change(LAB, new PostofficeSettings(null, null, "Asia/Tokyo", null, null, null, null));
        assertThat(node.bean(Schedules.class).view(LAB).timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(node.bean(Schedules.class).view(LAB).lines()).isNotEmpty();

        assertThatThrownBy(() -> setup.change(LAB, settings("NORTHWIND/X", null, null, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> setup.change(LAB, settings(null, "SERVER", null, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> setup.change(HUB, settings(null, null, LAB, null)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void aSecretIsRenewedAndAShortOneRefused() {
        setup.renewSecret(LAB, SECRET);
        assertThatThrownBy(() -> setup.renewSecret(LAB, "short"))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void aMadeUpKeyIsLongAndAnotherEachTime() {
        assertThat(Signature.randomKey()).hasSize(32).isNotEqualTo(Signature.randomKey());
    }

    @Test
    void aRequestorOfAnotherNodeIsRegisteredChangedAndRemoved() {
        requestors.register(new RequestorSettings("EAST/ONE", SECRET, null, true));
        assertThat(requestors.sendsPassword("EAST/ONE")).isTrue();
        assertThat(requestors.view("EAST/ONE").name()).isEqualTo("EAST/ONE");

        requestors.change("EAST/ONE", new RequestorSettings(null, SECRET + "2", null, false));
        assertThat(requestors.sendsPassword("EAST/ONE")).isFalse();

        assertThatThrownBy(
                        () ->
                                requestors.register(
                                        new RequestorSettings("EAST/ONE", SECRET, null, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () ->
                                requestors.register(
                                        new RequestorSettings("EAST/TWO", null, null, null)))
                .isInstanceOf(InvalidException.class);

        requestors.remove("EAST/ONE");
        assertThat(requestors.list()).hasSize(3);
    }

    @Test
    void aScheduleIsCheckedLineByLine() {
        Schedules schedules = node.bean(Schedules.class);

        ScheduleView checked = schedules.check(LAB, "T1 Mon 07:15\nT9 never\nT2 Tue 08:00");
        assertThat(checked.ok()).isFalse();
        assertThat(checked.bad()).extracting(ScheduleView.BadLineView::number).containsExactly(2);
        assertThat(checked.dropped()).hasSize(1);
        assertThatThrownBy(() -> schedules.set(LAB, "T9 never"))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("line 1");

        schedules.set(LAB, "T1 Mon 07:15\nT3 Mon 07:15");
        ScheduleView set = schedules.view(LAB);
        assertThat(set.lines())
                .extracting(ScheduleView.LineView::process)
                .containsExactlyInAnyOrder("T1", "T3");
        assertThat(set.next()).hasSize(10);
        assertThat(set.late()).isNotEmpty();
        assertThat(set.answers()).isNotNull();
    }

    @Test
    void onlyAnAdministratorSetsUp() {
        for (String role : List.of(Role.READER, Role.VIEWER, Role.OPERATOR)) {
            node.as(role);
            assertThatThrownBy(() -> setup.remove(LAB)).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> requestors.remove(LAB)).isInstanceOf(EJBAccessException.class);
        }
    }

    private static PostofficeSettings settings(
            String name, String role, String server, String secret) {
        return new PostofficeSettings(name, role, null, server, secret, null, null);
    }
}
