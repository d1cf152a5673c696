package org.dirsync.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dirsync.container.Container;
import org.dirsync.container.TestNode;
import org.dirsync.usecase.Role;
import org.junit.jupiter.api.Test;

class KeyedRequestsTest {

    private static final KeptAnswer ANSWER =
            new KeptAnswer(202, "/runs/1", "application/json", "{}");

    private final Container container =
            new Container(TestNode.emptied()).login("ann", Role.OPERATOR);
    private final KeyedRequests requests = container.bean(KeyedRequests.class);

    @Test
    void theSecondGetsTheAnswerOfTheFirst() {
        assertThat(requests.begin("k", "a")).isEmpty();
        assertThatThrownBy(() -> requests.begin("k", "a")).isInstanceOf(KeyBusyException.class);

        requests.end("k", ANSWER);

        assertThat(requests.begin("k", "a")).contains(ANSWER);
        assertThatThrownBy(() -> requests.begin("k", "b")).isInstanceOf(KeyUsedException.class);
    }

    @Test
    void whatWasGivenUpMayBeSentAgain() {
        requests.begin("k", "a");
        requests.giveUp("k");

        assertThat(requests.begin("k", "b")).isEmpty();
    }

    @Test
    void aKeyIsOfOneUser() {
        requests.begin("k", "a");
        requests.end("k", ANSWER);
        container.login("bob", Role.OPERATOR);

        assertThat(requests.begin("k", "b")).isEmpty();
    }
}
