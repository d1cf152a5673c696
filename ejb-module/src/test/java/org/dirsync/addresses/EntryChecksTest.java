package org.dirsync.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.dirsync.address.Kind;
import org.dirsync.address.Members;
import org.dirsync.usecase.InvalidException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryChecksTest {

    private static EntryDraft draft(@Nullable String before, String address, String... members) {
        Kind kind = members.length > 0 ? Kind.GROUP : Kind.PERSON;
        return new EntryDraft(
                before, address, "Ann", kind, List.of(members), Map.of(), false, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMTP:a@b;c@d",
                "SMTP:Ann <a@b>",
                "SMTP:a@@b",
                "SMTP:a\u200b@b",
                "SMTP:a b@c"
            })
    void whatIsNoMailAddressIsNotTakenAsOne(String address) {
        assertThat(EntryChecks.faults(draft(null, address)))
                .extracting(InvalidException::field)
                .containsExactly("address");
        assertThat(EntryChecks.faults(draft("SMTP:a@b", address))).hasSize(1);
        assertThat(EntryChecks.faults(draft(null, "SMTP:all@b", "SMTP:a@b", address)))
                .extracting(InvalidException::field)
                .containsExactly("members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X400:/c=de/o=Bücher & Co/s=Þórðardóttir+1", "SMTP:jürgen@bücher.example"})
    void anAddressMayHaveAnyLetters(String address) {
        assertThat(EntryChecks.faults(draft(null, address))).isEmpty();
        assertThat(EntryChecks.entry(draft(null, address)).address()).hasToString(address);
    }

    @Test
    void aMemberWithoutATypeIsInternetMailIfItLooksLikeIt() {
        EntryDraft group = draft(null, "SMTP:all@b", "ann@b.example", "NET/PO/BOX@1", "NET/PO/ANN");
        assertThat(EntryChecks.entry(group).details().asMap())
                .containsEntry(
                        Members.PROMPT, "SMTP:ann@b.example | PCM:NET/PO/BOX@1 | PCM:NET/PO/ANN");
        assertThat(EntryChecks.faults(draft(null, "SMTP:all@b", "ann")))
                .extracting(InvalidException::field)
                .containsExactly("members");
    }

    @Test
    void anEntryThatWasTakenBeforeCanStillBeChanged() {
        EntryDraft odd = draft("smtp:a b@c", "SMTP:a b@c");

        assertThat(EntryChecks.faults(odd)).isEmpty();
        assertThat(EntryChecks.entry(odd).address()).hasToString("SMTP:a b@c");
    }

    @Test
    void theFaultSaysWhatToDo() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> EntryChecks.entry(draft(null, "SMTP:a@@b")))
                .withMessageContaining("more than one @; correct it");
    }
}
