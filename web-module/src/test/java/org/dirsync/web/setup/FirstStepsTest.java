package org.dirsync.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirsync.status.PauseView;
import org.dirsync.status.PostofficeStatus;
import org.dirsync.status.Reason;
import org.dirsync.usecase.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstStepsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

    @Test
    void beginsWithTheDirectoryServer() {
        assertThat(steps().next()).isEqualTo(1);
    }

    @Test
    void goesOnWithRequestorsThenSchedulesThenLists() {
        assertThat(steps(status("N/HQ", "SERVER", true, 0, null)).next()).isEqualTo(2);
        assertThat(
                        steps(
                                        status("N/HQ", "SERVER", true, 5, null),
                                        status("N/LAB", "REQUESTOR", false, 0, null))
                                .unscheduled())
                .containsExactly("N/LAB");
        FirstSteps lists =
                steps(
                        status("N/HQ", "SERVER", true, 5, null),
                        status("N/LAB", "REQUESTOR", true, 0, null));
        assertThat(lists.next()).isEqualTo(4);
        assertThat(lists.unfilled()).containsExactly("N/LAB");
    }

    @Test
    void isThroughWhenEverybodyRunsAndOwnsAddresses() {
        assertThat(
                        steps(
                                        status("N/HQ", "SERVER", true, 5, null),
                                        status("N/LAB", "REQUESTOR", true, 1, null))
                                .next())
                .isEqualTo(5);
    }

    @Test
    void whoIsPausedNeedsNoSchedule() {
        assertThat(
                        steps(
                                        status("N/HQ", "SERVER", true, 5, null),
                                        status(
                                                "N/LAB",
                                                "REQUESTOR",
                                                false,
                                                1,
                                                new PauseView("a", NOW)))
                                .scheduled())
                .isTrue();
    }

    @Test
    void aServerOnAnotherNodeNeedsNoneHere() {
        FirstSteps steps = steps(status("N/LAB", "REQUESTOR", true, 1, null));
        assertThat(steps.server()).isEmpty();
        assertThat(steps.next()).isEqualTo(5);
    }

    private static FirstSteps steps(PostofficeStatus... all) {
        return FirstSteps.of(List.of(all), List.of());
    }

    private static PostofficeStatus status(
            String name, String role, boolean scheduled, long own, @Nullable PauseView paused) {
        return new PostofficeStatus(
                name,
                role,
                State.IN_SYNC,
                false,
                "",
                1,
                1,
                1,
                own,
                own,
                0,
                0,
                NOW,
                NOW,
                NOW,
                scheduled ? Map.of("T1", NOW) : Map.of(),
                null,
                null,
                paused,
                0,
                Reason.NONE,
                0,
                0);
    }
}
