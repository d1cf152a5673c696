package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dirsync.format.Reading.entry;

import java.util.Set;
import org.dirsync.address.AddressType;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.dirsync.address.RefusedException;
import org.junit.jupiter.api.Test;

class ImportLimitsTest {

    private final ImportLimits original = new ImportLimits(Set.of(AddressType.PCM), 30, 32);

    @Test
    void passesWhatKeepsThem() throws Exception {
        Entry entry = entry("PCM:NORTHWIND/LONDON/RMARTIN", "Martin, Robert");
        assertThat(original.checked(entry)).isSameAs(entry);
    }

    @Test
    void refuseWithTheOriginalsNumbers() {
        refuses(entry("SMTP:a@b", "Anna"), Code.UNKNOWN_TYPE, "use one of [PCM]");
        refuses(entry("PCM:N/P/A", "x".repeat(31)), Code.NAME_TOO_LONG, "at most 30");
        refuses(entry("PCM:N/P/" + "x".repeat(30), "Anna"), Code.ADDRESS_TOO_LONG, "at most 32");
    }

    @Test
    void takeEveryTypeIfNoneIsNamed() throws Exception {
        Entry entry = entry("NOTES:Anna/Sales", "Anna");
        assertThat(new ImportLimits(Set.of(), 30, 32).checked(entry)).isSameAs(entry);
    }

    private void refuses(Entry entry, Code code, String why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> original.checked(entry))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
