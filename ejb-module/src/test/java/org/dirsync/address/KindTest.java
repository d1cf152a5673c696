package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindTest {

    private static Details details(String kind) throws RefusedException {
        return Details.of(Map.of(Kind.PROMPT, kind, "Phone", "1"));
    }

    @Test
    void anEntryThatSaysNothingIsAPerson() throws RefusedException {
        assertThat(Kind.of(Details.NONE)).isEqualTo(Kind.PERSON);
        assertThat(Kind.of(Details.of(Map.of("Other Kind", "group")))).isEqualTo(Kind.PERSON);
    }

    @Test
    void aDetailNamesTheKindInAnyCapitals() throws RefusedException {
        assertThat(Kind.of(details("group"))).isEqualTo(Kind.GROUP);
        assertThat(Kind.of(details("Contact"))).isEqualTo(Kind.CONTACT);
    }

    @Test
    void anyOtherValueIsAnOrdinaryDetail() throws RefusedException {
        assertThat(Kind.of(details("red wine"))).isEqualTo(Kind.PERSON);
    }

    @Test
    void membersAreReadAsTheyWereWritten() throws RefusedException {
        List<String> members =
                List.of("SMTP:a@x", "X400:/c=de; a= /s=b|c", "PCM:NET/PO/BOX", "SMTP:d@x");
        assertThat(Members.of(Members.text(members))).isEqualTo(members);
    }

    @Test
    void eachMemberStandsOnce() throws RefusedException {
        assertThat(Members.text(List.of("SMTP:A@x", "smtp:a@X"))).isEqualTo("SMTP:A@x");
    }

    @Test
    void aMemberWithABarBetweenBlanksIsRefused() {
        assertThatThrownBy(() -> Members.text(List.of("FAX:1 | 2")))
                .isInstanceOf(RefusedException.class);
    }
}
