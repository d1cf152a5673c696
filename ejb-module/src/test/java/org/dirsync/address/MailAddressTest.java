package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "o'brien@example.org",
                "p+tag@example.org",
                "y/z@example.org",
                "a!#$%&'*+-/=?^_`{|}~b@x-y.example",
                "q@b\u00fccher.example",
                "q@bu\u0308cher.example",
                "q@xn--bcher-kva.example",
                "\u5c71\u7530@\u4f8b\u3048.jp",
                "\ud83d\ude00@example.org",
                "\ud83d\udc69\u200d\ud83d\udcbb@example.org",
                "\"r s\"@example.org",
                "\"a@b\\\"c\"@example.org",
                "t@localhost",
                "t@some_host.example",
                "t@[192.0.2.1]",
                "t@[IPv6:2001:db8::1]",
                "V@EXAMPLE.ORG",
            })
    void takesWhatIsOneAddress(String text) throws Exception {
        assertThat(MailAddress.of(' ' + text + ' ')).isEqualTo(Address.parse("SMTP:" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org;b@example.org",
                "a@example.org, b@example.org",
                "a@example.org b@example.org",
                "a@example.org ::: b@example.org",
                "<c@example.org>",
                "Cee <c@example.org>",
                "d@@example.org",
                "d@e@example.org",
                "e@example.org.",
                "e@.example.org",
                "u@example..org",
                "u..v@example.org",
                ".u@example.org",
                "u.@example.org",
                "f g@example.org",
                "f\u00a0g@example.org",
                "f@exam ple.org",
                "a | b@example.org",
                "(comment)a@example.org",
                "\"r\"s\"@example.org",
                "\"r s@example.org",
                "\"\"@example.org",
                "t@[]",
                "t@[a b]",
                "t@host/path",
                "mailto:a@example.org",
                "nobody",
                "@example.org",
                "a@",
            })
    void refusesEverythingElse(String text) {
        assertThat(refusalOf(text).code()).isEqualTo(Code.ADDRESS_ENDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j\u200b@example.org",
                "j@exam\u00adple.org",
                "j\u200d@example.org",
                "\u202ej@example.org",
                "j\ufeff@example.org",
                "j\u3164@example.org",
                "ta\tb@example.org",
                "j\u0007@example.org",
            })
    void refusesWhatCannotBeSeen(String text) {
        assertThat(refusalOf(text).code()).isEqualTo(Code.CONTROL_CHARACTER);
        assertThat(refusalOf(text).message()).contains("U+").contains("remove it");
    }

    @Test
    void asksNothingOfOtherTypes() throws Exception {
        Address notes = Address.parse("NOTES:Ann Lee/Sales@ACME, and more");

        assertThat(MailAddress.checked(notes)).isSameAs(notes);
    }

    private static Refusal refusalOf(String text) {
        return catchThrowableOfType(RefusedException.class, () -> MailAddress.of(text)).refusal();
    }
}
