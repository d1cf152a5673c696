package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirsync.memory.Samples.address;

import java.util.List;
import java.util.Set;
import org.dirsync.address.Address;
import org.junit.jupiter.api.Test;

class GroupRemarksTest {

    private static final Address GROUP = address("SMTP:team@x");
    private static final Address ANN = address("SMTP:ann@x");
    private static final Address BOB = address("SMTP:bob@x");

    @Test
    void nothingIsSaidOfMembersThatAreKnown() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, BOB), Set.of(ANN, BOB))).isEmpty();
    }

    @Test
    void aGroupThatIsItsOwnMemberIsTold() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, GROUP), Set.of(ANN)))
                .containsExactly("the group is a member of itself");
    }

    @Test
    void membersThatNobodyKnowsAreNamed() {
        assertThat(GroupRemarks.of(GROUP, List.of(ANN, BOB), Set.of(BOB)))
                .containsExactly("1 of its members is not in the global address list: SMTP:ann@x");
    }
}
