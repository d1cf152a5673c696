package org.dirsync.web.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void internetMailIsWrittenToAndHasNoType() {
        assertThat(Contact.plain("SMTP:ann@x.example")).isEqualTo("ann@x.example");
        assertThat(Contact.type("SMTP:ann@x.example")).isEmpty();
        assertThat(Contact.mail("SMTP:ann+home@x.example")).isEqualTo("mailto:ann+home@x.example");
        assertThat(Contact.mail("SMTP:a?b&c d@x.example"))
                .isEqualTo("mailto:a%3Fb%26c%20d@x.example");
        assertThat(Contact.mail("PCM:NET/HQ/ann")).isEmpty();
        assertThat(Contact.type("PCM:NET/HQ/ann")).isEqualTo("PCM");
    }

    @Test
    void phonesAreCalled() {
        assertThat(Contact.link("Phone", "(206) 555-0100")).isEqualTo("tel:2065550100");
        assertThat(Contact.link("Mobile", "+49 (0)30 123")).isEqualTo("tel:+4930123");
        assertThat(Contact.link("Home Phone", "555-0100 x12")).isEqualTo("tel:5550100;ext=12");
        assertThat(Contact.link("Telefon", "4711")).isEqualTo("tel:4711");
        assertThat(Contact.link("Tel", "+47 22 00")).isEqualTo("tel:+472200");
        assertThat(Contact.link("Phone", "ask Ann")).isEmpty();
        assertThat(Contact.link("Employee Number", "555-0100")).isEmpty();
    }

    @Test
    void otherDetailsLeadWhereTheySay() {
        assertThat(Contact.link("Other Mail", "ann@home.example"))
                .isEqualTo("mailto:ann@home.example");
        assertThat(Contact.link("Web Page", "https://x.example/ann"))
                .isEqualTo("https://x.example/ann");
        assertThat(Contact.link("Web Page", "javascript:alert(1)")).isEmpty();
        assertThat(Contact.link("Title", "Chief")).isEmpty();
    }

    @Test
    void aLongWordBreaksAfterItsSigns() {
        assertThat(Contact.pieces("ann@mail.example.com"))
                .containsExactly("ann@", "mail.", "example.", "com");
        assertThat(Contact.pieces("TRIAL/HQ")).containsExactly("TRIAL/", "HQ");
        assertThat(Contact.pieces("")).isEmpty();
    }
}
