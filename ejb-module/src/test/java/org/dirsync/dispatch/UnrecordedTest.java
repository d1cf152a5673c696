package org.dirsync.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.junit.jupiter.api.Test;

class UnrecordedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Unrecorded unrecorded = new Unrecorded();
    private final Book book = new Book();

    @Test
    void endingIsRecordedOnceWhenTheDatabaseIsBack() {
        unrecorded.keep(7, Outcome.NOTHING, NOW);
        book.away = true;
        assertThatThrownBy(() -> unrecorded.recordAll(book)).hasMessage("away");
        book.away = false;

        unrecorded.recordAll(book);
        unrecorded.recordAll(book);

        assertThat(book.ended).containsExactly(7L);
    }

    @Test
    void faultOfTheServerIsToldApartFromOurs() {
        RuntimeException server =
                new IllegalStateException(new IllegalStateException(new SQLException("x")));
        assertThat(Reasons.isOfTheServer(server)).isTrue();
        assertThat(Reasons.of(server)).isEqualTo("x");
        assertThat(Reasons.isOfTheServer(new IllegalStateException("ours"))).isFalse();
        assertThat(Reasons.of(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void oneTrialSparesTheOthersUntilOneSucceeds() {
        Outage outage = new Outage();
        assertThat(outage.isOn()).isFalse();
        outage.failed("T1 of N/NORTH", new IllegalStateException("away"));
        assertThat(outage.isOn()).isTrue();
        outage.over();
        assertThat(outage.isOn()).isFalse();
    }

    private static final class Book implements RunLog {
        private final List<Long> ended = new ArrayList<>();
        private boolean away;

        @Override
        public long requested(PostofficeName postoffice, SyncProcess process, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void started(long run, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void noted(long run, Outcome soFar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ended(long run, Outcome outcome, Instant at) {
            if (away) {
                throw new IllegalStateException("away");
            }
            ended.add(run);
        }

        @Override
        public void endUnfinished(Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
