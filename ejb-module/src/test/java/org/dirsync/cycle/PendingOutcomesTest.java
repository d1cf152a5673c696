package org.dirsync.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dirsync.address.PostofficeName;
import org.dirsync.journal.Outcome;
import org.dirsync.journal.RunLog;
import org.dirsync.journal.SyncProcess;
import org.junit.jupiter.api.Test;

class PendingOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final PendingOutcomes pending = new PendingOutcomes();
    private final Book book = new Book();

    @Test
    void endingIsRecordedOnceWhenTheDatabaseIsBack() {
        pending.keep(7, Outcome.NOTHING, NOW);
        book.away = true;
        assertThatThrownBy(() -> pending.recordAll(book)).hasMessage("away");
        book.away = false;

        pending.recordAll(book);
        pending.recordAll(book);

        assertThat(book.ended).containsExactly(7L);
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
