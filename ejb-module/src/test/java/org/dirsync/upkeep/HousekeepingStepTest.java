package org.dirsync.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.container.TestNode.LAB;
import static org.dirsync.container.TestNode.SALES;

import java.time.Duration;
import java.time.Instant;
import org.dirsync.addresses.Addresses;
import org.dirsync.addresses.EntryHistory;
import org.dirsync.addresses.OwnEntries;
import org.dirsync.audit.Audit;
import org.dirsync.container.TestNode;
import org.dirsync.runs.Batches;
import org.dirsync.runs.Journals;
import org.dirsync.runs.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HousekeepingStepTest {

    private static final String ANN = "SMTP:ann@example.org";

    private final TestNode node = new TestNode();
    private final HousekeepingStep step = node.bean(HousekeepingStep.class);

    @BeforeEach
    void work() {
        node.add(LAB, ANN, "Ann Lee");
        node.sync();
        node.bean(OwnEntries.class).delete(LAB, ANN, null);
        node.sync();
        node.add(LAB, "SMTP:bob@example.org", "Bob Low");
        node.sync();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void forget(Instant before) {
        while (step.purge(before)
                || step.forgetDeleted(before)
                || step.forgetAudit(before)
                || step.forgetEntryHistory(before)) {
            // each step is a transaction
        }
        step.forgetKeyedRequests(before);
        step.forgetHistory(before);
    }

    @Test
    void whatIsOldIsForgottenAndTheListsStay() {
        forget(Instant.now().plus(Duration.ofDays(1)));

        assertThat(node.bean(Addresses.class).deleted(LAB, "", null, null, 10).items()).isEmpty();
        assertThat(node.bean(Audit.class).list(null, null, null, null, 10).items()).isEmpty();
        assertThat(node.bean(Journals.class).list(null, null, 10).items()).isEmpty();
        assertThat(node.bean(Runs.class).list(LAB, null, 10).items()).isEmpty();
        assertThat(node.bean(Batches.class).list(LAB, 10)).isEmpty();
        assertThat(node.bean(EntryHistory.class).of(LAB, ANN, null).changes()).isEmpty();
        assertThat(node.bean(Addresses.class).gal(SALES, "", null, 10).items()).hasSize(1);

        node.add(LAB, ANN, "Ann is back");
        node.sync();
        assertThat(node.bean(Addresses.class).gal(SALES, "", null, 10).items()).hasSize(2);
    }

    @Test
    void whatIsYoungIsKept() {
        forget(Instant.now().minus(Duration.ofDays(1)));

        assertThat(node.bean(Addresses.class).deleted(LAB, "", null, null, 10).items()).hasSize(1);
        assertThat(node.bean(Runs.class).list(LAB, null, 10).items()).isNotEmpty();
        assertThat(node.bean(EntryHistory.class).of(LAB, ANN, null).changes()).hasSize(2);
    }
}
