package org.dirsync.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dirsync.address.Code;
import org.dirsync.address.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that hold what cannot be seen, in files of each format. */
class UnseenCharactersTest {

    private static final String EVIL = "\u202egnp.exe Evil";
    private static final String ANN = "\u200bAnn\u200e";

    static Stream<Arguments> files() {
        String record =
                """
                dn: cn=%s
                mail: %s@example.org
                cn: %s

                """;
        String card =
                """
                BEGIN:VCARD
                VERSION:4.0
                FN:%2$s
                EMAIL:%1$s@example.org
                END:VCARD
                """;
        return Stream.of(
                Arguments.of(
                        AddressFormat.CSV,
                        "address,name\nSMTP:e@example.org,%s\nSMTP:a@example.org,%s\n"
                                .formatted(EVIL, ANN)),
                Arguments.of(
                        AddressFormat.LDIF,
                        record.formatted("e", "e", EVIL) + record.formatted("a", "a", ANN)),
                Arguments.of(
                        AddressFormat.VCARD, card.formatted("e", EVIL) + card.formatted("a", ANN)),
                Arguments.of(
                        AddressFormat.IMPORT_FILE,
                        "A\t%s\tSMTP:e@example.org\nA\t%s\tSMTP:a@example.org\n"
                                .formatted(EVIL, ANN)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areRefusedInsideAndTakenAwayAtTheEnds(AddressFormat format, String text)
            throws FileRefusedException {
        Reading reading = Reading.of(format, ImportLimits.DEFAULT, text);

        assertThat(reading.refused)
                .extracting(LineRefusal::code)
                .containsExactly(Code.CONTROL_CHARACTER);
        assertThat(reading.entries()).extracting(Entry::name).containsExactly("Ann");
    }
}
