package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersTest {

    @Test
    void keysAreThoseOfTheAddressesWhateverTheirSpelling() throws RefusedException {
        Details details =
                Details.of(
                        Map.of(
                                Kind.PROMPT,
                                "group",
                                Members.PROMPT,
                                "SMTP:Ann@X | smtp: ann@x | N/P/BOB"));

        assertThat(Members.keys(details))
                .containsExactly(Address.parse("SMTP:ann@x").key(), Address.parse("N/P/BOB").key());
    }

    @Test
    void whatIsNoGroupHasNoMembers() throws RefusedException {
        assertThat(Members.keys(Details.of(Map.of(Members.PROMPT, "SMTP:ann@x")))).isEmpty();
        assertThat(Members.keys(Details.of(Map.of(Kind.PROMPT, "group")))).isEmpty();
    }
}
