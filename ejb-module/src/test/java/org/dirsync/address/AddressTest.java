package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static Code refusalOf(String text) {
        return catchThrowableOfType(RefusedException.class, () -> Address.parse(text)).code();
    }

    @Test
    void addressesAreEqualByTheirKeysAlone() {
        EqualsVerifier.forClass(Address.class)
                .withOnlyTheseFields("key")
                .withNonnullFields("key")
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP:Ann@Example.ORG, smtp:ann@example.org",
        "'SMTP: ann@x ', SMTP:ann@x",
        "PCM:NET/PO/ANN, net/po/ann",
        "SMTP:\u00c5sa@x, SMTP:a\u030asa@x",
        "SMTP:a\u030aSA@x, SMTP:\u00e5sa@X",
    })
    void capitalsSpacesAndCompositionMakeNoDifference(String one, String other) throws Exception {
        assertThat(Address.parse(one))
                .isEqualTo(Address.parse(other))
                .hasSameHashCodeAs(Address.parse(other))
                .isEqualByComparingTo(Address.parse(other));
    }

    @Test
    void theAddressStaysAsItWasGiven() throws Exception {
        assertThat(Address.parse(" smtp:Ann@Example.ORG ")).hasToString("SMTP:Ann@Example.ORG");
        assertThat(Address.trusted("SMTP:Ann@X")).isEqualTo(Address.parse("SMTP:ann@x"));
    }

    @Test
    void q140944WithoutATypeItIsPcm() throws Exception {
        assertThat(Address.parse("NET/PO/ANN").type()).isEqualTo(AddressType.PCM);
    }

    @Test
    void q157712TypesInSmallLettersAreRead() throws Exception {
        assertThat(Address.parse("fax:1~2~3~4").type().name()).isEqualTo("FAX");
    }

    @Test
    void typesThatNobodyKnowsArePassedThroughUnread() throws Exception {
        assertThat(Address.parse("NOTES:Ann Lee/Sales@ACME").physical())
                .isEqualTo("Ann Lee/Sales@ACME");
    }

    @Test
    void equalPhysicalAddressesOfTwoTypesAreTwoAddresses() throws Exception {
        assertThat(Address.parse("MHS:ann@x")).isNotEqualTo(Address.parse("SMTP:ann@x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMTP:ann",
                "SMTP:@x",
                "SMTP:ann@",
                "SMTP:ann@x y",
                "PCM:NET/PO",
                "PCM:NET//ANN",
                "PCM:NET/PO/",
                "PCM:/PO/ANN",
                "PCM:NET/PO/ANN/LEE"
            })
    void q156729AMalformedAddressIsRefused(String text) {
        assertThat(refusalOf(text)).isEqualTo(Code.ADDRESS_ENDS);
    }

    @Test
    void refusalsCarryTheirOldNumbers() {
        assertThat(refusalOf("SMTP: ")).isEqualTo(Code.ADDRESS_EXPECTED);
        assertThat(refusalOf("")).isEqualTo(Code.ADDRESS_EXPECTED);
        assertThat(refusalOf("S-P:ann")).isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(refusalOf("TYPEOFMORETHAN16C:ann")).isEqualTo(Code.UNKNOWN_TYPE);
        assertThat(refusalOf("SMTP:a\tb@x")).isEqualTo(Code.CONTROL_CHARACTER);
        assertThat(refusalOf("SMTP:a\ud83d@x")).isEqualTo(Code.CONTROL_CHARACTER);
        assertThat(refusalOf("MHS:" + "a".repeat(1025))).isEqualTo(Code.ADDRESS_TOO_LONG);
    }

    @Test
    void theLongestAddressIsTaken() throws Exception {
        assertThat(Address.parse("MHS:" + "a".repeat(1024)).physical()).hasSize(1024);
        assertThat(Address.parse("SMTP:\ud83d\ude00@x").physical()).isEqualTo("\ud83d\ude00@x");
    }
}
