package org.dirsync.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.container.TestNode.HUB;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.EntryView;
import org.dirsync.addresses.GlobalList;
import org.dirsync.addresses.HolderStatus;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.container.TestNode;
import org.dirsync.runs.RunView;
import org.dirsync.runs.Runs;
import org.dirsync.usecase.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncedTest {

    private static final String ANN = "SMTP:ann@example.org";

    private final TestNode node = new TestNode();

    @AfterEach
    void close() {
        node.close();
    }

    private PostofficeStatus of(String name) {
        return node.bean(Postoffices.class).list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressReachesAllPostoffices() {
        node.add(LAB, ANN, "Ann Lee");

        node.sync();

        assertThat(node.bean(Addresses.class).gal(SALES, "", null, 10).items())
                .extracting(EntryView::name)
                .containsExactly("Ann Lee");
        assertThat(of(LAB).state()).isEqualTo(State.IN_SYNC);
        assertThat(of(SALES).state()).isEqualTo(State.IN_SYNC);
        assertThat(node.bean(GlobalList.class).whoLacks(ANN).postoffices())
                .hasSize(3)
                .allMatch(one -> one.state() == HolderStatus.State.HAS);
        assertThat(node.bean(Runs.class).list(HUB, null, 10).items())
                .extracting(RunView::process)
                .contains("T1", "T2", "T3");
    }

    @Test
    void aPostofficeIsBehindUntilItsT3() {
        node.sync();
        node.add(LAB, ANN, "Ann Lee");
        assertThat(of(LAB).state()).isEqualTo(State.BEHIND);

        node.sync();
        assertThat(of(LAB).state()).isEqualTo(State.IN_SYNC);
        node.bean(OwnEntries.class).delete(LAB, ANN, null);
        node.sync();
        assertThat(node.bean(Addresses.class).gal(SALES, "", null, 10).items()).isEmpty();
    }
}
