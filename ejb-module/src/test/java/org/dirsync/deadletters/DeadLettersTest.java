package org.dirsync.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import org.dirsync.container.TestNode;
import org.dirsync.runs.Journals;
import org.dirsync.transport.QueueWatch;
import org.dirsync.usecase.Role;
import org.dirsync.usecase.UnknownNameException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final TestNode node = new TestNode();
    private final DeadLetters letters = node.bean(DeadLetters.class);

    @BeforeEach
    void receiveGarbage() {
        node.broker().send(QueueWatch.SERVER, "no message".getBytes(UTF_8));
        node.broker().send(QueueWatch.SERVER, "nor is this".getBytes(UTF_8));
        node.deliver();
        node.as(Role.OPERATOR);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatCannotBeReadIsADeadLetterWithItsReason() {
        assertThat(letters.count()).isEqualTo(2);
        assertThat(letters.list()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
        assertThat(letters.causes()).isNotEmpty();
        assertThat(node.bean(Journals.class).list(null, null, 10).items())
                .anyMatch(line -> line.text().contains("dead-letter queue"));
    }

    @Test
    void oneIsDiscardedAndTheOtherTriedAgain() {
        letters.discard(letters.list().get(0).id());
        assertThat(letters.count()).isEqualTo(1);

        letters.retry(letters.list().get(0).id());
        assertThat(letters.count()).isZero();
        node.deliver();
        assertThat(letters.list())
                .singleElement()
                .satisfies(one -> assertThat(one.retries()).isEqualTo(1));
    }

    @Test
    void allOfACauseAreTreatedTogether() {
        int discarded =
                letters.causes().stream()
                        .mapToInt(cause -> letters.discardAll(cause.cause()))
                        .sum();
        assertThat(discarded).isEqualTo(2);
        assertThat(letters.count()).isZero();
        assertThat(letters.retryAll("another cause")).isZero();
    }

    @Test
    void anUnknownOneIsNamed() {
        assertThatThrownBy(() -> letters.discard("ID:none"))
                .isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> letters.retry("ID:none")).isInstanceOf(UnknownNameException.class);
        node.as(Role.VIEWER);
        assertThatThrownBy(() -> letters.retry("ID:none")).isInstanceOf(EJBAccessException.class);
    }
}
