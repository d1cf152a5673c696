package org.dirsync.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyedRequestTest {

    private static final Instant BEGUN = Instant.parse("2026-12-01T10:00:00Z");

    private final KeyedRequestEntity known = new KeyedRequestEntity("id", "import", BEGUN);

    @Test
    void isBusyUntilItIsAnsweredOrLost() {
        assertThatExceptionOfType(KeyBusyException.class)
                .isThrownBy(() -> KeyedRequestStep.answer(known, "import", BEGUN.plusSeconds(300)));
        assertThat(KeyedRequestStep.answer(known, "import", BEGUN.plusSeconds(301))).isEmpty();
    }

    @Test
    void givesTheFirstAnswerAgainForADay() {
        known.answer(202, "/runs/7", "application/json", "{\"a\": \"\u00e4\"}");
        Instant last = BEGUN.plus(Duration.ofHours(24));
        assertThat(KeyedRequestStep.answer(known, "import", last))
                .contains(
                        new KeptAnswer(202, "/runs/7", "application/json", "{\"a\": \"\u00e4\"}"));
        assertThat(KeyedRequestStep.answer(known, "import", last.plusMillis(1))).isEmpty();
    }

    @Test
    void refusesAnotherRequestWithTheSameKeyForADay() {
        assertThatExceptionOfType(KeyUsedException.class)
                .isThrownBy(() -> KeyedRequestStep.answer(known, "another", BEGUN));
        known.answer(200, null, null, "");
        assertThatExceptionOfType(KeyUsedException.class)
                .isThrownBy(() -> KeyedRequestStep.answer(known, "another", BEGUN));
        assertThat(KeyedRequestStep.answer(known, "another", BEGUN.plus(Duration.ofHours(25))))
                .isEmpty();
    }

    @Test
    void beginsOnceMoreWithoutAnAnswer() {
        known.answer(200, "/x", "text/plain", "x");
        known.begin("another", BEGUN.plusSeconds(1));
        assertThatExceptionOfType(KeyBusyException.class)
                .isThrownBy(() -> KeyedRequestStep.answer(known, "another", BEGUN.plusSeconds(2)));
    }
}
