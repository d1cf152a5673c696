package org.dirsync.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static Code refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).code();
    }

    @Test
    void q125917PostofficesAreTheSameOnlyAsAWhole() throws Exception {
        PostofficeName london = PostofficeName.parse(" northwind/London ");

        assertThat(london).isEqualTo(new PostofficeName("NORTHWIND", "LONDON"));
        assertThat(london)
                .hasToString("NORTHWIND/LONDON")
                .isNotEqualTo(PostofficeName.of("NORTHWIND/LONDON2"))
                .isLessThan(PostofficeName.of("NORTHWIND/LONDON2"));
        assertThat(PostofficeName.of("A/Z")).isLessThan(PostofficeName.of("B/A"));
    }

    @ParameterizedTest
    @CsvSource({
        "LONDON, ADDRESS_EXPECTED",
        "/LONDON, ADDRESS_EXPECTED",
        "NORTHWIND/, ADDRESS_EXPECTED",
        "NORTH WIND/LONDON, ALPHANUMERIC_ONLY",
        "N/LONDON/X, ALPHANUMERIC_ONLY",
        "N/ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDE, ELEMENT_TOO_LONG",
    })
    void badPostofficeNamesAreRefused(String text, Code code) {
        assertThat(refusalOf(() -> PostofficeName.parse(text))).isEqualTo(code);
        assertThatIllegalArgumentException().isThrownBy(() -> PostofficeName.of(text));
    }

    @Test
    void typesAreInCapitals() throws Exception {
        assertThat(AddressType.parse("smtp")).isEqualTo(AddressType.SMTP).hasToString("SMTP");
        assertThat(new AddressType("fax")).isLessThan(AddressType.PCM);
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressType("a b"));
    }

    @Test
    void detailsHaveOneTextForm() throws Exception {
        Details details = Details.of(Map.of("Phone", " 1/2 ", "City/State", "Oslo", "Fax", " "));

        assertThat(details.text()).isEqualTo("City//State:/Oslo\nPhone:/1//2");
        assertThat(Details.parse("Phone:/1//2\nCity//State:/Oslo")).isEqualTo(details);
        assertThat(Details.trusted(details.text()).asMap())
                .isEqualTo(Map.of("City/State", "Oslo", "Phone", "1/2"));
        assertThat(Details.of(Map.of("Fax", " "))).isSameAs(Details.NONE);
        assertThat(Details.parse("").asMap()).isEmpty();
        EqualsVerifier.forClass(Details.class).withNonnullFields("text").verify();
    }

    @ParameterizedTest
    @CsvSource({"A:, x", "A, :/x", "A:/B, //", "a:b, /", "/, /", ":, :/", "A, /x", "A/, x"})
    void detailsSurviveTheirTextWhateverStandsInThem(String prompt, String value) throws Exception {
        Details details = Details.of(Map.of(prompt, value));

        assertThat(Details.parse(details.text()).asMap()).isEqualTo(Map.of(prompt, value));
        assertThat(details.asMap()).isEqualTo(Map.of(prompt, value));
    }

    @Test
    void badDetailsAreRefused() {
        assertThat(refusalOf(() -> Details.parse("Phone 1"))).isEqualTo(Code.SLASH_EXPECTED);
        assertThat(refusalOf(() -> Details.parse(":/x"))).isEqualTo(Code.SLASH_EXPECTED);
        assertThat(refusalOf(() -> Details.of(Map.of("a".repeat(129), "x"))))
                .isEqualTo(Code.SLASH_EXPECTED);
        assertThat(refusalOf(() -> Details.of(Map.of("A", "x\ny"))))
                .isEqualTo(Code.CONTROL_CHARACTER);
        assertThat(refusalOf(() -> Details.of(Map.of("A", "x".repeat(Details.MAX_OTHERS)))))
                .isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void theMembersOfAGroupMayBeLongAndTheRestMayNot() throws Exception {
        String members = "SMTP:a@b | ".repeat(100_000);
        assertThat(Details.parse(Details.of(Map.of("Members", members, "A", "x")).text()).asMap())
                .containsEntry("Members", members.strip());
        assertThat(refusalOf(() -> Details.of(Map.of("Members", members, "A", "x".repeat(32_000)))))
                .isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(refusalOf(() -> Details.of(Map.of("Members", "x".repeat(Details.MAX_LENGTH)))))
                .isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(refusalOf(() -> Details.parse("A:/" + "x".repeat(32_000))))
                .isEqualTo(Code.LIMIT_EXCEEDED);
    }

    @Test
    void membersAreSplitInOneLook() {
        assertThat(Members.of("a@b | c@d |e| f |  | g|h ||i |\t|j|"))
                .isEqualTo(split("a@b | c@d |e| f |  | g|h ||i |\t|j|"));
        assertThat(Members.of("")).isEmpty();
        assertThat(Members.of("x" + " ".repeat(1_000_000) + "y")).hasSize(1);
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("ab| |\t ".charAt(random.nextInt(7)));
            }
            assertThat(Members.of(text.toString())).isEqualTo(split(text.toString()));
        }
    }

    /** As they were split before, with a pattern that takes long for many blanks. */
    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\s*\\|\\s+|\\s+\\|\\s*", -1))
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
    }

    @Test
    void entriesCheckTheirNames() throws Exception {
        Address ann = Address.parse("SMTP:ann@x");

        assertThat(Entry.of(ann, " Ann Lee ", Details.NONE, false).name()).isEqualTo("Ann Lee");
        assertThat(refusalOf(() -> Entry.of(ann, " ", Details.NONE, false)))
                .isEqualTo(Code.NO_FULL_NAME);
        assertThat(refusalOf(() -> Entry.of(ann, "a".repeat(257), Details.NONE, false)))
                .isEqualTo(Code.NAME_TOO_LONG);
        assertThat(refusalOf(() -> Entry.of(ann, "Ann\u0007", Details.NONE, false)))
                .isEqualTo(Code.CONTROL_CHARACTER);
    }

    @Test
    void everyDifferenceInAnEntryCounts() throws Exception {
        Details phone = Details.of(Map.of("Phone", "1"));
        Entry ann = Entry.of(Address.parse("SMTP:ann@x"), "Ann", phone, false);

        assertThat(ann.sameAs(Entry.of(Address.parse("SMTP:ann@x"), "Ann", phone, false))).isTrue();
        for (Entry other :
                List.of(
                        Entry.of(Address.parse("SMTP:Ann@x"), "Ann", phone, false),
                        Entry.of(Address.parse("SMTP:ann@x"), "ann", phone, false),
                        Entry.of(Address.parse("SMTP:ann@x"), "Ann", Details.NONE, false),
                        Entry.of(Address.parse("SMTP:ann@x"), "Ann", phone, true))) {
            assertThat(ann.sameAs(other)).as("%s", other).isFalse();
        }
        assertThat(ann.withoutDetails().details()).isEqualTo(Details.NONE);
    }
}
