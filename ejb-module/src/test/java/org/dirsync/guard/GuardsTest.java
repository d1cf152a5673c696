package org.dirsync.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import org.dirsync.container.TestNode;
import org.dirsync.usecase.InvalidException;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private final TestNode node = new TestNode();
    private final Guards guards = node.bean(Guards.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aPostofficeHasTheGuardOfTheOrganizationUnlessItHasItsOwn() {
        guards.setOrganization(30, 70);
        guards.set(LAB, 5, 10);

        assertThat(guards.organization()).isEqualTo(new GuardView(30, 70, true));
        assertThat(guards.of(LAB)).isEqualTo(new GuardView(5, 10, true));
        assertThat(guards.of(SALES)).isEqualTo(new GuardView(30, 70, false));

        guards.clear(LAB);
        assertThat(guards.of(LAB)).isEqualTo(new GuardView(30, 70, false));
    }

    @Test
    void whatIsOutOfRangeOrUnknownIsRefused() {
        assertThatThrownBy(() -> guards.set(LAB, 0, 10)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> guards.set(LAB, 101, 10)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> guards.set(LAB, 10, 0)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> guards.of("NORTHWIND/NONE"))
                .isInstanceOf(UnknownNameException.class);
    }
}
