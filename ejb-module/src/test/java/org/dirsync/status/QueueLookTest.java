package org.dirsync.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dirsync.address.PostofficeName;
import org.dirsync.transport.QueueDepth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueLookTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(61);
    private static final Instant JUST_NOW = NOW.minusSeconds(59);
    private static final PostofficeName NORTH = PostofficeName.of("N/NORTH");

    @Test
    void queueInWhichNothingWaitsIsFine() {
        assertThat(look(0, false, null, null).views())
                .containsExactly(new QueueView("DirsyncServer", 0, false, null, false, ""));
    }

    @Test
    void messageThatHasJustComeIsFine() {
        assertThat(look(1, false, JUST_NOW, null).views()).noneMatch(QueueView::stalled);
        assertThat(look(1, false, JUST_NOW, null).why(NORTH)).isEmpty();
    }

    @Test
    void busyQueueIsFineHoweverLongItIs() {
        assertThat(look(100, true, LONG_AGO, JUST_NOW).views()).noneMatch(QueueView::stalled);
    }

    @Test
    void messagesThatNobodyTakesAreTold() {
        assertThat(look(3, false, LONG_AGO, LONG_AGO).views())
                .extracting(QueueView::text)
                .containsExactly(
                        "queue DirsyncServer: 3 messages have waited since 2026-03-01T11:58:59Z"
                                + " and none is taken; the queue may be paused or its delivery"
                                + " stopped: see the server's console");
        assertThat(look(1, false, LONG_AGO, null).views().get(0).text())
                .contains("1 message has waited");
        assertThat(look(100, true, LONG_AGO, null).views().get(0).text())
                .contains("more than 100 messages have waited");
    }

    @Test
    void onlyPostofficesWhoseMessagesWaitAreTold() {
        QueueLook look = look(1, false, LONG_AGO, null);

        assertThat(look.why(NORTH).orElseThrow().text())
                .isEqualTo(
                        "its message to the directory server has waited in queue DirsyncServer since"
                                + " 2026-03-01T11:58:59Z; none is taken there");
        assertThat(look.why(PostofficeName.of("N/SOUTH"))).isEmpty();
    }

    private static QueueLook look(
            int messages, boolean more, @Nullable Instant oldest, @Nullable Instant taken) {
        Map<PostofficeName, Instant> requestors = oldest == null ? Map.of() : Map.of(NORTH, oldest);
        return new QueueLook(
                List.of(new QueueDepth("DirsyncServer", messages, more, oldest, taken, requestors)),
                NOW,
                Duration.ofMinutes(1));
    }
}
