package org.dirsync.web.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dirsync.guard.HeldView;
import org.dirsync.guard.OwnHeldView;
import org.junit.jupiter.api.Test;

class OwnHeldRowsTest {

    @Test
    void deletionsThatWaitOnThisNodeAreShownOnceWithTheDecision() {
        OwnHeldRows rows =
                OwnHeldRows.of(List.of(new OwnHeldView("N/A", 180, 0)), List.of(held(true, 180)));

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.origins()).containsExactly("N/A");
    }

    @Test
    void refusedDeletionsStayAlthoughOthersWait() {
        OwnHeldRows rows =
                OwnHeldRows.of(List.of(new OwnHeldView("N/A", 180, 7)), List.of(held(true, 180)));

        assertThat(rows.rows()).containsExactly(new OwnHeldView("N/A", 0, 7));
    }

    @Test
    void deletionsThatWaitElsewhereStay() {
        List<OwnHeldView> own = List.of(new OwnHeldView("N/A", 180, 0));

        assertThat(OwnHeldRows.of(own, List.of()).rows()).isEqualTo(own);
        OwnHeldRows byACopy = OwnHeldRows.of(own, List.of(held(false, 180)));
        assertThat(byACopy.rows()).isEqualTo(own);
        assertThat(byACopy.origins()).isEmpty();
        assertThat(OwnHeldRows.of(own, List.of(held(true, 0))).rows()).isEqualTo(own);
    }

    private static HeldView held(boolean master, long waiting) {
        return new HeldView(1, "N/HQ", master, "N/A", Instant.EPOCH, waiting, 0, 300, "1-0");
    }
}
