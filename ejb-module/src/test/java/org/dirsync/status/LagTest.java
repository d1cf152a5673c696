package org.dirsync.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dirsync.list.Cursor;
import org.dirsync.list.ListId;
import org.junit.jupiter.api.Test;

class LagTest {

    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant HOSTED = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant WHOLE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NEW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void newPostofficeLagsSinceItIsHosted() {
        assertThat(StatusReader.lag(OLD, Cursor.NONE, HOSTED, HOSTED)).isEqualTo(HOSTED);
    }

    @Test
    void copyThatIsMadeAnewLagsSinceItWasWhole() {
        assertThat(StatusReader.lag(OLD, Cursor.NONE, HOSTED, WHOLE)).isEqualTo(WHOLE);
    }

    @Test
    void wholeCopyLagsSinceTheOldestChange() {
        Cursor complete = new Cursor(new ListId("list"), 1, 5, 5, true);
        assertThat(StatusReader.lag(NEW, complete, HOSTED, WHOLE)).isEqualTo(NEW);
        assertThat(StatusReader.lag(WHOLE, complete, HOSTED, NEW)).isEqualTo(WHOLE);
    }
}
