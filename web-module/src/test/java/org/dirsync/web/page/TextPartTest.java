package org.dirsync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TextPartTest {
    @Test
    void findsTimesInSentences() {
        assertThat(TextPart.of("asked at 2026-11-22T20:52:12.148Z; next 2026-11-22T21:00:00Z"))
                .containsExactly(
                        new TextPart("asked at ", null),
                        new TextPart("", Instant.parse("2026-11-22T20:52:12.148Z")),
                        new TextPart("; next ", null),
                        new TextPart("", Instant.parse("2026-11-22T21:00:00Z")));
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(TextPart.of("on 2026-13-45T20:52:12Z & <b>"))
                .containsExactly(new TextPart("on 2026-13-45T20:52:12Z & <b>", null));
        assertThat(TextPart.of(null)).isEmpty();
    }
}
